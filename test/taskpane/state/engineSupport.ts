import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Remote } from 'comlink';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { createActions, type Actions } from '../../../src/taskpane/state/actions.ts';
import type { Context } from '../../../src/taskpane/state/perform.ts';
import { createEngine } from '../../../src/workers/engine/engine.ts';
import { memoryFiles } from '../../../src/workers/engine/files.ts';
import type { Engine, StartChoices } from '../../../src/workers/engine/types.ts';
import type { FileStore } from '../../../src/hosts/file/host.ts';
import type { InputFile } from '../../../src/workbook/ports.ts';
import { paneOf } from './support.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'assets', 'mau');

export const sample = (name: string): InputFile => ({
  name,
  bytes: new Uint8Array(readFileSync(join(SAMPLES, name))),
});

export const textFile = (name: string, text: string): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** A form for each agency, and nothing beside them. */
export const EACH = { group: '', list: false, assignments: false } as const;

const NOTHING: StartChoices = { decisions: [], rounds: [], asOf: null };
const BOOK = 'so.xlsx';

export interface EnginePane {
  readonly context: Context;
  readonly actions: Actions;
  readonly engine: Engine;
  readonly files: FileStore;
  /** Files that were handed over, by name. */
  readonly saved: ReadonlyMap<string, Uint8Array>;
}

/** The actions of the pane over the engine itself, with a book of a plan open in it. */
export async function paneWithBook(
  plan: InputFile,
  register: InputFile,
  choices: Partial<StartChoices> = {},
): Promise<EnginePane> {
  const files = memoryFiles();
  const engine = createEngine(createFileHost(files), files, () => undefined);
  await engine.readPlan(plan, register, { ...NOTHING, ...choices });
  await engine.startPreview({ ...NOTHING, ...choices });
  await engine.create(BOOK);
  const saved = new Map<string, Uint8Array>();
  const context = paneOf({
    engine: engine as unknown as Partial<Remote<Engine>> as Partial<Engine>,
    platform: {
      save: async (name, bytes) => {
        saved.set(name, bytes);
        return 'downloaded';
      },
    },
    state: { bookName: BOOK, book: 'open' },
  });
  context.store.set({ home: (await engine.open(BOOK)).value });
  return { context, actions: createActions(context), engine, files, saved };
}
