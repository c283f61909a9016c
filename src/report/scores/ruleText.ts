import type { CriterionKind, DecimalText } from '../../core/scoring/types.ts';
import { fill } from '../../messages/fill.ts';
import type { ViewWords } from '../../messages/views.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, INCLUDES_WORDS, NOTE_WORDS } from '../../workbook/tables/scoring.ts';
import { figureText, judgedPoints } from '../book/measures.ts';
import { codeOf } from '../book/words.ts';

type Score = Row<'ChamDiem'>;
type Words = ViewWords['RULE_WORDS'];

/** A row of Chấm điểm with what its scheme says of the criterion. */
export interface RuledScore {
  readonly row: Score;
  readonly criterion: Row<'TieuChi'> | undefined;
  readonly steps: readonly Row<'BacDiem'>[];
}

/** Looks up what a scheme says of a row; each scheme is gone through once. */
export function rulesOf(book: Pick<Book, 'TieuChi' | 'BacDiem'>): (row: Score) => RuledScore {
  const key = (scheme: string, code: string) => `${scheme}\u001f${code}`;
  const criteria = new Map(book.TieuChi.map((one) => [key(one.scheme, one.code), one]));
  const steps = new Map<string, Row<'BacDiem'>[]>();
  for (const step of book.BacDiem) {
    const at = key(step.scheme, step.criterion);
    steps.set(at, [...(steps.get(at) ?? []), step]);
  }
  return (row) => {
    const at = key(row.scheme, row.criterion);
    return { row, criterion: criteria.get(at), steps: steps.get(at) ?? [] };
  };
}

/** A number of a cell as people write it: '2,5', or '2.5' in English. */
export function shownNumber(value: number | null, words: Words): string {
  return value === null ? '' : shownDecimal(figureText(value), words);
}

export function shownDecimal(text: DecimalText, words: Words): string {
  return text.replace('.', words.comma);
}

/** The highest step that a figure reaches, as the sheet's formula finds it. */
function reachedStep(steps: readonly Row<'BacDiem'>[], actual: number): Row<'BacDiem'> | undefined {
  const isReached = ({ from, boundary }: Row<'BacDiem'>) =>
    boundary === INCLUDES_WORDS.above ? actual > (from ?? 0) : actual >= (from ?? 0);
  return steps.filter(isReached).sort((a, b) => (b.from ?? 0) - (a.from ?? 0))[0];
}

function stepRule({ row, steps }: RuledScore, words: Words): string {
  const actual = shownNumber(row.actual, words);
  const step = reachedStep(steps, row.actual ?? 0);
  if (step === undefined) return fill(words.belowSteps, { actual });
  const template = step.boundary === INCLUDES_WORDS.above ? words.stepAbove : words.stepFrom;
  const [from, points] = [step.from, step.points].map((n) => shownNumber(n, words));
  return fill(template, { actual, from, points });
}

function levelRule({ row, steps }: RuledScore, words: Words): string {
  const level = row.level.trim().toLocaleLowerCase('vi');
  const step = steps.find(({ label }) => label.trim().toLocaleLowerCase('vi') === level);
  return step === undefined
    ? fill(words.levelUnknown, { level: row.level })
    : fill(words.level, { level: step.label, points: shownNumber(step.points, words) });
}

function figureRule(ruled: RuledScore, kind: CriterionKind, words: Words): string {
  const { row, criterion } = ruled;
  if (kind === 'steps') return stepRule(ruled, words);
  const figures = {
    actual: shownNumber(row.actual, words),
    max: shownNumber(row.max, words),
    points: shownNumber(criterion?.points ?? null, words),
    target: shownNumber(criterion?.target ?? null, words),
    best: shownNumber(row.denominator, words),
  };
  if (kind === 'ratio') return fill(words.ratio, figures);
  if (kind !== 'relative') return fill(words.each, figures);
  return fill(figures.target === '' ? words.best : words.bestTarget, figures);
}

function shareRule({ row, criterion }: RuledScore, words: Words): string {
  const measure = criterion?.measure ?? '';
  return fill(words.share, { measure, part: row.numerator ?? 0, of: row.denominator ?? 0 });
}

const BY_FIGURE: readonly CriterionKind[] = ['count', 'ratio', 'steps', 'relative', 'bonus', 'penalty'];

function judgedRule(row: Score, words: Words): string {
  const who = row.appraiser.trim();
  const template = row.second === null ? words.judged : words.judgedTwice;
  return fill(who === '' ? template : words.by, { what: template, who });
}

/**
 * The rule that gave a criterion its points, with the figures that it was reckoned from: a person's appraisal, a share
 * of progress, what its kind makes of a figure or a word; or that nobody has spoken.
 */
export function ruleText(ruled: RuledScore, words: Words): string {
  const { row } = ruled;
  const kind = codeOf(CRITERION_KIND_WORDS, row.kind);
  if (row.excluded !== '') return words.excluded;
  if (kind === 'auto') return row.denominator === null ? words.noRound : shareRule(ruled, words);
  if (row.note === NOTE_WORDS.unproved) return words.unproved;
  const rule = rowRule(ruled, kind, words);
  return row.note === NOTE_WORDS.selfOnly ? fill(words.selfOnly, { rule }) : rule;
}

function rowRule(ruled: RuledScore, kind: CriterionKind | null, words: Words): string {
  const { row, criterion } = ruled;
  if (judgedPoints(row) !== null) return judgedRule(row, words);
  if (kind === 'level' && row.level.trim() !== '') return levelRule(ruled, words);
  const isReckoned = kind !== null && BY_FIGURE.includes(kind) && row.actual !== null;
  const hasPoints = kind === 'ratio' || kind === 'steps' || kind === 'relative' || criterion?.points !== null;
  return isReckoned && hasPoints ? figureRule(ruled, kind, words) : words.blank;
}

/** Points that a criterion takes from the total: a bonus that was not earned is not lost, nor what nobody has judged yet. */
export function takenPoints({ kind, agreed, counted }: Score): number {
  if (kind === CRITERION_KIND_WORDS.bonus) return 0;
  if (kind === CRITERION_KIND_WORDS.penalty) return agreed ?? 0;
  return agreed === null ? 0 : Math.max(0, (counted ?? 0) - agreed);
}
