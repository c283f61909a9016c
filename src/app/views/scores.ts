import type { Scorecard } from '../../core/scoring/types.ts';
import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords, type ViewWords } from '../../messages/views.ts';
import {
  ruleText,
  rulesOf,
  shownDecimal,
  shownNumber,
  takenPoints,
  type RuledScore,
} from '../../report/scores/ruleText.ts';
import { groupedBy } from '../../report/papers/paperData.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf } from '../rowPlaces.ts';
import type { LostLine, ScorecardView } from './types.ts';

type Source = Pick<TrackedBook, 'book' | 'places'>;

const MOST_LOST = 3;

/** Criteria that took points, the largest loss first, each with the rule that took them. */
export function lostLines(
  { places }: Pick<Source, 'places'>,
  ruled: readonly RuledScore[],
  words: ViewWords['RULE_WORDS'],
): LostLine[] {
  const lost = ruled.filter(({ row }) => takenPoints(row) > 0);
  return [...lost]
    .sort((a, b) => takenPoints(b.row) - takenPoints(a.row))
    .map((one) => ({
      criterion: one.row.criterion,
      title: one.row.title,
      points: shownNumber(takenPoints(one.row), words),
      rule: ruleText(one, words),
      at: placeOf(places, 'ChamDiem', one.row, 'appraised'),
    }));
}

/** What would lift an agency by one class; '' in the best. */
function liftText({ lift }: Scorecard, { SCORE_WORDS, RULE_WORDS }: ViewWords): string {
  if (lift === null) return '';
  const { class: mark, points, below, quota } = lift;
  if (quota) return fill(SCORE_WORDS.liftQuota, { mark });
  const template = below.length === 0 ? SCORE_WORDS.lift : SCORE_WORDS.liftFloor;
  return fill(template, { mark, points: shownDecimal(points, RULE_WORDS), below });
}

type Lined = 'rank' | 'converted' | 'class' | 'open' | 'total';

/** Rank, points and class; who is in no rank has none, who was not scored has nothing. */
export function scoreLine(
  { rank, converted, class: mark, open, total: points }: Pick<Row<'XepLoai'>, Lined>,
  { SCORE_WORDS: T, RULE_WORDS }: ViewWords,
): string {
  if (converted === null && mark !== '') return mark;
  if (converted === null && points !== null && (open ?? 0) > 0)
    return fill(T.open, { count: open ?? 0, total: shownNumber(points, RULE_WORDS) });
  if (converted === null) return T.unscored;
  const total = shownNumber(converted, RULE_WORDS);
  return fill(rank === null ? T.lineUnranked : T.line, { rank: rank ?? '', total, mark: mark || T.noClass });
}

/** The scorecards of a session's latest scoring as the pane shows them; `after` is the book that they stand in. */
export function scorecardViews(
  { places }: Pick<Source, 'places'>,
  after: Book,
  cards: readonly Scorecard[],
  language: Language,
): ScorecardView[] {
  const words = viewWords(language);
  const session = after.XepLoai.at(-1)?.session;
  const ruled = rulesOf(after);
  const rows = groupedBy(
    after.ChamDiem.filter((row) => row.session === session),
    (row) => row.agency,
  );
  const ranks = new Map(
    after.XepLoai.filter((row) => row.session === session).map((row) => [row.agency, row]),
  );
  return cards.flatMap((card): ScorecardView[] => {
    const rank = ranks.get(card.agency);
    if (rank === undefined) return [];
    const own = card.unscored ? [] : (rows.get(card.agency) ?? []).map(ruled);
    return [
      {
        agency: rank.agencyName,
        line: scoreLine(rank, words),
        lift: liftText(card, words),
        lost: lostLines({ places }, own, words.RULE_WORDS).slice(0, MOST_LOST),
        at: placeOf(places, 'XepLoai', rank, 'converted'),
      },
    ];
  });
}
