import { numbered } from '../../app/originals.ts';
import type { Result } from '../../core/result.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { FileOut, FormsWish } from '../../workers/engine/types.ts';
import type { PaneState } from './types.ts';
import { keepFile } from './keepFile.ts';
import { perform, QUIET, say, wordsOf, type Call, type Context, type Job } from './perform.ts';
import { said } from './said.ts';

export async function handOver(
  context: Context,
  file: FileOut,
  words: 'formsMade' | 'originalsSaved' | 'printed' | 'lettersMade' | 'appraisalsMade',
): Promise<void> {
  await keepFile(context, file);
  say(context, { intent: 'success', text: said(words, { count: file.count, file: file.name }) });
}

function thinking(context: Context): Job {
  return { label: wordsOf(context).computing, kind: 'think' };
}

/** Work of the engine that is waited for. */
export function think<T>(context: Context, call: Call<Result<T | null>>): Promise<T | null> {
  return perform(context, thinking(context), call);
}

export async function makeForms(context: Context, round: number, wish: FormsWish): Promise<void> {
  const file = await think(context, (engine) => engine.forms(round, wish));
  if (file !== null) await handOver(context, file, 'formsMade');
}

/** Files that came back, or the day that was typed, are kept until they are written. */
export function take({ store }: Context, part: Partial<PaneState['taking']>): void {
  store.set(({ taking }) => ({ taking: { ...taking, ...part } }));
}

function isSameFile(a: InputFile, b: InputFile): boolean {
  return a.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i]);
}

/** With one more file: one that was chosen twice counts once, another of the same name gets a number. */
function withFile(files: InputFile[], file: InputFile): InputFile[] {
  for (let number = 1; ; number += 1) {
    const name = numbered(file.name, number);
    const known = files.find((one) => one.name === name);
    if (known === undefined) return [...files, { ...file, name }];
    if (isSameFile(known, file)) return files;
  }
}

/** More files: agencies often call theirs the same. */
export function gather({ store }: Context, found: readonly InputFile[]): void {
  store.set(({ taking }) => ({ taking: { ...taking, files: found.reduce(withFile, [...taking.files]) } }));
}

/** Works out what returns change; the receipt is shown, and nothing written. */
export async function consolidate(
  context: Context,
  round: number,
  files: readonly InputFile[],
  received: IsoDate | null,
): Promise<void> {
  const returns = await think(context, (engine) =>
    engine.consolidate({ round, files, received, decisions: [] }),
  );
  if (returns === null) return;
  context.store.set(({ taking }) => ({ returns, pending: returns, taking: { ...taking, used: files } }));
}

/** The originals of the returns on the receipt, to be kept beside the book. */
export async function saveOriginals(context: Context): Promise<void> {
  const file = await think(context, (engine) => engine.originals());
  if (file !== null) await handOver(context, file, 'originalsSaved');
}

export async function score(context: Context, scheme: InputFile | null): Promise<void> {
  const scores = await think(context, (engine) => engine.score(scheme));
  if (scores !== null) context.store.set({ scores, pending: scores });
}

/** The plan that was chosen, as long as the open book has it beside another. */
function chosenPlan({ home, printedPlan }: PaneState): string | null {
  const plans = home?.plans ?? [];
  return plans.length > 1 && plans.some(({ code }) => code === printedPlan) ? printedPlan : null;
}

export async function print(context: Context): Promise<void> {
  const plan = chosenPlan(context.store.get());
  const file = await think(context, (engine) => engine.print(plan));
  if (file !== null) await handOver(context, file, 'printed');
}

/** What would be printed, and what to mend before: looked at without holding anybody up. */
export async function lookAtPapers({ store, client }: Context): Promise<void> {
  const plan = chosenPlan(store.get());
  // Without a preview the papers can still be made; what keeps them from it is said then.
  const looked = await client.think((engine) => engine.papers(plan), QUIET).catch(() => null);
  if (looked !== null && store.get().screen === 'print') store.set({ papers: looked.value });
}

/** Whose papers and letters; those of another plan are looked at anew. */
export async function printPlan(context: Context, printedPlan: string | null): Promise<void> {
  context.store.set({ printedPlan, papers: null });
  await lookAtPapers(context);
}

export async function letters(context: Context, round: number): Promise<void> {
  const { templates } = context.store.get();
  const plan = chosenPlan(context.store.get());
  const file = await think(context, (engine) => engine.letters(round, templates, plan));
  if (file !== null) await handOver(context, file, 'lettersMade');
}
