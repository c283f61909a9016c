import { scoreBook } from '../../../src/app/scoreBook.ts';
import type { TrackedBook } from '../../../src/app/openBook.ts';
import type { Criterion, CriterionKind, ScoringScheme } from '../../../src/core/scoring/types.ts';
import { parseIso } from '../../../src/core/date/parse.ts';
import { derive } from '../../../src/report/book/derive.ts';
import type { Book, Row } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from './smallBook.ts';

function leaf(code: string, kind: CriterionKind, max: string, more: Partial<Criterion> = {}): Criterion {
  const field: Readonly<Record<string, string>> = { '1': 'I', '2': 'II' };
  return {
    code,
    parent: field[code[0] ?? ''] ?? null,
    title: `Tiêu chí ${code}`,
    kind,
    max,
    measure: null,
    ...more,
  };
}

const field = (code: string): Criterion => ({ ...leaf(code, 'manual', '0'), kind: null, max: null });
const step = (from: string, points: string) => ({ from, includesFrom: true, label: '', points });
const level = (label: string, points: string) => ({ from: null, includesFrom: true, label, points });

/** The scheme of docs/vi-du-cham-diem.md. */
const SCHEME: ScoringScheme = {
  number: '1/QĐ-UBND',
  date: '2026-01-05',
  title: 'Bộ tiêu chí ví dụ',
  year: 2026,
  max: '100',
  secondAppraisal: true,
  criteria: [
    field('I'),
    leaf('1.1', 'count', '10', { points: '2' }),
    leaf('1.2', 'ratio', '20', { target: '95' }),
    leaf('1.3', 'auto', '10', { measure: 'reportOnTimeShare' }),
    field('II'),
    leaf('2.1', 'steps', '15', { steps: [step('0', '0'), step('1', '10'), step('3', '15')] }),
    leaf('2.2', 'relative', '20'),
    leaf('2.3', 'level', '10', { steps: [level('Tốt', '10'), level('Đạt', '6'), level('Chưa đạt', '0')] }),
    leaf('2.4', 'manual', '15'),
    leaf('C', 'bonus', '3', { points: '1' }),
    leaf('T', 'penalty', '2', { points: '0.5' }),
  ],
  classes: [
    { name: 'Xuất sắc', from: '90', includesFrom: true, floor: '50', floorBy: 'criterion', quota: '50' },
    { name: 'Tốt', from: '80', includesFrom: true },
    { name: 'Khá', from: '60', includesFrom: true },
    { name: 'Chưa đạt', from: '0', includesFrom: true },
  ],
};

type Answer = Partial<
  Pick<Row<'ChamDiem'>, 'actual' | 'level' | 'self' | 'appraised' | 'second' | 'excluded'>
>;
export type Answers = Readonly<Record<string, Answer>>;

/** By 'agency criterion'. */
const ANSWERS: Answers = {
  'X1 1.1': { actual: 4 },
  'X1 1.2': { actual: 90 },
  'X1 2.1': { actual: 2 },
  'X1 2.2': { actual: 85 },
  'X1 2.3': { excluded: 'Có' },
  'X1 2.4': { self: 15, appraised: 12.5, second: 13 },
  'X1 C': { actual: 2 },
  'X1 T': { actual: 1 },
  'X2 1.1': { actual: 5 },
  'X2 1.2': { actual: 97 },
  'X2 2.1': { actual: 3 },
  'X2 2.2': { actual: 92 },
  'X2 2.3': { level: 'Tốt' },
  'X2 2.4': { appraised: 15 },
};

/** The book of the example; `changed` stands in place of its answers. */
export async function workedExample(changed: Answers = {}): Promise<Book> {
  const received = { times: 1, received: parseIso('2026-06-03') };
  const small = reported(answered((await smallBook()).book, {}), { X1: received, X2: received });
  const tracked = { book: derive(small, false), asOfFixed: false } as TrackedBook;
  const scored = scoreBook(tracked, SCHEME);
  if (scored.value === null) throw new Error(JSON.stringify(scored.issues));
  const answers = { ...ANSWERS, ...changed };
  const ChamDiem = scored.value.after.ChamDiem.map((row) => ({
    ...row,
    ...answers[`${row.agency} ${row.criterion}`],
  }));
  return derive({ ...scored.value.after, ChamDiem }, false);
}
