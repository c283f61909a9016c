import { criterionOf } from './criteria.ts';
import {
  BY_ZERO,
  compare,
  isError,
  isGrid,
  isReference,
  NO_NUMBER,
  NO_REFERENCE,
  NOT_A_VALUE,
  NOT_THERE,
  numberOf,
  rounded,
  textOf,
  truthOf,
  type Grid,
  type Plain,
  type Single,
  type Value,
} from './values.ts';

/** What functions may ask of the workbook. */
export interface Reader {
  grid(value: Value): Grid;
  /** One value, the first of several. */
  single(value: Value): Single;
}

export type Work = (args: readonly Value[], reader: Reader) => Value;

/** Numbers of an argument: of cells only those that are numbers, of a value whatever reads as one. */
function numbers(args: readonly Value[], reader: Reader): number[] | Single {
  const found: number[] = [];
  for (const arg of args) {
    const many = isReference(arg) || isGrid(arg);
    for (const value of reader.grid(arg).flat()) {
      if (isError(value)) return value;
      if (many) {
        if (typeof value === 'number') found.push(value);
      } else {
        const number = numberOf(value);
        if (isError(number)) return number;
        found.push(number);
      }
    }
  }
  return found;
}

function overNumbers(work: (all: readonly number[]) => number): Work {
  return (args, reader) => {
    const all = numbers(args, reader);
    return Array.isArray(all) ? work(all) : (all as Single);
  };
}

/** Of single values: an error in one of them is the answer. Given several it answers for each. */
function plain(work: (values: readonly Plain[]) => Single): Work {
  return (args, reader) => {
    const grids = args.map((arg) => reader.grid(arg));
    const rows = grids.reduce((most, grid) => Math.max(most, grid.length), 1);
    const columns = grids.reduce((most, grid) => Math.max(most, grid[0]?.length ?? 0), 1);
    const answers = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const values = grids.map((grid) => cellOf(grid, r, c));
        return values.find((value) => isError(value)) ?? work(values as readonly Plain[]);
      }),
    );
    return rows === 1 && columns === 1 ? (answers[0]?.[0] ?? null) : answers;
  };
}

/** One value, one row or one column goes with each of the others. */
export function cellOf(grid: Grid, row: number, column: number): Single {
  const line = grid.length === 1 ? grid[0] : grid[row];
  return line?.[line.length === 1 ? 0 : column] ?? null;
}

function withNumbers(work: (...values: number[]) => Single): Work {
  return plain((values) => {
    const all = values.map((value) => numberOf(value));
    return all.find((value) => isError(value)) ?? work(...(all as number[]));
  });
}

/** Truth values of arguments; texts in cells don't count. */
function truths(args: readonly Value[], reader: Reader): boolean[] | Single {
  const found: boolean[] = [];
  for (const arg of args) {
    const many = isReference(arg) || isGrid(arg);
    for (const value of reader.grid(arg).flat()) {
      if (many && (value === null || typeof value === 'string')) continue;
      const truth = truthOf(value);
      if (isError(truth)) return truth;
      found.push(truth);
    }
  }
  return found;
}

/** Rows that meet all pairs of cells and criterion; null where the ranges differ in size. */
function meeting(pairs: readonly Value[], reader: Reader): readonly number[] | null {
  let places: number[] | null = null;
  let size = -1;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const cells = reader.grid(pairs[i] ?? null).flat();
    if (size >= 0 && cells.length !== size) return null;
    size = cells.length;
    const fits = criterionOf(reader.single(pairs[i + 1] ?? null));
    const all: number[] = places ?? cells.map((_, place) => place);
    places = all.filter((place) => fits(cells[place] ?? null));
  }
  return places ?? [];
}

const countIfs: Work = (args, reader) => meeting(args, reader)?.length ?? NOT_A_VALUE;

