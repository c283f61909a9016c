import { deps } from '../../cli/support/book.ts';
import { PLAN_TEXT, AGENCIES_TEXT } from '../../cli/support/smallPlan.ts';
import { numberRounds, parseRound } from '../../../src/app/input.ts';
import { readPlanFile } from '../../../src/app/readPlan.ts';
import { startBook, type StartedBook, type StartInput } from '../../../src/app/startBook.ts';
import type { Book, Row } from '../../../src/workbook/schema.ts';

const encoded = (text: string) => new TextEncoder().encode(text);

/** The small plan of test/cli with two rounds, as a new book. */
export async function smallBook(overrides: Partial<StartInput> = {}): Promise<StartedBook> {
  const read = await readPlanFile(
    { name: 'ke-hoach.tsv', bytes: encoded(PLAN_TEXT) },
    { name: 'co-quan.csv', bytes: encoded(AGENCIES_TEXT) },
    deps,
  );
  const { plan, register } = read.value;
  if (plan === null || register === null) throw new Error(JSON.stringify(read.issues));
  const rounds = numberRounds(
    ['lần 1=2026-06-05:before', 'lần 2=2026-12-01:before'].map((text) => parseRound(text).value!),
  );
  return startBook({ plan, register, rounds, asOf: null, decisions: [], ...overrides }, deps);
}

export type Answers = Readonly<Record<string, Partial<Row<'TheoDoi'>>>>;

/** The book with answers of the first round, by 'task agency'; a row that is answered has version 1. */
export function answered(book: Book, answers: Answers): Book {
  const TheoDoi = book.TheoDoi.map((row) => {
    const values = row.round === 1 ? answers[`${row.task} ${row.agency}`] : undefined;
    return values === undefined ? row : { ...row, version: 1, ...values };
  });
  return { ...book, TheoDoi };
}

/** The book with facts about reports of the first round, by agency. */
export function reported(book: Book, reports: Readonly<Record<string, Partial<Row<'BaoCao'>>>>): Book {
  const BaoCao = book.BaoCao.map((row) => (row.round === 1 ? { ...row, ...reports[row.agency] } : row));
  return { ...book, BaoCao };
}
