/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { RecoverWay, TableChange } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Book } from '../../excel/model/book.ts';
import { loseSession, withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, TASKS, taskRow } from './small.ts';

let bench: Bench;
/** Each step of a change is a request of its own. */
const host = () => createExcelHost({ run: Excel.run, isSetSupported: () => true, requestBytes: 1 });
const NAMES = ['NhiemVu', 'CaiDat'];

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

const [code, text, round, day] = taskRow(4);
const CHANGES: readonly TableChange[] = [
  { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7 } },
  {
    kind: 'insert',
    table: 'NhiemVu',
    rows: [{ Mã: code!, 'Nội dung': text!, Kỳ: round!, 'Ngày nhận': day! }],
  },
  { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } },
];

/** A book whose change broke off at request `from`; whether that left it unfinished. */
async function brokenOff(from: number, changes = CHANGES, spec = smallSpec()): Promise<boolean> {
  bench.newBook();
  expect((await host().create(spec, '')).issues).toEqual([]);
  const book = (await host().open('')).value!;
  await book.read(NAMES);
  loseSession(bench, from);
  await host().apply(book, changes, KEYS, '', { expects: book.revision, label: 'Tổng hợp' });
  bench.resetTraffic();
  return isUnfinished();
}

/** The same at the first request that leaves it so, or so many later. */
async function brokenInTheMidst(later = 0, changes = CHANGES, spec = smallSpec()): Promise<void> {
  let from = 1;
  while (!(await brokenOff(from, changes, spec))) from += 1;
  expect(await brokenOff(from + later, changes, spec)).toBe(true);
}

async function isUnfinished(): Promise<boolean> {
  return (await host().open('')).issues.some((i) => i.code === 'excel.unfinished');
}

const recover = async (way: RecoverWay) =>
  (await host().recover(way)).issues.map(({ code: what, at }) => [what, at.sheet, at.cell].join(' ').trim());

