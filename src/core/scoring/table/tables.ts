import { repeatsWords } from './repeats.ts';
import { textOf } from '../../plan/cellText.ts';
import { placeAt } from '../../plan/spans.ts';
import type { RawTable } from '../../document/types.ts';
import { issue, type Issue, type SourceRef } from '../../issue.ts';
import type { ClassBand } from '../types.ts';
import { fold } from '../../text/fold.ts';
import { readBand } from './bands.ts';
import { partConditions } from './conditions.ts';
import { columnsAt, isClassHeader, isSchemeHeader, type SchemeColumns } from './columns.ts';
import { isTotal, nodesOf, type Node } from './nodes.ts';
import type { ReadPoints } from './points.ts';

const SEARCHED_ROWS = 60;

export interface SchemeTable {
  readonly nodes: readonly Node[];
  readonly levels: boolean;
  readonly total: { readonly max: ReadPoints; readonly at: SourceRef } | null;
  readonly issues: readonly Issue[];
}

export interface PlacedClass {
  readonly band: ClassBand;
  readonly at: SourceRef;
}

function firstHeader(
  table: RawTable,
  fits: (columns: SchemeColumns) => boolean,
  from = 0,
): SchemeColumns | null {
  const last = from === 0 ? Math.min(table.rows.length, SEARCHED_ROWS) : table.rows.length;
  for (let row = from; row < last; row += 1) {
    const columns = columnsAt(table, row);
    if (fits(columns)) return columns;
  }
  return null;
}

/** A row without a number: a heading, by its looks, or words about the criterion above it. */
function isHeading(table: RawTable, row: number, node: Node): boolean {
  if (node.max.kind === 'points') return false;
  const cell = (table.rows[row] ?? []).find((c) => c !== null && textOf(c) === node.title);
  return (
    cell !== undefined && cell !== null && (cell.bold === true || cell.colSpan > 1 || isCapitals(node.title))
  );
}

function isCapitals(title: string): boolean {
  return title.length > 3 && title === title.toLocaleUpperCase('vi') && /\p{L}/u.test(title);
}

const isNumbered = (node: Node) => node.tt !== '' || node.code !== '';

interface Row {
  readonly row: number;
  readonly nodes: readonly Node[];
}

function bodyRows(table: RawTable, header: SchemeColumns): Row[] {
  const after = firstHeader(table, (c) => isClassHeader(c) && !isSchemeHeader(c), header.row + 1);
  const end = after?.row ?? table.rows.length;
  const numbers = Array.from({ length: end - header.row - 1 }, (_, i) => header.row + 1 + i);
  return numbers
    .filter((row) => !repeatsWords(table, row, header.row))
    .map((row) => ({ row, nodes: nodesOf(table, row, header) }));
}

/** The criteria of a table; null where none of its rows reads as their header. */
export function readSchemeTable(table: RawTable): SchemeTable | null {
  const header = firstHeader(table, isSchemeHeader);
  if (header === null) return null;
  const rows = bodyRows(table, header);
  const levels = header.titles.length > 1;
  const total = rows.flatMap((r) => r.nodes).find((n) => !isNumbered(n) && isTotal(n.title));
  const body = rows.filter((r) => !r.nodes.some((n) => isTotal(n.title) && !isNumbered(n)));
  const someNumbered = body.some((r) => r.nodes.some(isNumbered));
  const wanted = ({ row, nodes }: Row) =>
    levels || !someNumbered || nodes.some((n) => isNumbered(n) || isHeading(table, row, n));
  const first = body.findIndex(wanted);
  const before = body.slice(0, Math.max(0, first)).flatMap(({ nodes }) => nodes);
  return {
    nodes: withOptions(body, wanted).flatMap(({ row, nodes }) =>
      nodes.map((n) => ({
        ...n,
        heading: n.heading || (!isNumbered(n) && someNumbered && isHeading(table, row, n)),
      })),
    ),
    levels,
    total: total === undefined ? null : { max: total.max, at: total.at },
    issues: before.map((n) => issue('scheme.rowSkipped', n.at, { text: n.title })),
  };
}

/** The rows that are criteria, each with those below it that are none. */
function withOptions(body: readonly Row[], wanted: (row: Row) => boolean): Row[] {
  const rows: Row[] = [];
  for (const row of body) {
    const above = rows.at(-1);
    if (wanted(row)) rows.push(row);
    else if (above !== undefined) rows[rows.length - 1] = { ...above, nodes: below(above.nodes, row.nodes) };
  }
  return rows;
}

function below(nodes: readonly Node[], rows: readonly Node[]): Node[] {
  const options = rows.map((n) => ({
    ...{ text: n.title, at: n.at },
    points: n.points.kind === 'points' ? n.points : n.max,
  }));
  return nodes.map((n, i) => (i === nodes.length - 1 ? { ...n, options: [...n.options, ...options] } : n));
}

/** The classes of a table with a column of classes and one of points, below whatever stands above it. */
export function readClassTable(table: RawTable): {
  readonly classes: readonly PlacedClass[];
  readonly issues: readonly Issue[];
} {
  const header = firstHeader(table, (c) => isClassHeader(c) && !isSchemeHeader(c));
  const later = header ?? firstHeader(table, (c) => isClassHeader(c) && !isSchemeHeader(c), 1);
  if (later === null) return { classes: [], issues: [] };
  const { className = 0, max = 0, condition } = later.one;
  const isShare =
    condition !== undefined && /^ty le/.test(fold(textOf(placeAt(table, later.row, condition).cell)));
  const rows = table.rows.slice(later.row + 1).map((_, i) => later.row + 1 + i);
  const read = rows.flatMap((row) => {
    const place = (column: number) => placeAt(table, row, column).cell;
    const [name, points] = [textOf(place(className)), textOf(place(max))];
    if (name === '' || points === '') return [];
    const at = place(max)?.at ?? table.at;
    const { points: own, asks } = partConditions(points);
    const said = condition === undefined ? '' : textOf(place(condition));
    const more = partConditions(isShare && /^\d/.test(said) ? `không quá ${said.replace(/%?$/, '%')}` : said);
    const band = readBand(own);
    const left = more.points === '' ? {} : { condition: more.points };
    return [{ name, at, band: band === null ? null : { ...band, ...asks, ...left, ...more.asks } }];
  });
  return {
    classes: read.flatMap(({ name, at, band }) => (band === null ? [] : [{ at, band: { name, ...band } }])),
    issues: read.flatMap(({ name, at, band }) =>
      band === null ? [issue('scheme.invalid', at, { about: name })] : [],
    ),
  };
}
