import { collapse, nfc } from '../text/fold.ts';
import { textOf } from './cellText.ts';
import { findTaskHeader } from './header.ts';
import { readNumber } from './numbering.ts';
import { widthOf } from './spans.ts';
import type { FlowDocument, GridDocument, RawTable, SourceDocument } from '../document/types.ts';
import type { SourceRef } from '../issue.ts';
import type { TableHeader } from './header.ts';

/** A line of text outside the task tables, with its place. */
export interface ProseLine {
  readonly text: string;
  readonly at: SourceRef;
}

export interface FoundTable {
  /** 1-based among all tables (or sheets) of the source. */
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

/**
 * A table without a header right after a task table of the same width, whose numbers go on, is its next page: it
 * keeps the columns of the table before.
 */
function continuedHeader(table: RawTable, before: FoundTable | undefined): TableHeader | null {
  const header = before?.header ?? null;
  if (before === undefined || header === null || widthOf(table) !== widthOf(before.table)) return null;
  const column = header.columns.tt;
  if (column === undefined) return null;
  const numbers = table.rows.map((row) => readNumber(textOf(row[column] ?? null)));
  const first = numbers.find((number) => number !== null);
  const restarts = first === undefined || first === null || /^(?:1|I|A|a)$/.test(first);
  return restarts ? null : { ...header, row: 0, rows: 0 };
}

/** The last line above a table that isn't in brackets ("(Kèm theo …)", "(Đơn vị tính: …)"). */
function titleAbove(lines: readonly ProseLine[]): string {
  const last = lines
    .slice(-4)
    .reverse()
    .find((line) => !/^\(.*\)?$/.test(line.text));
  return last?.text ?? '';
}

function flowSource(document: FlowDocument): PlanSource {
  const tables: FoundTable[] = [];
  const prose: ProseLine[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table') {
      prose.push(...linesFrom(block.text, block.at));
      continue;
    }
    const { table } = block;
    const header = findTaskHeader(table) ?? continuedHeader(table, tables.at(-1));
    tables.push({ number: tables.length + 1, title: titleAbove(prose), table, header });
    prose.push(...tableLines(table, header === null ? table.rows.length : header.row));
  }
  return { tables, prose };
}

function gridSource(document: GridDocument): PlanSource {
  const sheets = document.sheets.filter((sheet) => sheet.state === 'visible');
  const tables = sheets.map(({ name, table }, index) => {
    const header = findTaskHeader(table);
    const above = header === null ? [] : tableLines(table, header.row);
    return { number: index + 1, title: titleAbove(above) || name, table, header };
  });
  const prose = tables.flatMap(({ table, header }) => (header === null ? [] : tableLines(table, header.row)));
  return { tables, prose };
}

export function sourceOf(document: SourceDocument): PlanSource {
  return document.kind === 'grid' ? gridSource(document) : flowSource(document);
}