/** Code and round of the tasks, by code. */
function tasks(): unknown[][] {
  const table = bench.book().table('NhiemVu');
  const values = table.GetRange().Values ?? [];
  return values
    .slice(1)
    .map((row) => [row[0], row[2]])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
const year = () => bench.book().sheet('Thông tin').GetRange('B2').Values?.[0]?.[0];
const DONE = [
  ['NV0001', 7],
  ['NV0002', 2],
  ['NV0003', 3],
  ['NV0004', 4],
];

const tasksSheet = (book: Book) => book.sheet('Nhiệm vụ');
const sortDown = (book: Book) => book.table('NhiemVu').Sort.Apply([{ key: 0, ascending: false }]);

/** At every request at which the change can break off and leave itself unfinished. */
async function atEveryBreak(
  act: (from: number) => Promise<void>,
  changes = CHANGES,
  spec = smallSpec(),
): Promise<number> {
  let breaks = 0;
  for (let from = 1; from < 30; from += 1) {
    if (!(await brokenOff(from, changes, spec))) continue;
    breaks += 1;
    await act(from);
    expect([from, await isUnfinished()]).toEqual([from, false]);
  }
  return breaks;
}

describe('a change broke off, and then people went on working', () => {
  test.each<RecoverWay>(['finish', 'takeBack'])(
    'what somebody typed where the new row is to stand is neither written over nor cleared (%s)',
    async (way) => {
      let breaks = 0;
      for (let from = 1; from < 30; from += 1) {
        if (!(await brokenOff(from))) continue;
        breaks += 1;
        const cell = tasksSheet(bench.book()).GetRange('B8');
        cell.Values = [['Ghi chú của tôi']];
        expect([from, await recover(way)]).toEqual([from, ['excel.editedSince Nhiệm vụ B8']]);
        expect([from, tasksSheet(bench.book()).GetRange('B8').Values]).toEqual([from, [['Ghi chú của tôi']]]);
      }
      expect(breaks).toBeGreaterThan(3);
    },
  );

  const NINE = DONE.map(([key, value]) => [key, key === 'NV0001' ? 9 : value]);
  const GONE = DONE.filter(([key]) => key !== 'NV0001');

  test.each<[string, (book: Book) => void, unknown[][], string[]]>([
    [
      'a cell of it is edited',
      (book) => void (tasksSheet(book).GetRange('C5').Values = [[9]]),
      NINE,
      ['recover.kept Nhiệm vụ C5'],
    ],
    [
      'a cell of it is edited, and the table sorted',
      (book) => {
        tasksSheet(book).GetRange('C5').Values = [[9]];
        sortDown(book);
      },
      NINE,
      // Below the others, with NV0004 where it stood there already.
      ['recover.kept Nhiệm vụ C7', 'recover.kept Nhiệm vụ C8'],
    ],
    ['the table is sorted', sortDown, DONE, []],
    [
      'its row is deleted',
      (book) => book.table('NhiemVu').deleteRows(0, 1),
      GONE,
      ['recover.rowGone Nhiệm vụ'],
    ],
    ['its sheet is renamed', (book) => void (tasksSheet(book).Name = 'Việc'), DONE, []],
    [
      'its column is renamed',
      (book) => void (tasksSheet(book).GetRange('C4').Values = [['Kỳ báo cáo']]),
      [],
      // What is written already stands there, what is not is left out; a new row of then has one more cell.
      ['recover.columnGone Nhiệm vụ', 'recover.columnGone Nhiệm vụ A5', 'recover.rowTaken Nhiệm vụ A8'],
    ],
  ])(
    '%s: finishing and taking back refuse, keeping ends the rest around it',
    async (_, action, rows, kept) => {
      const refused = { finish: 0, takeBack: 0 };
      const breaks = await atEveryBreak(async (from) => {
        bench.asUser(action);
        const before = JSON.stringify(bench.book().table('NhiemVu').GetRange().Formulas);
        for (const way of ['finish', 'takeBack'] as const) {
          const codes = (await recover(way)).map((line) => line.split(' ')[0]);
          expect([from, codes]).toEqual([from, ['excel.editedSince']]);
          refused[way] += 1;
        }
        expect(JSON.stringify(bench.book().table('NhiemVu').GetRange().Formulas)).toBe(before);
        expect([from, (await recover('keep')).filter((line) => !kept.includes(line))]).toEqual([from, []]);
        if (rows.length > 0) expect([from, tasks()]).toEqual([from, rows]);
        expect(year()).toBe(2026);
      });
      expect(breaks).toBeGreaterThan(3);
      expect(refused).toEqual({ finish: breaks, takeBack: breaks });
    },
    60_000,
  );

  test('the refusal names the cell, and so does what is kept', async () => {
    await brokenInTheMidst(2);
    bench.asUser((book) => (tasksSheet(book).GetRange('C5').Values = [[9]]));
    expect(await recover('finish')).toEqual(['excel.editedSince Nhiệm vụ C5']);
    expect(await recover('keep')).toEqual(['recover.kept Nhiệm vụ C5']);
    // It can be undone like any other: its restore point is done and has its data, what was being written has none.
    const points = bench.book().table('DiemKhoiPhuc').GetRange().Values ?? [];
    const states = points.slice(1).map((row) => [row[0], row[4], row[5] !== '']);
    expect(states).toEqual([
      ['KP0001', 'xong', true],
      ['KP0001-ghi', 'xong', false],
    ]);
  });

  test.each<[string, (book: Book) => void]>([
    ['renamed', (book) => void (book.table('NhiemVu').Name = 'Khac')],
    ['made plain cells', (book) => void book.table('NhiemVu').ConvertToRange()],
    ['deleted with its sheet', (book) => tasksSheet(book).Delete()],
  ])('the table is %s: the rest of the others is made', async (_, action) => {
    await atEveryBreak(async () => {
      bench.asUser(action);
      expect(await recover('finish')).toEqual(['excel.editedSince']);
      expect(await recover('takeBack')).toEqual(['excel.editedSince']);
      expect(await recover('keep')).toEqual(['recover.tableGone']);
      expect(year()).toBe(2026);
    });
  });

  test.each(['Nhiệm vụ', '_skh'])(
    'the sheet %s is protected: all say so, and go once it is not',
    async (name) => {
      await brokenInTheMidst(2);
      bench.asUser((book) => (book.sheet(name).protection = {}));
      for (const way of ['finish', 'takeBack', 'keep'] as const) {
        bench.resetTraffic();
        expect(await recover(way)).toEqual([`excel.protected ${name}`]);
        expect(bench.traffic().writes).toBe(0);
      }
      bench.asUser((book) => (book.sheet(name).protection = null));
      expect(await recover('finish')).toEqual([]);
      expect(tasks()).toEqual(DONE);
    },
  );

  test('somebody’s cells stand below the table: said, and done once they are gone', async () => {
    await brokenInTheMidst();
    bench.asUser((book) => {
      sortDown(book);
      tasksSheet(book).GetRange('A8').Values = [['ghi chú']];
    });
    expect(await recover('keep')).toEqual(['recover.blocked Nhiệm vụ A8']);
    bench.asUser((book) => (tasksSheet(book).GetRange('A8').Values = [['']]));
    expect(await recover('keep')).toEqual([]);
    expect(tasks()).toEqual(DONE);
  });

  test('cells that hold the same in all rows are no place to write to in a table that was sorted', async () => {
    const spec = smallSpec();
    const rows = TASKS.rows.map(([key, words, , when, judged]) => [key!, words!, null, when!, judged!]);
    const blank = {
      ...spec,
      sheets: spec.sheets.map((s, i) => (i > 0 ? s : { ...s, tables: [{ ...TASKS, rows }] })),
    };
    const first: TableChange = { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 5 } };
    await atEveryBreak(
      async (from) => {
        bench.asUser(sortDown);
        expect([from, await recover('finish')]).toEqual([from, ['excel.editedSince Nhiệm vụ A5']]);
        expect(await recover('keep')).toEqual([]);
        expect(tasks()).toEqual([
          ['NV0001', 5],
          ['NV0002', ''],
          ['NV0003', ''],
        ]);
      },
      [first],
      blank,
    );
  });

  test('the journal cannot be read: it is ended as the book stands, and that is said', async () => {
    await brokenInTheMidst(2);
    const { row, column } = bench.book().table('DiemKhoiPhuc').box();
    bench.asUser((book) => {
      const rows = book.table('DiemKhoiPhuc').GetRange().Values ?? [];
      rows.forEach((_, i) => {
        if (i > 0) book.sheet('_skh').GetCell(row + i, column + 5).Values = [['xxx']];
      });
    });
    expect(await recover('finish')).toEqual(['restore.unreadable']);
    expect(await recover('keep')).toEqual(['recover.unreadable']);
    expect(await isUnfinished()).toBe(false);
  });

  test('keeping can break off itself, at any request, and be done again', async () => {
    const edit = () =>
      bench.asUser((book) => {
        tasksSheet(book).GetRange('C5').Values = [[9]];
        sortDown(book);
      });
    for (let at = 1; at < 20; at += 1) {
      await brokenInTheMidst(2);
      edit();
      loseSession(bench, at);
      const { issues } = await host().recover('keep');
      bench.resetTraffic();
      if (await isUnfinished()) await recover('keep');
      else expect([at, issues.some(({ severity }) => severity === 'error')]).not.toEqual([at, true]);
      expect([at, tasks(), year()]).toEqual([at, NINE, 2026]);
    }
  });
});

