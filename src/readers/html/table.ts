import type { Block, RawCell, RawTable } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import type { CountPlaces } from '../bounds.ts';
import { MAX_TABLE_PLACES } from '../limits.ts';
import { elements, type Element } from '../markup/tree.ts';
import { Refusal } from '../refusal.ts';
import { linesOfSmall, textCell } from '../textTable.ts';
import { lookOf } from './css.ts';
import { readFlow, type HtmlContext, type HtmlLine } from './flow.ts';

type Places = (RawCell | null | undefined)[][];

interface Row {
  readonly cells: readonly Element[];
  readonly header: boolean;
}

/** Bounds of HTML itself for spans (HTML Standard §4.9.11). */
const MAX_COLSPAN = 1000;

/** A table as a block, after it the tables that stand in its cells. Spans are laid out as a browser does. */
export function readTable(element: Element, context: HtmlContext): Block[] {
  const place: SourceRef = { file: context.file, table: context.nextTable() };
  const rows = tableRows(element, context);
  const nested: Block[] = [];
  const places: Places = rows.map(() => []);
  const isList = rows.length > 1 && rows.some(({ cells }) => cells.length >= LISTED_COLUMNS);
  let filled = 0;
  rows.forEach(({ cells }, r) => {
    for (const cell of cells) {
      filled += putCell(places, cell, r, rows.length, { place, context, nested, isList });
      if (filled > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
    }
  });
  const table: RawTable = {
    rows: complete(places, place, context.countPlaces),
    at: place,
    headerRows: headerRows(rows),
  };
  const blocks: Block[] = table.rows.length > 0 ? [{ kind: 'table', table }] : [];
  return [...blocks, ...nested];
}

/** A table that lists work has at least what, who and when; a layout or letterhead has fewer columns. */
const LISTED_COLUMNS = 3;

function tableRows(parent: Element, context: HtmlContext, header = false): Row[] {
  return elements(parent).flatMap((element) => {
    if (/^(thead|tbody|tfoot)$/.test(element.name))
      return tableRows(element, context, element.name === 'thead');
    if (element.name !== 'tr' || lookOf(element, context.classes).hidden) return [];
    const cells = elements(element).filter((cell) => cell.name === 'td' || cell.name === 'th');
    return cells.length === 0 ? [] : [{ cells, header: header || cells.every((cell) => cell.name === 'th') }];
  });
}

function headerRows(rows: readonly Row[]): number {
  const body = rows.findIndex((row) => !row.header);
  return Math.max(0, body);
}

interface Layout {
  readonly place: SourceRef;
  readonly context: HtmlContext;
  readonly nested: Block[];
  readonly isList: boolean;
}

/** Puts a cell at the first free place of its row; gives the number of places it takes. */
function putCell(places: Places, element: Element, row: number, height: number, layout: Layout): number {
  const line = places[row]!;
  let column = 0;
  while (line[column] !== undefined) column++;
  const colSpan = span(element, 'colspan', MAX_COLSPAN) || 1;
  const rowSpan = Math.min(span(element, 'rowspan', height) || height, height - row);
  if (colSpan * rowSpan > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
  for (let r = row; r < row + rowSpan; r++) {
    for (let c = column; c < column + colSpan; c++) places[r]![c] ??= null;
  }
  const at = { ...layout.place, row: row + 1, column: column + 1 };
  line[column] = { ...readCell(element, layout, at), rowSpan, colSpan };
  return colSpan * rowSpan;
}

/** A span; 0 stands for "to the end". */
function span(element: Element, name: string, max: number): number {
  const text = element.attributes[name];
  const value = text === undefined ? 1 : Number.parseInt(text, 10);
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, max);
}

/** Where a cell of a list holds nothing but a small table, that table's rows are its lines. */
function writtenOut(inner: readonly Block[], { nested, isList }: Layout, isBlank: boolean): string {
  const [block, ...others] = inner;
  const text = block?.kind === 'table' && others.length === 0 && isList ? linesOfSmall(block.table) : '';
  if (!isBlank || text === '') nested.push(...inner);
  return isBlank ? text : '';
}

function readCell(element: Element, layout: Layout, at: SourceRef): RawCell {
  const { context } = layout;
  const lines: HtmlLine[] = [];
  const inner: Block[] = [];
  for (const content of readFlow([element], context)) {
    if ('table' in content) inner.push(...readTable(content.table, context));
    else lines.push(content);
  }
  const own = lines.map((line) => line.text).join('\n');
  const text = writtenOut(inner, layout, own.trim() === '') || own;
  const font = lines.find((line) => line.font !== undefined)?.font ?? lookOf(element, context.classes).font;
  const footnotes = lines.flatMap((line) => line.notes);
  return {
    ...textCell(text, at),
    bold: lines.length > 0 && lines.every((line) => line.bold),
    ...(font === undefined ? {} : { font }),
    ...(footnotes.length === 0 ? {} : { footnotes }),
  };
}

/** Makes all rows equally wide; places that no cell took are blank. */
function complete(places: Places, place: SourceRef, countPlaces: CountPlaces): (RawCell | null)[][] {
  const width = places.reduce((most, row) => Math.max(most, row.length), 0);
  countPlaces(width * places.length);
  return places.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const cell = row[c];
      return cell === undefined ? textCell('', { ...place, row: r + 1, column: c + 1 }) : cell;
    }),
  );
}