const sumIfs: Work = ([sums = null, ...pairs], reader) => {
  const cells = reader.grid(sums).flat();
  const places = meeting(pairs, reader);
  if (places === null) return NOT_A_VALUE;
  return places.reduce((sum, place) => {
    const value = cells[place];
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
};

const match: Work = ([wanted = null, where = null, kind = 1], reader) => {
  const value = reader.single(wanted);
  if (isError(value)) return value;
  const cells = reader.grid(where).flat();
  if (numberOf(reader.single(kind)) === 0) {
    const place = cells.findIndex((cell) => !isError(cell) && cell !== null && compare(cell, value) === 0);
    return place < 0 ? NOT_THERE : place + 1;
  }
  let last = -1;
  cells.forEach((cell, place) => {
    const fits = !isError(cell) && typeof cell === typeof value && compare(cell, value) <= 0;
    if (fits) last = place;
  });
  return last < 0 ? NOT_THERE : last + 1;
};

/** A cell of a range by its place: as a reference, so that a range may go from it to another. */
const index: Work = ([from = null, first = 0, second], reader) => {
  const [a, b] = [first, second ?? 0].map((arg) => numberOf(reader.single(arg)));
  if (isError(a ?? null) || isError(b ?? null)) return isError(a ?? null) ? (a as Single) : (b as Single);
  const grid = isReference(from) ? from.box : gridBox(reader.grid(from));
  // One number counts along a single row or column.
  const alongRow = second === undefined && grid.rows === 1;
  const [row, column] = (alongRow ? [1, a] : [a, b]) as [number, number];
  if (row < 0 || column < 0 || row > grid.rows || column > grid.columns) return NO_REFERENCE;
  const box = {
    row: grid.row + Math.max(0, Math.trunc(row) - 1),
    column: grid.column + Math.max(0, Math.trunc(column) - 1),
    rows: row === 0 ? grid.rows : 1,
    columns: column === 0 ? grid.columns : 1,
  };
  if (isReference(from)) return { sheet: from.sheet, box };
  const cells = reader.grid(from).slice(box.row, box.row + box.rows);
  return cells.map((line) => line.slice(box.column, box.column + box.columns));
};

function gridBox(grid: Grid) {
  return { row: 0, column: 0, rows: grid.length, columns: grid[0]?.length ?? 0 };
}

const sumProduct: Work = (args, reader) => {
  const grids = args.map((arg) => reader.grid(arg).flat());
  const size = grids[0]?.length ?? 0;
  if (grids.some((grid) => grid.length !== size)) return NOT_A_VALUE;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    let product = 1;
    for (const grid of grids) {
      const value = grid[i] ?? null;
      if (isError(value)) return value;
      product *= typeof value === 'number' ? value : 0;
    }
    sum += product;
  }
  return sum;
};

/** Days that are neither Saturday nor Sunday nor in `free`; serial 1 is a Sunday in Excel's count. */
const workday: Work = ([from = null, count = null, free], reader) => {
  const [start, days] = [numberOf(reader.single(from)), numberOf(reader.single(count))];
  if (isError(start)) return start;
  if (isError(days)) return days;
  const off = new Set(free === undefined ? [] : reader.grid(free).flat());
  let day = Math.trunc(start);
  const step = Math.sign(days);
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day += step;
    if (day < 0) return NO_NUMBER;
    const weekend = day % 7 === 0 || day % 7 === 1;
    if (!weekend && !off.has(day)) left -= 1;
  }
  return day;
};

function sameSizes(value: Value): { readonly rows: number; readonly columns: number } {
  if (isReference(value)) return value.box;
  return isGrid(value) ? gridBox(value) : { rows: 1, columns: 1 };
}

const DAY_MS = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH = 25_569;

/** The day of a serial; true from March 1900 on, as Excel counts a day that 1900 did not have. */
function dayOf(serial: number): Date {
  return new Date((Math.floor(serial) - EPOCH) * DAY_MS);
}

