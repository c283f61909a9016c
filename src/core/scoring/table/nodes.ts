import { textOf } from '../../plan/cellText.ts';
import { numberRows, readNumber, splitLeadingNumber } from '../../plan/numbering.ts';
import { placeAt } from '../../plan/spans.ts';
import { fold } from '../../text/fold.ts';
import type { RawCell, RawTable } from '../../document/types.ts';
import type { SourceRef } from '../../issue.ts';
import type { SchemeColumns } from './columns.ts';
import { readPoints, type ReadPoints } from './points.ts';
import type { Option } from './rules.ts';

/** A row below a criterion, with where it stands. */
export type PlacedOption = Option & { readonly at: SourceRef };

/** A row of the table that is a criterion or a field, before its place in the tree is known. */
export interface Node {
  readonly tt: string;
  readonly code: string;
  readonly title: string;
  /** Column of the title, from 0 for the outermost. */
  readonly level: number;
  readonly heading: boolean;
  readonly max: ReadPoints;
  readonly points: ReadPoints;
  readonly method: string;
  readonly appraiser: string;
  /** The document that must prove the points, as the table names it. */
  readonly evidence: string;
  /** Rows below it without a number. */
  readonly options: readonly PlacedOption[];
  /** Where its points stand, or should. */
  readonly at: SourceRef;
}

const BLANK: ReadPoints = { kind: 'blank' };
const TOTAL = /^(?:tong(?: cong| diem| so| so diem| cong diem)?|cong)(?: ?\(.*\))?$/;

/** A printed total over the table. */
export function isTotal(title: string): boolean {
  return TOTAL.test(fold(title).replace(/[:.\s]+$/, ''));
}

function ownCell(table: RawTable, row: number, column: number | undefined): RawCell | null {
  if (column === undefined) return null;
  const place = placeAt(table, row, column);
  return place.from === 'own' ? place.cell : null;
}

function firstText(cells: readonly (RawCell | null)[]): RawCell | null {
  return cells.find((cell) => cell !== null && textOf(cell) !== '') ?? null;
}

interface Titled {
  readonly level: number;
  readonly title: string;
}

/** Titles that begin in this row, from the outermost column; a heading over the row may stand in any column. */
function titlesOf(table: RawTable, row: number, { titles, one }: SchemeColumns): Titled[] {
  const found = titles.flatMap((column, level) => {
    const title = textOf(ownCell(table, row, column));
    return title === '' ? [] : [{ level, title }];
  });
  if (found.length > 0) return found;
  const used = [one.max, one.points];
  const cells = (table.rows[row] ?? []).filter((cell, column) => cell !== null && !used.includes(column));
  const widest = firstText([...cells].sort((a, b) => (b?.colSpan ?? 0) - (a?.colSpan ?? 0)));
  const title = textOf(widest);
  return title === '' || readNumber(title) !== null ? [] : [{ level: 0, title }];
}

/** Number in its own column, else at the head of the title: "I. Lĩnh vực …". */
function numbered(tt: string, title: string): { readonly tt: string; readonly title: string } {
  if (tt !== '') return { tt, title };
  return splitLeadingNumber(title) ?? { tt: '', title };
}

/** The nodes that a row begins: one, or one for each title column that has words of its own. */
export function nodesOf(table: RawTable, row: number, columns: SchemeColumns): Node[] {
  const { one } = columns;
  const text = (column: number | undefined) => textOf(ownCell(table, row, column));
  const max = ownCell(table, row, one.max);
  const titles = titlesOf(table, row, columns);
  const tt = readNumber(text(one.tt)) ?? '';
  return titles.map(({ level, title }, index): Node => {
    const last = index === titles.length - 1;
    const head = numbered(last ? tt : '', title);
    return {
      ...head,
      code: last ? text(one.code) : '',
      level,
      heading: !last,
      max: last ? readPoints(max) : BLANK,
      points: last ? readPoints(ownCell(table, row, one.points)) : BLANK,
      // Its line breaks part what it says.
      method: last ? (ownCell(table, row, one.method)?.text ?? '').trim() : '',
      appraiser: last ? text(one.appraiser) : '',
      evidence: last ? text(one.evidence) : '',
      options: [],
      at: max?.at ?? firstText(table.rows[row] ?? [])?.at ?? { ...table.at, row: row + 1 },
    };
  });
}

/** Number paths as in a plan: I, I.1, I.1.1; below nothing where the codes stand in the table. */
export function pathsOf(
  nodes: readonly Node[],
): readonly { readonly path: string; readonly parent: string | null }[] {
  return numberRows(nodes.map(({ tt, heading }) => ({ tt, detail: false, heading })));
}
