import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { APPRAISAL_TEXTS } from '../../messages/vi/scoring.ts';
import { viewWords, type ViewWords } from '../../messages/views.ts';
import { rulesOf, ruleText, shownNumber, type RuledScore } from '../../report/scores/ruleText.ts';
import { TABLES, type Row } from '../../workbook/schema.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf, rowAt } from '../rowPlaces.ts';
import { liftNotes } from './liftNotes.ts';
import { lostLines, scoreLine } from './scores.ts';
import type { ScoreStoryView } from './types.ts';

type Chosen = ScoreStoryView['criterion'];

const EVENTS: readonly string[] = Object.values(APPRAISAL_TEXTS.events);
const MOST_LINES = 5;

/** Lines of Nhật ký that speak of the criterion of the agency, the last first. */
function logOf({ book }: TrackedBook, { agency, agencyName, criterion }: Row<'ChamDiem'>): string[] {
  const lines = book.NhatKy.filter((row) => row.agency === agency && EVENTS.includes(row.event));
  const about = fill(APPRAISAL_TEXTS.about, { agency: agencyName, criterion });
  return lines
    .filter(({ detail }) => detail.startsWith(about))
    .slice(-MOST_LINES)
    .reverse()
    .map(({ at, detail }) => `${at} · ${detail}`);
}

/** What people said of a criterion, in the order in which they say it, and the rule that made points of it. */
function linesOf(one: RuledScore, { SCORE_WORDS: T, RULE_WORDS }: ViewWords): string[] {
  const { row } = one;
  const said: readonly (readonly [template: string, value: string])[] = [
    [T.self, shownNumber(row.self, RULE_WORDS)],
    [T.evidence, row.evidence],
    [T.appraised, shownNumber(row.appraised, RULE_WORDS)],
    [T.reason, row.reason],
    [T.explanation, row.explanation],
    [T.second, shownNumber(row.second, RULE_WORDS)],
    [T.reason, row.secondReason],
    [T.rule, ruleText(one, RULE_WORDS)],
  ];
  return said.flatMap(([template, text]) => (text.trim() === '' ? [] : [fill(template, { text })]));
}

function criterionOf(tracked: TrackedBook, one: RuledScore, words: ViewWords): Chosen {
  const { row } = one;
  const { SCORE_WORDS: T, RULE_WORDS } = words;
  const figures = { points: shownNumber(row.agreed, RULE_WORDS), max: shownNumber(row.max, RULE_WORDS) };
  return {
    title: `${row.criterion} · ${row.title}`,
    points: fill(row.agreed === null ? T.noPoints : T.points, figures),
    lines: linesOf(one, words),
    log: logOf(tracked, row),
    at: placeOf(tracked.places, 'ChamDiem', row, 'agreed'),
  };
}

/** The agency's score in a session, and of it the criterion that was chosen. */
function scoreStory(
  tracked: TrackedBook,
  rank: Row<'XepLoai'>,
  chosen: Row<'ChamDiem'> | null,
  language: Language,
): ScoreStoryView {
  const { book, places } = tracked;
  const words = viewWords(language);
  const ruled = rulesOf(book);
  const own = book.ChamDiem.filter((r) => r.session === rank.session && r.agency === rank.agency);
  const { SCORE_WORDS: T, RULE_WORDS } = words;
  const lift = { mark: rank.nextClass, points: shownNumber(rank.missing, RULE_WORDS) };
  return {
    kind: 'score',
    agency: { code: rank.agency, name: rank.agencyName },
    session: book.DotCham.find(({ code }) => code === rank.session)?.name ?? '',
    line: scoreLine(rank, words),
    notes: [
      // The line above says it where criteria are open.
      (rank.open ?? 0) > 0 && rank.converted === null && rank.class === '' ? '' : rank.why,
      rank.reason,
      // Where points are not what is missing, the line above says what is: a floor, a quota.
      rank.nextClass === '' || (rank.missing ?? 0) <= 0 ? '' : fill(T.lift, lift),
      ...liftNotes(book, rank, own, words),
    ].filter((t) => t !== ''),
    criterion: chosen === null ? null : criterionOf(tracked, ruled(chosen), words),
    lost: rank.total === null ? [] : lostLines(tracked, own.map(ruled), RULE_WORDS),
    at: placeOf(places, 'XepLoai', rank, 'converted'),
  };
}

/** The story of a row of Chấm điểm or Xếp loại; null where the cell is in neither. */
export function scoreStoryOf(
  tracked: TrackedBook,
  sheet: string | undefined,
  row: number,
  language: Language,
): ScoreStoryView | null {
  const { book, places } = tracked;
  if (sheet === TABLES.XepLoai.sheet) {
    const rank = rowAt(book, places, 'XepLoai', row);
    return rank === null ? null : scoreStory(tracked, rank, null, language);
  }
  const score = sheet === TABLES.ChamDiem.sheet ? rowAt(book, places, 'ChamDiem', row) : null;
  const rank = book.XepLoai.find((r) => r.session === score?.session && r.agency === score.agency);
  return rank === undefined ? null : scoreStory(tracked, rank, score, language);
}
