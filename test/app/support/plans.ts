import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import { readPlanFile } from '../../../src/app/readPlan.ts';
import { startBook, type StartedBook, type StartInput } from '../../../src/app/startBook.ts';
import { nodeDeps } from '../../../src/cli/deps.ts';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { contextOf, formulasFor } from '../../../src/report/formulas/formulaOf.ts';
import { trackingWorkbook } from '../../../src/report/trackingWorkbook.ts';
import type { InputFile } from '../../../src/workbook/ports.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { SHARED } from '../../support/skh.ts';

/** Everything on Node, with a clock that stands still. */
export const deps = { ...nodeDeps(() => undefined), clock: () => ({ date: '2026-04-20', time: '08:00' }) };

const ROOT = join(import.meta.dirname, '..', '..', '..');

export const SAMPLE = ['assets/mau/ke-hoach-mau.docx', 'assets/mau/co-quan-mau.csv'].map((f) =>
  join(ROOT, f),
);
export const THUY_NGUYEN = ['plans/thuy-nguyen-2023.docx', 'agencies/thuy-nguyen-2023.csv'].map((f) =>
  join(SHARED, f),
);

const read = async (path: string): Promise<InputFile> => ({
  name: basename(path),
  bytes: new Uint8Array(await readFile(path)),
});

export function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What a plan and a register give to start a book with. */
export async function inputOf(plan: InputFile, agencies: InputFile): Promise<StartInput> {
  const { value, issues } = await readPlanFile(plan, agencies, deps);
  if (value.plan === null || value.register === null) throw new Error(JSON.stringify(issues));
  return { plan: value.plan, register: value.register, rounds: [], asOf: null, decisions: [] };
}

export async function inputOfFiles([plan = '', agencies = '']: readonly string[]): Promise<StartInput> {
  return inputOf(await read(plan), await read(agencies));
}

/** A book as if it had been saved and opened again. */
export function trackedBook(book: Book, overrides: Partial<TrackedBook> = {}): TrackedBook {
  const opened = { revision: '', read: async () => ({ value: [], issues: [] }) };
  return { opened, book, found: book, asOfFixed: false, id: 'ABCDE', places: {}, absent: [], ...overrides };
}

export function started(input: StartInput): StartedBook {
  return startBook(input, deps);
}

/** A plan of ../shared with the one register that is there. */
export function withRegister(plan: string): string[] {
  return [join(SHARED, plan), THUY_NGUYEN[1]!];
}

/** A book that was written to a file and opened again, so that its rows have their places. */
export async function openedBook(book: Book, asOfFixed = false): Promise<TrackedBook> {
  const formulas = formulasFor(contextOf(book, asOfFixed));
  const bytes = writeWorkbook(trackingWorkbook(book, formulas, 'Sổ thử'));
  const host = createFileHost({ read: async () => bytes, write: async () => undefined });
  const opened = await openBook('so.xlsx', { ...deps, host });
  if (opened.value === null) throw new Error(JSON.stringify(opened.issues));
  return opened.value;
}

/** A plan and its register as they are read. */
export async function readFiles([plan = '', agencies = '']: readonly string[]) {
  return readPlanFile(await read(plan), await read(agencies), deps);
}
