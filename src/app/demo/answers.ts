import { addDays } from '../../core/date/arithmetic.ts';
import { formatPadded } from '../../core/date/format.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { FORM_ANSWERS } from '../../core/submission/layout.ts';
import type { AnswerField, Form, FormRow } from '../../core/submission/types.ts';
import type { Answer } from '../../core/tracking/types.ts';
import { DEMO_DIFFICULTIES, DEMO_PROPOSALS, DEMO_RESULTS } from '../../messages/vi/demo.ts';

export type FilledRow = Partial<Record<AnswerField, string>>;

/** One of a list, by a number that spreads agencies and tasks over it. */
function pick<T>(list: readonly T[], seed: number): T {
  return list[seed % list.length]!;
}

const LEAD_ANSWERS: readonly Answer[] = [
  'done',
  'ongoing',
  'inProgress',
  'done',
  'ongoing',
  'done',
  'notStarted',
  'ongoing',
  'notArising',
];

function leadRow(seed: number, lastDay: IsoDate): FilledRow {
  const answer = pick(LEAD_ANSWERS, seed);
  const row: FilledRow = { status: FORM_ANSWERS[answer] };
  if (answer !== 'notStarted') row.result = pick(DEMO_RESULTS, seed);
  if (answer === 'inProgress') row.percent = String(30 + (seed % 6) * 10);
  if (answer === 'notStarted') row.difficulty = pick(DEMO_DIFFICULTIES, seed);
  if (answer === 'notArising') row.proposal = pick(DEMO_PROPOSALS, 0);
  if (answer === 'done') {
    row.percent = '100';
    row.completed = formatPadded(addDays(lastDay, -(5 + (seed % 60))));
    row.product = `${10 + (seed % 80)}/KH-UBND`;
  }
  return row;
}

/** Made-up answers of one agency, the same on every run. */
export function answersOf(form: Form, agency: number): Map<string, FilledRow> {
  return new Map(form.rows.map((row, i) => [row.task, filled(row, agency * 7 + i * 3, form.lastDay)]));
}

function filled(row: FormRow, seed: number, lastDay: IsoDate): FilledRow {
  if (row.role === 'lead') return leadRow(seed, lastDay);
  return seed % 3 === 0 ? { result: pick(DEMO_RESULTS, seed) } : {};
}
