/// <reference types="office-js" />
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Deps } from '../../../src/app/deps.ts';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import { roundBook, type RoundAction } from '../../../src/app/roundBook.ts';
import { saveBook, saveChanges } from '../../../src/app/saveBook.ts';
import { settleBook } from '../../../src/app/settleBook.ts';
import { restorePoints, undoChange } from '../../../src/app/undoChange.ts';
import { openQuestions } from '../../../src/app/views/questions.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import type { WorkbookHost } from '../../../src/workbook/ports.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { exportBook } from '../../excel/export/exportBook.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { SMALL } from './applying.ts';
import { bookFacts } from './facts/bookFacts.ts';
import { compareBooks, withoutTable, type Exception } from './facts/compare.ts';
import { EXCEPTIONS } from './facts/exceptions.ts';
import { sampleSpec } from './samples.ts';
import { clean, depsOf, good } from './wholeWay.ts';

/** What happens in the course of a year, done in Excel and in files: after each step both books say the same. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
afterEach(() => expect(bench.keptRanges()).toBe(0));

type Step = (tracked: TrackedBook, name: string, deps: Deps) => Promise<void>;

/** The book after each step, the making of it included. */
async function goes(
  host: WorkbookHost,
  spec: WorkbookSpec,
  steps: readonly Step[],
  save: (name: string) => Promise<Uint8Array>,
): Promise<Uint8Array[]> {
  const deps = depsOf(host);
  clean(await host.create(spec, '0'));
  const books = [await save('0')];
  for (const [i, step] of steps.entries()) {
    await step(good(await openBook(String(i), deps)), String(i + 1), deps);
    books.push(await save(String(i + 1)));
  }
  return books;
}

async function inFiles(spec: WorkbookSpec, steps: readonly Step[]): Promise<Uint8Array[]> {
  const files = new Map<string, Uint8Array>();
  const host = createFileHost({
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  });
  return goes(host, spec, steps, async (name) => files.get(name) ?? new Uint8Array());
}

async function inExcel(spec: WorkbookSpec, steps: readonly Step[]): Promise<Uint8Array[]> {
  const book = bench.newBook();
  const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
  return goes(host, spec, steps, async () => exportBook(book));
}

const KEPT_LOOKS: Exception = {
  only: 'excel',
  topic: /› looks$/,
  line: /^[A-Z]+\d+ style skh /,
  why: 'cells that a table let go of keep their looks, so that the rows can be taken back with them',
};

// The journal of Excel's host also tells of its own writing, which in files is done in one piece.
const facts = (bytes: Uint8Array) => withoutTable(bookFacts(bytes), 'DiemKhoiPhuc', '_skh');

async function expectSame(spec: WorkbookSpec, steps: readonly Step[]): Promise<void> {
  const [excel, files] = [await inExcel(spec, steps), await inFiles(spec, steps)];
  for (const [i, bytes] of excel.entries()) {
    expect([i, findRepairs(bytes)]).toEqual([i, []]);
    const { differences } = compareBooks(facts(files[i]!), facts(bytes), [
      ...EXCEPTIONS,
      ...(steps[i - 1] === undoing ? [KEPT_LOOKS] : []),
    ]);
    expect([i, differences]).toEqual([i, []]);
    // Each step did something.
    if (i > 0) expect([i, facts(bytes)]).not.toEqual([i, facts(excel[i - 1]!)]);
  }
}

const updating: Step = async (tracked, name, deps) => {
  const changes = await SMALL.updated.changes(tracked, deps);
  clean(await saveChanges(tracked, changes, name, deps, 'Cập nhật kế hoạch'));
};

/** The first question that may be left to nobody. */
const settling: Step = async (tracked, name, deps) => {
  const asked = openQuestions(tracked, deps, 'vi').find(({ options }) =>
    options.some(({ key }) => key === 'none'),
  );
  const decision = { id: asked?.id ?? '', choice: 'none', value: '', reason: 'không ai làm', by: 'Hoa' };
  const { after, used } = good(settleBook(tracked, [decision], deps));
  expect(used).toEqual([decision.id]);
  clean(await saveBook(tracked, after, name, deps, 'Trả lời'));
};

const changing =
  (action: RoundAction): Step =>
  async (tracked, name, deps) => {
    const { after } = good(roundBook(tracked, 1, action, deps));
    clean(await saveBook(tracked, after, name, deps, `Kỳ 1: ${action.kind}`));
  };

const extending: Step = async (tracked, name, deps) => {
  const [agency] = tracked.book.CoQuan;
  const extensions = [{ agency: agency!.code, to: '2027-01-15' as IsoDate }];
  await changing({ kind: 'extend', extensions, reason: 'bão' })(tracked, name, deps);
};

const undoing: Step = async (tracked, name, deps) => {
  const [last] = restorePoints(tracked);
  const { changes, label } = good(await undoChange(tracked, last!.id, deps));
  clean(await saveChanges(tracked, changes, name, deps, label));
};

describe('a book in Excel goes through the year as a file does', () => {
  test('a changed plan, and taken back', async () => {
    await expectSame(await SMALL.updated.spec(), [updating, undoing]);
  }, 400_000);

  test('a settled question, and taken back', async () => {
    await expectSame(await sampleSpec(), [settling, undoing]);
  }, 400_000);

  test('a round that is extended, closed and reopened; and the last of it taken back', async () => {
    const steps = [
      extending,
      changing({ kind: 'lock' }),
      changing({ kind: 'reopen', reason: 'bổ sung số liệu' }),
      undoing,
    ];
    await expectSame(await sampleSpec(), steps);
  }, 400_000);
});