describe('a change that a person breaks off', () => {
  /** Broken off when `told` requests were answered; from then on Excel may answer nothing any more. */
  async function cancelled(told: number, isLost: boolean) {
    bench.newBook();
    await host().create(smallSpec(), '');
    const book = (await host().open('')).value!;
    await book.read(NAMES);
    bench.resetTraffic();
    const stop = new AbortController();
    let requests = 0;
    const progress = (): void => {
      requests += 1;
      if (requests !== told) return;
      stop.abort();
      if (isLost) bench.failRequest(1, { refusal: 'sessionLost' }, 40);
    };
    const options = { expects: book.revision, label: 'Tổng hợp', progress, signal: stop.signal };
    return host()
      .apply(book, CHANGES, KEYS, '', options)
      .then(
        ({ issues }) => issues.map((i) => i.code),
        (error: Error) => error.name,
      )
      .finally(bench.resetTraffic);
  }

  test('is taken back', async () => {
    expect(await cancelled(4, false)).toBe('AbortError');
    expect(await isUnfinished()).toBe(false);
    expect([tasks().length, year()]).toEqual([3, 2025]);
  });

  test('and can’t be taken back any more says so: it is unfinished, not as it was', async () => {
    expect(await cancelled(4, true)).toEqual(['excel.sessionLost', 'excel.unfinished']);
    expect(await isUnfinished()).toBe(true);
    expect(await recover('takeBack')).toEqual([]);
    expect([tasks().length, year()]).toEqual([3, 2025]);
  });
});

