import { readFile } from 'node:fs/promises';
import { refreshedSpec } from '../../src/app/archiveBook.ts';
import type { Deps } from '../../src/app/deps.ts';
import { openBook, type TrackedBook } from '../../src/app/openBook.ts';
import { readSchemeFile } from '../../src/app/readScheme.ts';
import { saveBook } from '../../src/app/saveBook.ts';
import { scoreBook } from '../../src/app/scoreBook.ts';
import { SAMPLE_SCHEME } from '../../src/cli/samples.ts';
import { derive } from '../../src/report/book/derive.ts';
import { withLogLines } from '../../src/report/book/logLines.ts';
import { isComputed, isLaterTable, laterColumns } from '../../src/workbook/founding.ts';
import { TABLE_NAMES, TABLES, type Book, type TableName } from '../../src/workbook/schema.ts';
import type { WorkbookSpec } from '../../src/workbook/spec.ts';
import { good } from '../hosts/excel/wholeWay.ts';
import { smallBook } from '../report/support/smallBook.ts';
import type { Absent } from './olderBook.ts';

const ASKED = TABLE_NAMES.filter((name) => !isComputed(name));

/** Everything that came after the first version, one by one. */
export const LATER: readonly Absent[] = ASKED.flatMap((table): Absent[] =>
  isLaterTable(table) ? [{ table, column: null }] : laterColumns(table).map((column) => ({ table, column })),
);

/** One of each table. */
export const SOME_LATER = LATER.filter(({ table }, i) => LATER.findIndex((one) => one.table === table) === i);

/** A small book, scored by the scheme that the product brings along. */
export async function scoredSpec(): Promise<WorkbookSpec> {
  const { book } = await smallBook();
  const tracked = { book, found: book, absent: [], asOfFixed: false, id: 'ABCDE', places: {} } as unknown;
  const bytes = new Uint8Array(await readFile(SAMPLE_SCHEME));
  const scheme = good(readSchemeFile({ name: 'bo-tieu-chi.json', bytes }));
  const { after } = good(scoreBook(tracked as TrackedBook, scheme));
  return refreshedSpec({ ...(tracked as TrackedBook), book: after });
}

/** What opening said of what is lacking, and the book after it was written and opened again. */
export interface Passed {
  readonly said: readonly (readonly [code: string, params: unknown])[];
  readonly before: TrackedBook;
  readonly after: TrackedBook;
  readonly saidAfter: readonly string[];
}

const ABOUT_AGE = ['book.columnsAdded', 'book.tableAdded'];

/** Opens an older book, writes a line of Nhật ký into it, and opens it again. */
export async function passed(name: string, deps: Deps, out: string = name): Promise<Passed> {
  const opened = await openBook(name, deps);
  const before = good(opened);
  const line = {
    at: '2026-01-05 08:00',
    event: 'Thử',
    agency: '',
    round: null,
    file: '',
    detail: 'một dòng',
  };
  const changed = withLogLines(derive(before.book, before.asOfFixed), [line]);
  const saved = await saveBook(before, changed, out, deps, 'Thử');
  if (saved.issues.length > 0) throw new Error(JSON.stringify(saved.issues));
  const again = await openBook(out, deps);
  return {
    said: opened.issues
      .filter(({ code }) => ABOUT_AGE.includes(code))
      .map(({ code, params }) => [code, params] as const),
    before,
    after: good(again),
    saidAfter: again.issues.map(({ code }) => code).filter((code) => ABOUT_AGE.includes(code)),
  };
}

/** What opening has to say of it. */
export function remarkOf({ table, column }: Absent): Passed['said'] {
  if (column === null) return [['book.tableAdded', { table }]];
  const header = (TABLES[table].columns as Record<string, { header: string }>)[column]!.header;
  return [['book.columnsAdded', { table, columns: [`"${header}"`] }]];
}

/** The tables of a book but for those that are only computed, Nhật ký and restore points. */
export function tablesOf(book: Book): Partial<Book> {
  const own: TableName[] = ASKED.filter((name) => !['NhatKy', 'DiemKhoiPhuc'].includes(name));
  return Object.fromEntries(own.map((name) => [name, book[name]]));
}
