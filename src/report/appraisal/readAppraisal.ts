import type { GridSheet, RawCell, RawRow, SourceDocument } from '../../core/document/types.ts';
import { issue, type SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { writtenNumber } from '../../core/scoring/table/points.ts';
import { collapse, fold } from '../../core/text/fold.ts';
import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import type { AppraisalColumn } from './steps.ts';

/** One row of a form that came back. */
export interface AppraisedRow {
  readonly file: string;
  readonly row: number;
  readonly at: SourceRef;
  /** Cells as text, numbers with a full stop; columns that are gone are absent. */
  readonly cells: Readonly<Partial<Record<AppraisalColumn, string>>>;
}

export interface ReadAppraisal {
  readonly file: string;
  readonly code: string;
  readonly rows: readonly AppraisedRow[];
}

function textOf(cell: RawCell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  const { kind, raw } = cell.value;
  if (kind === 'number' && typeof raw === 'number') return String(Number(raw.toFixed(9)));
  return collapse(cell.text);
}

const APPRAISAL_COLUMNS = Object.keys(T.headers) as AppraisalColumn[];

type Columns = ReadonlyMap<AppraisalColumn, number>;

function columnsOf(row: RawRow): Columns {
  const words = row.map((cell) => fold(textOf(cell)));
  return new Map(
    APPRAISAL_COLUMNS.flatMap((column) => {
      const at = words.indexOf(fold(T.headers[column]));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
}

const NEEDED: readonly AppraisalColumn[] = ['agency', 'criterion'];
/** Of what is free on a form of any step, from the last column back: where faults of a row are shown. */
const SAID: readonly AppraisalColumn[] = ['second', 'appraised', 'explanation', 'self'];

function readRow(row: RawRow, columns: Columns, file: string): AppraisedRow[] {
  const cells = Object.fromEntries([...columns].map(([column, at]) => [column, textOf(row[at])]));
  const shown = SAID.find((column) => columns.has(column));
  const where = row[columns.get(shown ?? 'agency') ?? 0]?.at ?? row.find((cell) => cell !== null)?.at;
  if (where === undefined || (cells['agency'] === '' && cells['criterion'] === '')) return [];
  return [{ file, row: where.row ?? 0, at: { ...where, file }, cells }];
}

function codeIn(sheet: GridSheet): string {
  const texts = sheet.table.rows.flatMap((row) => row.map(textOf));
  const found = texts.find((text) => text.startsWith(T.codeStart)) ?? '';
  return found.slice(T.codeStart.length).trim();
}

/** An appraiser's form as it came back; null with an issue where the document is none. */
export function readAppraisal(document: SourceDocument): Result<ReadAppraisal | null> {
  const { file } = document;
  const sheets = document.kind === 'grid' ? document.sheets : [];
  for (const sheet of sheets) {
    const { rows } = sheet.table;
    const header = rows.findIndex((row) => {
      const columns = columnsOf(row);
      return NEEDED.every((column) => columns.has(column));
    });
    const code = codeIn(sheet);
    if (header < 0 || code === '') continue;
    const columns = columnsOf(rows[header] ?? []);
    const body = rows.slice(header + 1).flatMap((row) => readRow(row, columns, file));
    return result({ file, code, rows: body });
  }
  return result(null, [issue('appraisal.notAForm', { file })]);
}

/** Points as typed: a number, or text such as "7,5"; null for what is no number. */
export function typedPoints(text: string): number | null {
  const negative = /^-/.test(text.trim());
  const value = writtenNumber(text.trim().replace(/^[-+]\s*/, ''));
  return value === null ? null : Number(value) * (negative ? -1 : 1);
}
