import { fold } from '../text/fold.ts';
import { textOf } from './cellText.ts';
import { nearestLeft } from './headerColumns.ts';
import { placeAt, widthOf } from './spans.ts';
import type { RawTable } from '../document/types.ts';
import type { PeriodColumn, TableHeader } from './headerColumns.ts';

// Tháng 3 | T3 | T.3/2026
const MONTH = /^(?:thang|t\.?) ?0?([1-9]|1[0-2])(\/\d{4})?$/;
// Quý II | Q.II | Quý 2/2026
const QUARTER = /^(?:quy|q\.?) ?(i{1,3}|iv|[1-4])(\/\d{4})?$/;
// Năm 2026 | 2027
const YEAR = /^(?:nam )?(20\d{2})$/;
const BARE = /^0?([1-9]|1[0-2])$/;
const BARE_QUARTER = /^(i{1,3}|iv|[1-4])$/;
const MARK = /^(?:x|v|[✓✔√●•■☑☒+*])+$/iu;

function nameOf(text: string, heading: string): string | null {
  const words = fold(text);
  const over = YEAR.exec(fold(heading))?.[1];
  const inYear = over === undefined ? '' : `/${over}`;
  const month = MONTH.exec(words) ?? (fold(heading).includes('thang') ? BARE.exec(words) : null);
  const year = YEAR.exec(words);
  if (year !== null) return `Năm ${year[1] ?? ''}`;
  if (month !== null) return `Tháng ${month[1] ?? ''}${month[2] ?? inYear}`;
  const quarter = QUARTER.exec(words) ?? (/\bquy\b/.test(fold(heading)) ? BARE_QUARTER.exec(words) : null);
  return quarter === null ? null : `Quý ${(quarter[1] ?? '').toUpperCase()}${quarter[2] ?? inYear}`;
}

/** Where merges are lost a year that stands beside the quarters of another is blank below. */
function yearOver(table: RawTable, row: number, column: number): string | null {
  const over = placeAt(table, row - 1, column);
  const year = over.from === 'own' ? YEAR.exec(fold(textOf(over.cell)))?.[1] : undefined;
  return year === undefined ? null : `Năm ${year}`;
}

/** The columns of months, quarters and years in a row of a header that begins with the row `top`. */
function periodsIn(table: RawTable, row: number, top: number): PeriodColumn[] {
  return Array.from({ length: widthOf(table) }, (_, column) => column).flatMap((column) => {
    const { cell, from } = placeAt(table, row, column);
    if (row > top && (from === 'own' || from === 'none') && textOf(cell) === '') {
      const name = yearOver(table, row, column);
      return name === null ? [] : [{ column, name }];
    }
    // A year over its quarters is their heading; one that reaches down beside them is a column.
    const heading = from === 'own' ? nearestLeft(table, row - 1, column) : '';
    const alone = (from === 'own' || from === 'above') && cell?.colSpan === 1;
    const name = alone ? nameOf(textOf(cell), heading) : null;
    return name === null ? [] : [{ column, name }];
  });
}

/** Of fewer columns one may be but a word in a header. */
const FEWEST = 2;
/** Quarters and months of a year. */
const WHOLE_YEAR: readonly number[] = [4, 12];

/** A row of work: no counted columns, no header again, no line of signatures. */
function isWork(table: RawTable, row: number, { columns, headers }: TableHeader): boolean {
  const title = textOf(placeAt(table, row, columns.title ?? 0).cell);
  return title !== '' && title !== headers[columns.title ?? 0] && !/^\(?\d+\)?$/.test(title);
}

/** Totals and remarks may stand under a month, too. */
const MOSTLY = 0.9;

/** In rows of work hardly anything but marks. */
function onlyMarks(
  table: RawTable,
  periods: readonly PeriodColumn[],
  from: number,
  header: TableHeader,
): boolean {
  const texts = table.rows
    .slice(from)
    .filter((_, i) => isWork(table, from + i, header))
    .flatMap((row) => periods.map(({ column }) => textOf(row[column] ?? null)))
    .filter((text) => text !== '');
  const marks = texts.filter((text) => MARK.test(text)).length;
  return marks > 0 && marks >= texts.length * MOSTLY;
}

/** The header with its columns of months or quarters, where the table says by marks when work is done. */
export function withTimeline(table: RawTable, header: TableHeader): TableHeader {
  const last = Math.min(header.row + header.rows, table.rows.length - 1);
  let best: { readonly row: number; readonly timeline: readonly PeriodColumn[] } | null = null;
  for (let row = header.row; row <= last; row += 1) {
    const timeline = periodsIn(table, row, header.row);
    if (timeline.length < FEWEST || timeline.length <= (best?.timeline.length ?? 0)) continue;
    if (onlyMarks(table, timeline, row + 1, header)) best = { row, timeline };
  }
  return best === null ? header : withPeriods(header, best.row, best.timeline);
}

function withPeriods(header: TableHeader, row: number, timeline: readonly PeriodColumn[]): TableHeader {
  const taken = new Set(timeline.map(({ column }) => column));
  const { time, ...columns } = header.columns;
  if (time !== undefined && !taken.has(time)) return header;
  const extra = header.extra.filter(({ column }) => !taken.has(column));
  return { ...header, rows: Math.max(header.rows, row - header.row + 1), columns, extra, timeline };
}

/** When a row's work is done by its marks: "Tháng 2 - Tháng 4; Tháng 9", or "Cả năm". '' without a mark. */
export function markedTime(table: RawTable, row: number, { timeline = [] }: TableHeader): string {
  const runs: PeriodColumn[][] = [];
  let open = false;
  for (const period of timeline) {
    // A bar is one cell merged over several months, or rows.
    const marked = MARK.test(textOf(placeAt(table, row, period.column).cell));
    if (marked && open) runs.at(-1)?.push(period);
    else if (marked) runs.push([period]);
    open = marked;
  }
  const whole = runs[0]?.length === timeline.length && WHOLE_YEAR.includes(timeline.length);
  if (whole && !timeline.some(({ name }) => name.startsWith('Năm'))) return 'Cả năm';
  const texts = runs.map((run) => {
    const [first, end] = [run[0]?.name ?? '', run.at(-1)?.name ?? ''];
    return first === end ? first : `${first} - ${end}`;
  });
  return texts.join('; ');
}
