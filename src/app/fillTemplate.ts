import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { traceSheet, type TracedValue } from '../report/rollUp/besideSheets.ts';
import { taskReports } from '../report/rollUp/rollUpSources.ts';
import { mappingOf, withMapping, type MappedCell } from '../report/rollUp/templateMap.ts';
import { sourceValue, type RoundOfBook } from '../report/rollUp/templateSources.ts';
import { ROLL_UP_TEXTS as T } from '../messages/vi/rollUp.ts';
import type { FillCells, FilledCell, InputFile } from '../workbook/ports.ts';
import type { Book } from '../workbook/schema.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';

/** 'Sheet1!C5=NV0003.Tỷ lệ (%)'; without a source the cell is no longer filled. */
const POINTED = /^(.+)!\s*\$?([A-Za-z]{1,3})\$?(\d+)\s*=(.*)$/su;

/** What a person pointed at. */
export function parseMapped(text: string): Result<MappedCell | null> {
  const [, sheet = '', column = '', row = '', source = ''] = POINTED.exec(text) ?? [];
  if (sheet === '') return result(null, [issue('template.badMap', {}, { text })]);
  const name = sheet.trim().replace(/^'(.*)'$/su, '$1');
  return result({ sheet: name, cell: `${column.toUpperCase()}${row}`, source: source.trim() });
}

/** The cells of a template that the book knows of, as a person points at them. */
export function mappedLines(book: Book, template: string): string[] {
  return mappingOf(book, template).map(({ sheet, cell, source }) => `${sheet}!${cell}=${source}`);
}

export interface MappedTemplate {
  readonly mapping: readonly MappedCell[];
  /** As it was before. */
  readonly known: readonly MappedCell[];
  /** The book with the mapping in it. Nothing is written yet. */
  readonly after: Book;
}

/** Keeps in the book which cells of a template hold what; every cell and every source is tried first. */
export function mapTemplate(
  { book }: TrackedBook,
  template: InputFile,
  cells: readonly MappedCell[],
  fill: FillCells,
): Result<MappedTemplate | null> {
  const round = { book, round: 0, reports: taskReports(book, 0) };
  const fresh = cells.filter(({ source }) => source !== '');
  const unknown = fresh.flatMap(({ source }) => sourceValue(round, source).issues);
  const tried = fill(
    template.name,
    template.bytes,
    fresh.map(({ sheet, cell }) => ({ sheet, cell, value: '' })),
  );
  const issues = [...unknown, ...tried.issues];
  if (issues.length > 0) return result(null, issues);
  const after = withMapping(book, template.name, cells);
  const known = mappingOf(book, template.name);
  return result({ mapping: mappingOf(after, template.name), known, after });
}

export interface FilledTemplate {
  readonly cells: readonly (FilledCell & { readonly source: string })[];
  readonly bytes: Uint8Array;
  /** Nguồn số liệu: each value that went into a cell, with its agency, file and cell. */
  readonly trace: WorkbookSpec;
}

function traceOf(cells: readonly (MappedCell & { readonly trace: readonly Omit<TracedValue, 'row'>[] })[]) {
  const lines = cells.flatMap(({ sheet, cell, trace }) =>
    trace.map((value): TracedValue => ({ ...value, row: `${sheet}!${cell}` })),
  );
  return { sheets: [traceSheet(lines)], names: [], title: T.trace, active: 0 };
}

/** The upper level's own template with the figures of a round in the cells that were pointed at. */
export function fillTemplate(
  tracked: TrackedBook,
  template: InputFile,
  round: number,
  fill: FillCells,
): Result<FilledTemplate | null> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  const { book } = tracked;
  const mapping = mappingOf(book, template.name);
  if (mapping.length === 0) return result(null, [issue('template.noMap', {}, { name: template.name })]);
  const of: RoundOfBook = { book, round, reports: taskReports(book, round) };
  const read = mapping.map((mapped) => ({ mapped, found: sourceValue(of, mapped.source) }));
  const lost = read.flatMap(({ found }) => found.issues);
  if (lost.length > 0) return result(null, lost);
  const cells = read.map(({ mapped, found }) => ({ ...mapped, ...found.value! }));
  const { value: bytes, issues } = fill(template.name, template.bytes, cells);
  if (bytes === null) return result(null, issues);
  const shown = cells.map(({ sheet, cell, source, value }) => ({ sheet, cell, source, value }));
  return result({ cells: shown, bytes, trace: traceOf(cells) });
}
