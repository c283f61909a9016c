import type { Deps } from '../../../src/app/deps.ts';
import { startBook, type StartedBook } from '../../../src/app/startBook.ts';
import { nodeDeps } from '../../../src/cli/deps.ts';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { contextOf, formulasFor } from '../../../src/report/formulas/formulaOf.ts';
import { trackingWorkbook } from '../../../src/report/trackingWorkbook.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { ANSWER_WORDS, ROLE_WORDS } from '../../../src/workbook/tables/words.ts';
import { madeUpPlan, madeUpRegister, madeUpRounds, type Size } from './data.ts';
import { isoDate } from './days.ts';

export const BOOK = 'book.xlsx';
export const SAVED = 'saved.xlsx';

/** Everything on Node, with files in memory and a clock that stands still. */
export function memoryDeps(files: Map<string, Uint8Array>): Deps {
  const host = createFileHost({
    read: (name) => Promise.resolve(files.get(name) ?? null),
    write: (name, bytes) => Promise.resolve(void files.set(name, bytes)),
  });
  const clock = () => ({ date: isoDate('2030-06-05'), time: '08:00' });
  return { ...nodeDeps(() => undefined), host, clock };
}

export function madeUpBook(size: Size, deps: Deps): StartedBook {
  const input = {
    plan: madeUpPlan(size.tasks),
    register: madeUpRegister(size.agencies),
    rounds: madeUpRounds(size.rounds),
    asOf: null,
    decisions: [],
  };
  return startBook(input, deps);
}

export function bookBytes(book: Book): Uint8Array {
  const formulas = formulasFor(contextOf(book, false));
  return writeWorkbook(trackingWorkbook(book, formulas, 'Kế hoạch công tác năm 2030'));
}

const STATUSES = ['done', 'ongoing', 'inProgress', 'notStarted', 'done', 'notArising'] as const;

/** The book with an answer on every row of every round and a received date for every report. */
export function answered(book: Book): Book {
  const TheoDoi = book.TheoDoi.map((row, i) => {
    const result = `Đã triển khai đến ${3 + (i % 9)} tổ dân phố, ${20 + (i % 70)} lượt người tham gia.`;
    if (row.role !== ROLE_WORDS.lead) return { ...row, version: 1, result };
    const answer = STATUSES[i % STATUSES.length]!;
    const completed = answer === 'done' ? isoDate(i % 4 === 0 ? '2030-07-02' : '2030-04-10') : null;
    return { ...row, version: 1, status: ANSWER_WORDS[answer], completed, result, percent: (i % 10) * 10 };
  });
  const BaoCao = book.BaoCao.map((row, i) => ({
    ...row,
    times: 1,
    received: isoDate(i % 5 === 0 ? '2030-06-09' : '2030-06-03'),
  }));
  return derive({ ...book, TheoDoi, BaoCao }, false);
}
