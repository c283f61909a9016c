import { collapse, nfc } from '../text/fold.ts';
import { filledTexts, textOf } from './cellText.ts';
import { headsNumbers } from './columns.ts';
import { findTaskHeader } from './header.ts';
import { readNumber } from './numbering.ts';
import { sheetParts } from './sheetParts.ts';
import { contentOf } from './columnContent.ts';
import { footOf } from './tableFoot.ts';
import { widthOf } from './spans.ts';
import type { FlowDocument, GridDocument, RawTable, SourceDocument } from '../document/types.ts';
import type { SourceRef } from '../issue.ts';
import type { TableHeader } from './headerColumns.ts';

/** A line of text outside the task tables, with its place. */
export interface ProseLine {
  readonly text: string;
  readonly at: SourceRef;
}

export interface FoundTable {
  /** 1-based among all tables of the source. */
  readonly number: number;
  readonly title: string;
  readonly table: RawTable;
  /** null where it isn't a task table. */
  readonly header: TableHeader | null;
}

/** What a plan is read from: its tables, and the lines before, between and after them. */
export interface PlanSource {
  readonly tables: readonly FoundTable[];
  readonly prose: readonly ProseLine[];
}

function linesFrom(text: string, at: SourceRef): ProseLine[] {
  return nfc(text)
    .split('\n')
    .map((line) => collapse(line.replace(/\*\*/g, '')))
    .filter((line) => line !== '')
    .map((line) => ({ text: line, at }));
}

function tableLines(table: RawTable, rows: number): ProseLine[] {
  return table.rows
    .slice(0, rows)
    .flatMap((row) => row.flatMap((cell) => (cell === null ? [] : linesFrom(cell.text, cell.at))));
}

const RESTART = /^(?:1|I|A|a)$/;

function goesOn(table: RawTable, header: TableHeader, from: number): boolean {
  const column = header.columns.tt;
  if (column === undefined) return false;
  const numbers = table.rows.slice(from).map((row) => readNumber(textOf(row[column] ?? null)));
  const first = numbers.find((number) => number !== null) ?? null;
  return first !== null && !RESTART.test(first);
}

function sameColumns(a: TableHeader, b: TableHeader): boolean {
  const roles = (header: TableHeader) => JSON.stringify(Object.entries(header.columns).sort());
  return roles(a) === roles(b);
}

const FIRST_ROWS = 3;
const LETTERHEAD_COLUMNS = 2;

/**
 * A row at the top that heads a column of numbers: the table is another one, of budgets, units or targets. In a row
 * with a number of its own "TT" is an abbreviation.
 */
function hasOtherHeader(table: RawTable): boolean {
  return table.rows.slice(0, FIRST_ROWS).some((row) => {
    const names = filledTexts(row);
    const [first = ''] = names;
    return names.some(headsNumbers) && (headsNumbers(first) || readNumber(first) === null);
  });
}

/**
 * Whether a table is the next part of the task table before it: as wide, without a header of its own and right below
 * or going on with its numbers; or with the same header again, right below and going on.
 */
function isNextPart(table: RawTable, before: FoundTable | undefined, adjacent: boolean): boolean {
  const header = before?.header ?? null;
  if (before === undefined || header === null || widthOf(table) !== widthOf(before.table)) return false;
  const own = findTaskHeader(table);
  if (own === null) return !hasOtherHeader(table) && (adjacent || goesOn(table, header, 0));
  return adjacent && sameColumns(own, header) && goesOn(table, header, own.row + own.rows);
}

function joined(before: FoundTable, table: RawTable): FoundTable {
  return { ...before, table: { ...before.table, rows: [...before.table.rows, ...table.rows] } };
}

/** The last line above a table that isn't in brackets ("(Kèm theo …)", "(Đơn vị tính: …)"). */
function titleAbove(lines: readonly ProseLine[]): string {
  const last = lines
    .slice(-4)
    .reverse()
    .find((line) => !/^\(.*\)?$/.test(line.text));
  return last?.text ?? '';
}

// What a page break leaves between two parts of a table.
const PAGE_MARK = /^[\s\p{Pd}]*(?:trang\s*)?\d{0,4}[\s\p{Pd}]*$/iu;

function flowSource(document: FlowDocument): PlanSource {
  const tables: FoundTable[] = [];
  const prose: ProseLine[] = [];
  let [count, adjacent] = [0, false];
  for (const block of document.blocks) {
    if (block.kind !== 'table') {
      adjacent &&= PAGE_MARK.test(block.text);
      prose.push(...linesFrom(block.text, block.at));
      continue;
    }
    const { table } = block;
    count += 1;
    const before = tables.at(-1);
    if (before !== undefined && isNextPart(table, before, adjacent)) {
      tables[tables.length - 1] = joined(before, table);
    } else {
      const header = findTaskHeader(table);
      tables.push({ number: count, title: titleAbove(prose), table, header });
      prose.push(...tableLines(table, header === null ? table.rows.length : header.row));
    }
    adjacent = true;
  }
  return { tables, prose };
}

