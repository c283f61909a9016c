import { issue, type Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { asFound } from '../workbook/asFound.ts';
import { lackingIn, type Lacking } from '../workbook/founding.ts';
import { migrate, versionOf } from '../workbook/migrate.ts';
import { withOverviewRows } from '../report/book/overviewRows.ts';
import { damagedTables, parseBook } from '../workbook/parseBook.ts';
import type { OpenBook, ReadTable } from '../workbook/ports.ts';
import { TABLE_NAMES, TABLES, type Book, type TableName } from '../workbook/schema.ts';
import type { BookDeps } from './deps.ts';
import { rowPlaces, type RowPlaces } from './rowPlaces.ts';
import { unknownCodes } from './unknownCodes.ts';

/** A tracking workbook that was opened and understood. */
export interface TrackedBook {
  readonly opened: OpenBook;
  readonly book: Book;
  /** The book as its cells stand: days and numbers that were typed as text are text in it. */
  readonly found: Book;
  /** Số liệu tính đến ngày was typed by a person; its formula is gone. */
  readonly asOfFixed: boolean;
  /** Stands in every form of this book. */
  readonly id: string;
  /** Where its rows stand in the sheets. */
  readonly places: RowPlaces;
  /** What it has not got because an earlier version made it: read as blank, added when it is written. */
  readonly lacking?: Lacking;
  /** Tables of Tổng quan that somebody deleted or cut: computed all the same, and not written. */
  readonly absent: readonly TableName[];
}

/** Was Số liệu tính đến ngày typed by a person, in place of its formula? */
export function isAsOfFixed(tables: readonly ReadTable[]): boolean {
  const { key, value } = TABLES.CaiDat.columns;
  const row = tables
    .find((t) => t.name === 'CaiDat')
    ?.rows.find((r) => r.cells[key.header]?.value === 'asOf');
  const cell = row?.cells[value.header];
  return cell !== undefined && cell.kind !== 'blank' && cell.formula === undefined;
}

/** The last part of the path, as people know the file. */
function inFile(name: string, issues: readonly Issue[]): Issue[] {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  return issues.map((i) => ({ ...i, at: { file, ...i.at } }));
}

/** A file of no known kind is told of with the one kind that a book has. */
function asBook(found: Issue): Issue {
  return found.code === 'file.unknownFormat' ? issue('book.unknownFormat', found.at) : found;
}

/** Opens a tracking workbook: every table read, brought up to the present schema and checked row by row. */
export async function openBook(name: string, deps: BookDeps): Promise<Result<TrackedBook | null>> {
  const opened = await deps.host.open(name);
  if (opened.value === null) return result(null, opened.issues.map(asBook));
  const read = await opened.value.read(TABLE_NAMES);
  // Missing tables are told of after the version is known: another version has other tables.
  const broken = read.issues.filter((i) => i.code !== 'book.tableMissing');
  if (hasError(broken)) return result(null, broken);
  if (!read.value.some((t) => t.name === 'ThongTin'))
    return result(null, [issue('book.notOurs', { file: name })]);
  const migrated = migrate(read.value, versionOf(read.value));
  if (migrated.value === null) return result(null, inFile(name, migrated.issues));
  const parsed = parseBook(migrated.value);
  // What a change that broke off left may be no book: that it broke off is to be said first.
  if (parsed.value === null) return result(null, [...opened.issues, ...inFile(name, parsed.issues)]);
  const id = parsed.value.ThongTin.find((row) => row.key === 'bookId')?.value ?? '';
  const asOfFixed = isAsOfFixed(migrated.value);
  const absent = damagedTables(parsed.issues);
  const book = withOverviewRows(parsed.value, absent);
  const found = asFound(book, migrated.value);
  const places = rowPlaces(read.value);
  const lacking = lackingIn(migrated.value);
  return result({ opened: opened.value, book, found, asOfFixed, id, places, absent, lacking }, [
    ...opened.issues,
    ...inFile(name, [...parsed.issues, ...unknownCodes(book, places)]),
  ]);
}
