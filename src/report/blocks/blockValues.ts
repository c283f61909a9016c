import type { BookRow, ValueChange } from '../../core/consolidation/types.ts';
import { BLOCK_FIELDS, blockKey, blockPlace, isFigureField, lineName } from '../../core/submission/blocks.ts';
import type { BlockKind, BlockTable } from '../../core/submission/blocks.ts';
import type { ReportField } from '../../core/submission/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

const FIELDS: Readonly<Record<BlockTable, readonly ReportField[]>> = {
  SoLieu: BLOCK_FIELDS.indicators,
  MoHinh: BLOCK_FIELDS.lines,
  DanhGiaChung: BLOCK_FIELDS.general,
  ChamDiem: BLOCK_FIELDS.scores,
} satisfies Record<BlockTable, (typeof BLOCK_FIELDS)[BlockKind]>;

/** Filled cells of a row in core's spelling. */
function valuesOf(row: PlainRow, table: BlockTable): BookRow['values'] {
  const filled = FIELDS[table].map((field) => [field, String(row[field] ?? '')] as const);
  return Object.fromEntries(filled.filter(([, text]) => text !== ''));
}

/** A line that a person typed into the book is known by its name, like one that was sent. */
const lineKey = ({ block, line, name }: Row<'MoHinh'>) => blockKey('MoHinh', block, line || lineName(name));

/** What the book holds of the blocks in a round, as the three-way comparison reads it. */
export function blockRows(
  book: Pick<Book, 'SoLieu' | 'MoHinh' | 'DanhGiaChung' | 'ChamDiem'>,
  round: number,
): BookRow[] {
  const inRound = (row: { readonly round: number | null }) => row.round === round;
  const row = (task: string, table: BlockTable, of: PlainRow & { readonly agency: string }): BookRow => {
    return { task, agency: of.agency, values: valuesOf(of, table) };
  };
  return [
    ...book.SoLieu.filter(inRound).map((r) => row(blockKey('SoLieu', r.indicator), 'SoLieu', r)),
    ...book.MoHinh.filter(inRound).map((r) => row(lineKey(r), 'MoHinh', r)),
    ...book.DanhGiaChung.filter(inRound).map((r) => row(blockKey('DanhGiaChung'), 'DanhGiaChung', r)),
    ...book.ChamDiem.map((r) => row(blockKey('ChamDiem', r.session, r.criterion), 'ChamDiem', r)),
  ];
}

/** A value as its column holds it. */
function cellValue({ field, after }: ValueChange): string | number | null {
  if (!isFigureField(field)) return after;
  return after === '' ? null : Number(after);
}

function withValues<T extends PlainRow>(row: T, values: readonly ValueChange[]): T {
  return values.reduce<T>((current, value) => ({ ...current, [value.field]: cellValue(value) }), row);
}

/** Changes by the row that they go into. */
type Changes = ReadonlyMap<string, readonly ValueChange[]>;

function byRow(values: readonly ValueChange[]): Map<string, ValueChange[]> {
  const rows = new Map<string, ValueChange[]>();
  for (const value of values) {
    const key = `${value.agency}|${value.task}`;
    rows.set(key, [...(rows.get(key) ?? []), value]);
  }
  return rows;
}

const isEmpty = (row: PlainRow, table: BlockTable) => Object.keys(valuesOf(row, table)).length === 0;

/**
 * Rows with their changes. A row that isn't there yet is made; one that the changes leave without any value goes,
 * since only returns have made it.
 */
function changedRows<T extends PlainRow & { readonly agency: string }>(
  table: BlockTable,
  rows: readonly T[],
  changes: Changes,
  keyOf: (row: T) => string | null,
  make: ((value: ValueChange) => T) | null,
): readonly T[] {
  const left = new Map(changes);
  const kept = rows.flatMap((row) => {
    const key = keyOf(row);
    const values = key === null ? undefined : left.get(`${row.agency}|${key}`);
    if (key === null || values === undefined) return [row];
    left.delete(`${row.agency}|${key}`);
    const changed = withValues(row, values);
    return make !== null && isEmpty(changed, table) ? [] : [changed];
  });
  if (make === null || left.size === 0) return left.size === changes.size ? rows : kept;
  const fresh = [...left.values()].map((values) => withValues(make(values[0]!), values));
  return [...kept, ...fresh.filter((row) => !isEmpty(row, table))];
}

const of = (table: BlockTable, values: readonly ValueChange[]) =>
  byRow(values.filter((value) => blockPlace(value.task)?.table === table));

const partOf = ({ task }: ValueChange, index: number) => blockPlace(task)?.parts[index] ?? '';

/** Values of blocks that a round's returns set, or that go with a return taken back. */
export function withBlockValues(book: Book, values: readonly ValueChange[], round: number): Book {
  const blocks = values.filter((value) => blockPlace(value.task) !== null);
  if (blocks.length === 0) return book;
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const titles = new Map(book.ChiTieu.map((row) => [row.code, row.title]));
  const place = (value: ValueChange) => {
    return { agency: value.agency, round, agencyName: names.get(value.agency) ?? '' };
  };
  const ofRound = <T extends { readonly round: number | null }>(key: (row: T) => string) => {
    return (row: T) => (row.round === round ? key(row) : null);
  };
  const newFigure = (value: ValueChange): Row<'SoLieu'> => {
    const indicator = partOf(value, 0);
    const title = titles.get(indicator) ?? '';
    return {
      indicator,
      title,
      ...place(value),
      current: null,
      cumulative: null,
      lastYear: null,
      estimate: null,
    };
  };
  const lines = of('MoHinh', blocks);
  const newLine = lineMaker(book.MoHinh, round, place);
  return {
    ...book,
    SoLieu: changedRows(
      'SoLieu',
      book.SoLieu,
      of('SoLieu', blocks),
      ofRound((r) => blockKey('SoLieu', r.indicator)),
      newFigure,
    ),
    MoHinh: changedRows('MoHinh', book.MoHinh, lines, ofRound(lineKey), newLine),
    DanhGiaChung: changedRows(
      'DanhGiaChung',
      book.DanhGiaChung,
      of('DanhGiaChung', blocks),
      ofRound(() => blockKey('DanhGiaChung')),
      ({ agency }) => ({ agency, round, text: '', difficulty: '', proposal: '' }),
    ),
    ChamDiem: changedRows(
      'ChamDiem',
      book.ChamDiem,
      of('ChamDiem', blocks),
      (r) => blockKey('ChamDiem', r.session, r.criterion),
      null,
    ),
  };
}

const NO_WORDS = {
  ...{ name: '', reason: '', goal: '', method: '', place: '' },
  ...{ forces: '', resources: '', time: '', product: '', result: '' },
};

/** New lines of an agency are numbered on from its last one. */
function lineMaker(
  rows: Book['MoHinh'],
  round: number,
  place: (value: ValueChange) => Pick<Row<'MoHinh'>, 'agency' | 'round' | 'agencyName'>,
): (value: ValueChange) => Row<'MoHinh'> {
  const last = new Map<string, number>();
  for (const row of rows) {
    if (row.round !== round) continue;
    const key = `${row.block}|${row.agency}`;
    last.set(key, Math.max(last.get(key) ?? 0, row.order ?? 0));
  }
  return (value) => {
    const [block, line] = [partOf(value, 0), partOf(value, 1)];
    const key = `${block}|${value.agency}`;
    const order = (last.get(key) ?? 0) + 1;
    last.set(key, order);
    return { block, ...place(value), order, ...NO_WORDS, line };
  };
}