describe('rows that move', () => {
  /** Some rows come above all, some in the midst, some go, at both ends: rows move up here and down there. */
  const ROWS = 230;
  const many = (): ReturnType<typeof smallSpec> => {
    const spec = smallSpec();
    const rows = Array.from({ length: ROWS }, (_, i) => [keyOf(i), `Việc ${i}`, i % 12, null, null]);
    return {
      ...spec,
      sheets: spec.sheets.map((s, i) => (i > 0 ? s : { ...s, tables: [{ ...TASKS, rows }] })),
    };
  };
  const keyOf = (i: number) => `NV${String(i).padStart(4, '0')}`;
  const gone = [150, 151, 152, 153].map(keyOf);
  const MOVING: readonly TableChange[] = [
    { kind: 'insert', table: 'NhiemVu', below: null, rows: [{ Mã: 'M1' }, { Mã: 'M2' }] },
    { kind: 'insert', table: 'NhiemVu', below: [keyOf(120)], rows: [{ Mã: 'M3' }] },
    { kind: 'delete', table: 'NhiemVu', keys: gone.map((key) => [key]) },
    { kind: 'insert', table: 'NhiemVu', below: [keyOf(200)], rows: [{ Mã: 'M4' }] },
    { kind: 'update', table: 'NhiemVu', key: [keyOf(10)], set: { Kỳ: 99 } },
  ];
  const STAY = Array.from({ length: ROWS }, (_, i) => keyOf(i)).filter((key) => !gone.includes(key));
  const AFTER = [...STAY, 'M1', 'M2', 'M3', 'M4'].sort();

  test('are nowhere lost, wherever it breaks off; sorted in between, each stands there once', async () => {
    const breaks = await atEveryBreak(
      async (from) => {
        const codes = () => tasks().map(([key]) => String(key));
        expect([from, STAY.filter((key) => !codes().includes(key))]).toEqual([from, []]);
        bench.asUser(sortDown);
        expect([from, await recover('keep')]).toEqual([from, []]);
        expect([from, codes()]).toEqual([from, AFTER]);
        const values = Object.fromEntries(tasks().map(([key, value]) => [String(key), value]));
        expect([from, values[keyOf(10)], values[keyOf(77)]]).toEqual([from, 99, 5]);
      },
      MOVING,
      many(),
    );
    expect(breaks).toBeGreaterThan(3);
  }, 120_000);

  test('are nowhere lost while they are taken back', async () => {
    for (let at = 3; at < 12; at += 1) {
      await brokenInTheMidst(3, MOVING, many());
      loseSession(bench, at);
      await host().recover('takeBack');
      bench.resetTraffic();
      const codes = tasks().map(([key]) => String(key));
      expect([at, STAY.filter((key) => !codes.includes(key))]).toEqual([at, []]);
      if (await isUnfinished()) expect(await recover('takeBack')).toEqual([]);
      expect(tasks().map(([key]) => String(key))).toEqual(Array.from({ length: ROWS }, (_, i) => keyOf(i)));
    }
  }, 120_000);
});