/** Every function but those that leave arguments unread (IF, IFERROR, ROW). */
export const FUNCTIONS: Readonly<Record<string, Work>> = {
  SUM: overNumbers((all) => all.reduce((a, b) => a + b, 0)),
  MAX: overNumbers((all) => all.reduce((a, b) => Math.max(a, b), all[0] ?? 0)),
  MIN: overNumbers((all) => all.reduce((a, b) => Math.min(a, b), all[0] ?? 0)),
  COUNT: (args, reader) =>
    args.flatMap((arg) => reader.grid(arg).flat()).filter((v) => typeof v === 'number').length,
  COUNTA: (args, reader) => args.flatMap((arg) => reader.grid(arg).flat()).filter((v) => v !== null).length,
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  SUMIFS: sumIfs,
  SUMIF: ([cells = null, criterion = null, sums], reader) =>
    sumIfs([sums ?? cells, cells, criterion], reader),
  MATCH: match,
  INDEX: index,
  SUMPRODUCT: sumProduct,
  WORKDAY: workday,
  AND: (args, reader) => {
    const all = truths(args, reader);
    return Array.isArray(all) ? all.every(Boolean) : (all as Single);
  },
  OR: (args, reader) => {
    const all = truths(args, reader);
    return Array.isArray(all) ? all.some(Boolean) : (all as Single);
  },
  NOT: plain(([value = null]) => {
    const truth = truthOf(value);
    return isError(truth) ? truth : !truth;
  }),
  N: plain(([value = null]) => (typeof value === 'string' ? 0 : Number(value))),
  VALUE: plain(([value = null]) => numberOf(value)),
  ROUND: withNumbers((value = 0, digits = 0) => rounded(value, digits)),
  MOD: withNumbers((a = 0, b = 0) => (b === 0 ? BY_ZERO : a - b * Math.floor(a / b))),
  INT: withNumbers((value = 0) => Math.floor(value)),
  ABS: withNumbers((value = 0) => Math.abs(value)),
  YEAR: withNumbers((serial = 0) => dayOf(serial).getUTCFullYear()),
  MONTH: withNumbers((serial = 0) => dayOf(serial).getUTCMonth() + 1),
  DAY: withNumbers((serial = 0) => dayOf(serial).getUTCDate()),
  DATE: withNumbers((year = 0, month = 1, day = 1) => Date.UTC(year, month - 1, day) / DAY_MS + EPOCH),
  // Other spellings of a day are read by Windows' settings, which the bench has none of.
  DATEVALUE: plain(([text = null]) => {
    const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(String(text)) ?? [];
    if (year === undefined) return NOT_A_VALUE;
    const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const real = made.getUTCMonth() === Number(month) - 1;
    return real ? made.getTime() / DAY_MS + EPOCH : NOT_A_VALUE;
  }),
  ROWS: ([value = null]) => sameSizes(value).rows,
  COLUMNS: ([value = null]) => sameSizes(value).columns,
  ISERROR: ([value = null], reader) => isError(reader.single(value)),
  ISBLANK: ([value = null], reader) => reader.single(value) === null,
  ISNUMBER: ([value = null], reader) => typeof reader.single(value) === 'number',
  ISTEXT: ([value = null], reader) => typeof reader.single(value) === 'string',
  LEN: plain(([value = null]) => String(textOf(value)).length),
  LEFT: plain(([text = null, count = 1]) => String(textOf(text)).slice(0, Number(numberOf(count)))),
  TRIM: plain(([text = null]) => String(textOf(text)).trim().replace(/ +/g, ' ')),
  MID: plain(([text = null, from = 1, count = 0]) => {
    const start = Number(numberOf(from)) - 1;
    return String(textOf(text)).slice(start, start + Number(numberOf(count)));
  }),
  /** Without wildcards, which none of our formulas asks for. */
  SEARCH: plain(([part = null, text = null]) => {
    const [a, b] = [part, text].map((value) => String(textOf(value)).toLowerCase());
    const at = (b ?? '').indexOf(a ?? '');
    return at < 0 ? NOT_A_VALUE : at + 1;
  }),
  SUBSTITUTE: plain(([text = null, old = '', fresh = '', which]) => {
    const [all, a, b] = [text, old, fresh].map((part) => String(textOf(part)));
    const parts = (all ?? '').split(a ?? '');
    if (which === undefined || a === '') return a === '' ? (all ?? '') : parts.join(b);
    const at = Number(numberOf(which));
    return parts.reduce((said, part, i) => (i === 0 ? part : said + (i === at ? b : a) + part), '');
  }),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => NOT_THERE,
};
