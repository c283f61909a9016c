import { fill } from '../../messages/fill.ts';
import { PAPER_TEXTS, SCORE_SLIP_TEXTS as T, SCORES_TEXTS } from '../../messages/vi/papers.ts';
import { viewWords } from '../../messages/views.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import type { SheetSpec } from '../../workbook/spec.ts';
import { CRITERION_KIND_WORDS } from '../../workbook/tables/scoring.ts';
import { YES } from '../../workbook/tables/words.ts';
import { judgedPoints } from '../book/measures.ts';
import { ruleText, rulesOf, takenPoints, type RuledScore } from '../scores/ruleText.ts';
import type { ColumnLook } from './columnWidths.ts';
import { byGroup, groupedBy } from './paperData.ts';
import { asOfLine } from './paperPage.ts';
import { decimalText, shownCount, type PaperRow } from './paperRows.ts';
import { classText, isOpen, pointTexts } from './scoresPaper.ts';
import { sheetsOfSlips, type Slip } from './slipPages.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: T.code, style: 'paperCenter' },
  { header: T.criterion, style: 'paperCell' },
  { header: T.max, style: 'paperNumber' },
  { header: T.self, style: 'paperNumber' },
  { header: T.agreed, style: 'paperNumber' },
  { header: T.lost, style: 'paperNumber' },
  { header: T.reason, style: 'paperCell' },
];

type Score = Row<'ChamDiem'>;

/** Papers are in Vietnamese. */
const WORDS = viewWords('vi').RULE_WORDS;

const OUTSIDE: readonly string[] = [CRITERION_KIND_WORDS.bonus, CRITERION_KIND_WORDS.penalty];

/** Nobody gives itself points for what the book counts. */
function selfText({ kind, self }: Score): string {
  return kind === CRITERION_KIND_WORDS.auto ? PAPER_TEXTS.notApplicable : decimalText(self);
}

/** What is printed of a criterion's points. */
interface Printed {
  readonly unscored: boolean;
  readonly rules: (row: Score) => RuledScore;
}

/** On a criterion that a person judged the rule says nothing where nothing was lost. */
function ruleOf(row: Score, { rules, unscored }: Printed): string {
  if (unscored && row.agreed === null) return T.blank;
  const isJudged = row.kind !== CRITERION_KIND_WORDS.auto && judgedPoints(row) !== null;
  const isSilent = OUTSIDE.includes(row.kind) && row.agreed === null;
  return isSilent || (isJudged && takenPoints(row) <= 0) ? '' : ruleText(rules(row), WORDS);
}

/** Why the points are what they are: the rule with the figures behind them, then what people wrote. */
function reasonOf(row: Score, printed: Printed): string {
  const explained = row.explanation === '' ? '' : fill(T.explained, { text: row.explanation });
  const said = [ruleOf(row, printed), row.reason, explained, row.secondReason];
  const text = said.filter((part) => part !== '').join('; ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function rowOf(row: Score, printed: Printed): PaperRow {
  const isOut = row.excluded === YES;
  // What stands beside the tree takes nothing from its total.
  const taken = OUTSIDE.includes(row.kind) ? 0 : takenPoints(row);
  const lost = row.agreed === null && row.counted !== 0 ? null : taken;
  const points = isOut
    ? Array.from({ length: 3 }, () => PAPER_TEXTS.notApplicable)
    : [selfText(row), decimalText(row.agreed), decimalText(lost)];
  return {
    kind: 'row',
    values: [
      row.criterion,
      row.title,
      decimalText(row.max),
      ...points,
      isOut ? T.excluded : reasonOf(row, printed),
    ],
  };
}

/** Criteria under the heading that they belong to in the scheme. */
function rowsOf(book: Book, rank: Row<'XepLoai'>, scores: readonly Score[], rules: Printed['rules']) {
  const criteria = new Map(
    book.TieuChi.filter((row) => row.scheme === rank.scheme).map((row) => [row.code, row]),
  );
  const parentOf = (row: Score) => criteria.get(row.criterion)?.parent ?? '';
  return [...groupedBy(scores, parentOf)].flatMap(([parent, own]) => {
    const title = criteria.get(parent)?.title ?? '';
    const band: PaperRow[] = title === '' ? [] : [{ kind: 'band', text: `${parent}. ${title}` }];
    return [...band, ...own.map((row) => rowOf(row, { unscored: rank.total === null, rules }))];
  });
}

function totalOf(rank: Row<'XepLoai'>): PaperRow {
  const lost =
    rank.max === null || rank.total === null || isOpen(rank) ? null : Math.max(0, rank.max - rank.total);
  const points = [decimalText(rank.max), null, decimalText(rank.total), decimalText(lost)];
  return { kind: 'total', values: [null, SCORES_TEXTS.total, ...points, null] };
}

function lineOf(rank: Row<'XepLoai'>): string {
  const place = rank.rank === null ? PAPER_TEXTS.notReported : String(shownCount(rank.rank));
  // In a sentence nothing is 0, as in a table it is '-'.
  const [, bonus, penalty, converted] = pointTexts(rank).map((text) => (text === '-' ? '0' : text));
  const line = fill(T.line, {
    converted,
    bonus,
    penalty,
    place,
    group: rank.group,
    class: classText(rank),
  });
  const why = [rank.why, rank.reason].filter((text) => text !== '').join('; ');
  return why === '' ? line : `${line} ${fill(T.why, { text: why })}`;
}

/** Biểu 06a: each agency's points with reasons, of the latest session; none where nobody was scored. */
export function scoreSlipSheets(book: Book, annex: number): SheetSpec[] {
  const session = book.XepLoai.at(-1)?.session;
  const scores = groupedBy(
    book.ChamDiem.filter((row) => row.session === session),
    (row) => row.agency,
  );
  const rules = rulesOf(book);
  const ranks = book.XepLoai.filter((row) => row.session === session && scores.has(row.agency));
  const slips = byGroup(book, ranks, (row) => row.agency)
    .flatMap(({ items }) => items)
    .map((rank): Slip => ({
      agency: rank.agencyName,
      title: T.title,
      note: asOfLine(book),
      line: lineOf(rank),
      rows: [...rowsOf(book, rank, scores.get(rank.agency)!, rules), totalOf(rank)],
    }));
  return sheetsOfSlips(book, slips, COLUMNS, { name: T.sheet, number: '06a', annex });
}