/** A sheet that goes on has at least the columns of what, who and when; remarks may be blank throughout. */
function rolesReach({ columns: { title = 0, leads = 0, time = 0 } }: TableHeader): number {
  return Math.max(title, leads, time) + 1;
}

/**
 * The rows of a sheet that goes on with the task table of the sheet before: it has no header, begins with the next
 * number (or holds agencies and times in the same columns), and has above it nothing but lines of words ("Phụ lục I (tiếp theo)"). Null for any other sheet.
 */
function rowsGoingOn(table: RawTable, before: FoundTable | undefined): RawTable | null {
  const header = before?.header ?? null;
  const tt = header?.columns.tt;
  if (before === undefined || header === null || tt === undefined) return null;
  const width = widthOf(table);
  if (width > widthOf(before.table) || width < rolesReach(header) || findTaskHeader(table) !== null)
    return null;
  if (hasOtherHeader(table) || !goesOn(table, header, 0)) return null;
  const first = table.rows.findIndex((row) => readNumber(textOf(row[tt] ?? null)) !== null);
  const titles = table.rows.slice(0, first);
  if (titles.some((row) => row.filter((cell) => textOf(cell) !== '').length > 1)) return null;
  const last = before.table.rows.map((row) => readNumber(textOf(row[tt] ?? null))).filter((n) => n !== null);
  const next = readNumber(textOf(table.rows[first]?.[tt] ?? null)) ?? '';
  const rest = { ...table, rows: table.rows.slice(first) };
  return follows(last.at(-1) ?? '', next) || fits(rest, header, next) ? rest : null;
}

/** Rows after a gap in the numbers: only where their columns hold agencies and times as those of the table before do. */
function fits(rest: RawTable, { columns: { leads, time } }: TableHeader, next: string): boolean {
  if (leads === undefined || time === undefined || /^(?:0?1|I|A)$/.test(next)) return false;
  return contentOf(rest, leads, 0) === 'agency' && contentOf(rest, time, 0) === 'time';
}

/** 2.1 → 2.2 or 3; 7 → 8; anything else begins anew. */
function follows(last: string, next: string): boolean {
  const [a, b] = [last.split('.').map(Number), next.split('.').map(Number)];
  if ([...a, ...b].some((part) => !Number.isInteger(part)) || b.length > a.length) return false;
  const end = b.length - 1;
  return b.every((part, i) => part === (a[i] ?? 0) + (i === end ? 1 : 0));
}

/** As many blank places at the end of each row as the wider table has. */
function widened(table: RawTable, width: number): RawTable {
  const rows = table.rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return { ...table, rows };
}

function gridSource(document: GridDocument): PlanSource {
  const sheets = document.sheets.filter((sheet) => sheet.state === 'visible');
  const parts = sheets.flatMap(({ name, table: whole }) =>
    sheetParts(whole).map((table) => ({ name, table })),
  );
  const tables: FoundTable[] = [];
  parts.forEach(({ name, table }, index) => {
    const before = tables.at(-1);
    const rest = rowsGoingOn(table, before);
    if (before !== undefined && rest !== null) {
      tables[tables.length - 1] = joined(before, widened(rest, widthOf(before.table)));
      return;
    }
    const header = findTaskHeader(table);
    const above = header === null ? [] : tableLines(table, header.row);
    tables.push({ number: index + 1, title: titleAbove(above) || name, table, header });
  });
  const prose = tables.flatMap(({ table, header }) =>
    tableLines(table, header === null ? titleRows(table) : header.row),
  );
  return { tables, prose };
}

/** The rows above a table of another kind that hold a line of words or two: the letterhead may stand there. */
function titleRows({ rows }: RawTable): number {
  const first = rows.findIndex((row) => filledTexts(row).length > LETTERHEAD_COLUMNS);
  return first < 0 ? 0 : first;
}

/** The table without what stands below its work, and that as lines. */
function apart(found: FoundTable): { readonly found: FoundTable; readonly below: readonly ProseLine[] } {
  const { table, header } = found;
  const foot = header === null ? table.rows.length : footOf(table, header);
  if (foot === table.rows.length) return { found, below: [] };
  const below = tableLines({ ...table, rows: table.rows.slice(foot) }, table.rows.length);
  return { found: { ...found, table: { ...table, rows: table.rows.slice(0, foot) } }, below };
}

export function sourceOf(document: SourceDocument): PlanSource {
  const { tables, prose } = document.kind === 'grid' ? gridSource(document) : flowSource(document);
  const parted = tables.map(apart);
  return {
    tables: parted.map(({ found }) => found),
    prose: [...prose, ...parted.flatMap(({ below }) => below)],
  };
}
