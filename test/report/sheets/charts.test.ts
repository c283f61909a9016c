import { beforeAll, describe, expect, test } from '@jest/globals';
import { chartsOf } from '../../../src/app/views/charts.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { chartSheet } from '../../../src/report/sheets/chartSheet.ts';
import { barRows, spansOf } from '../../../src/report/sheets/chartSpecs.ts';
import { overviewStack } from '../../../src/report/sheets/overviewSheet.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { randomlyScored } from '../support/randomScoring.ts';
import { answered, madeUpBook, memoryDeps } from '../../bench/support/book.ts';

const short = (letters: number) => ['x'.repeat(letters)];

describe('sheet rows of a chart of lying bars', () => {
  // 9 rows for title, axis and legend; a name takes a line for each 42 letters of it; 1.3 rows for a line, from 25
  // lines on 0.74.
  test.each([
    [1, short(10), 9 + 2], // 1.3
    [10, short(42), 9 + 13],
    [10, short(43), 9 + 26],
    [24, short(5), 9 + 32], // 31.2
    [25, short(5), 9 + 19], // 18.5
    [44, short(5), 9 + 33], // 32.56
    [22, short(80), 9 + 33], // 44 lines
    [0, [], 9],
  ])('%i bars', (bars, names, rows) => {
    expect(barRows(bars, names)).toBe(rows);
  });

  test('the longest name counts for all', () => {
    expect(barRows(5, ['a', 'b'.repeat(85), 'c'])).toBe(9 + 20); // 15 lines × 1.3
  });
});

describe('parts of a chart, of about the same length', () => {
  // 44 lines of names on a page at most.
  test.each([
    [44, short(42), [44]],
    [45, short(42), [23, 22]],
    [51, short(43), [17, 17, 17]],
    [150, short(20), [38, 37, 38, 37]],
    [0, [], []],
  ])('%i', (count, names, lengths) => {
    expect(spansOf(count, names).map(({ from, to }) => to - from)).toEqual(lengths);
  });

  test('all rows, each once', () => {
    const spans = spansOf(150, short(20), 7);
    expect(spans[0]?.from).toBe(7);
    expect(spans.at(-1)?.to).toBe(157);
    spans.slice(1).forEach(({ from }, i) => expect(from).toBe(spans[i]?.to));
  });
});

describe('parts of one chart are read on one axis', () => {
  let book: Book;
  beforeAll(() => {
    const base = madeUpBook({ agencies: 150, tasks: 4, rounds: 1 }, memoryDeps(new Map())).book;
    book = randomlyScored(answered(base), 2);
  });
  const parts = (of: Book, name: string) => {
    const { blocks } = overviewStack(of, () => undefined);
    return chartSheet(of, () => undefined, blocks).charts!.filter((chart) => chart.partOf === name);
  };

  test('in Excel the ranking of a group ends where its scheme does', () => {
    const groups = new Map(book.BDXepHang.map((row) => [row.group, 0]));
    for (const row of book.BDXepHang) groups.set(row.group, groups.get(row.group)! + 1);
    // A label of rank, name and class takes two lines of 42 letters: 22 on a page.
    const large = [...groups].findIndex(([, size]) => size > 22);
    const ranking = parts(book, `XepHang${large + 1}`);
    expect(ranking.length).toBeGreaterThan(1);
    const [end] = ranking.map(({ valueMax }) => valueMax);
    expect(new Set(ranking.map(({ valueMax }) => valueMax))).toEqual(new Set([end]));
    const drawn = ranking.flatMap(({ series }) => series.flatMap(({ numberValues }) => numberValues));
    expect(end).toBeGreaterThanOrEqual(Math.max(...drawn));
    expect(end! % 10).toBe(0);
  });

  test('a whole chart has its own', () => {
    const small = derive(madeUpBook({ agencies: 6, tasks: 2, rounds: 1 }, memoryDeps(new Map())).book, false);
    const views = chartsOf({ book: small, asOfFixed: false });
    expect(views.map(({ atLeast }) => atLeast)).toEqual(views.map(() => null));
  });

  test('in the pane all parts reach as far as the longest bar of all', () => {
    const views = chartsOf({ book, asOfFixed: false }).filter(({ name }) => name.startsWith('TienDoCoQuan'));
    expect(views.length).toBe(4);
    const bars = views.flatMap(({ series, labels }) =>
      labels.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)),
    );
    expect(views.map(({ atLeast }) => atLeast)).toEqual(views.map(() => Math.max(...bars)));
  });
});
