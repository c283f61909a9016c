import type { Book, Row } from '../../workbook/schema.ts';
import { VERDICT_WORDS } from '../../workbook/tables/words.ts';
import { AVERAGE } from '../formulas/targets.ts';
import { roundedTo } from './deriveOverview.ts';
import { currentRound } from './settings.ts';

const TESTS: Readonly<Record<string, (value: number, target: number) => boolean>> = {
  '>': (value, target) => value > target,
  '>=': (value, target) => value >= target,
  '≥': (value, target) => value >= target,
  '<': (value, target) => value < target,
  '<=': (value, target) => value <= target,
  '≤': (value, target) => value <= target,
  '=': (value, target) => value === target,
};

/** Places beyond which a sum of figures is binary dust. */
const PLACES = 6;

function judged({ operator, target }: Row<'ChiTieu'>, reported: number | null): string {
  const test = TESTS[operator];
  if (target === null) return '';
  if (reported === null) return VERDICT_WORDS.silent;
  if (test === undefined) return '';
  return test(reported, target) ? VERDICT_WORDS.met : VERDICT_WORDS.unmet;
}

function derivedRow(row: Row<'ChiTieu'>, figures: readonly Row<'SoLieu'>[]): Row<'ChiTieu'> {
  const given = figures.flatMap(({ cumulative, current }) => cumulative ?? current ?? []);
  const sum = given.reduce((all, value) => all + value, 0);
  const whole = row.rollUp.startsWith(AVERAGE) ? sum / given.length : sum;
  const reported = given.length === 0 ? null : roundedTo(PLACES, whole);
  const reporters = figures.length === 0 ? '' : `${given.length}/${figures.length}`;
  return { ...row, reported, reporters, verdict: judged(row, reported) };
}

/** What was reported of each indicator in the round in view, and how it stands to its target. */
export function deriveTargets(book: Book): Book {
  const round = currentRound(book) ?? 0;
  const ChiTieu = book.ChiTieu.map((row) =>
    derivedRow(
      row,
      book.SoLieu.filter((s) => s.indicator === row.code && s.round === round),
    ),
  );
  return { ...book, ChiTieu };
}
