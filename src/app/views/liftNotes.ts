import { fill } from '../../messages/fill.ts';
import type { ViewWords } from '../../messages/views.ts';
import { shownNumber } from '../../report/scores/ruleText.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { FLOOR_WORDS } from '../../workbook/tables/scoring.ts';
import { groupedBy } from '../../report/papers/paperData.ts';

type Score = Row<'ChamDiem'>;

/** Parts of an agency's score that floors look at: each criterion, or each field, with the share that it reached. */
function partsOf(
  scores: readonly Score[],
  isByField: boolean,
): { readonly name: string; readonly share: number }[] {
  const counted = scores.filter((row) => (row.counted ?? 0) > 0);
  if (!isByField) return counted.map((row) => ({ name: row.criterion, share: 100 - (row.lostShare ?? 0) }));
  return [...groupedBy(counted, (row) => row.field)].map(([name, rows]) => {
    const sum = (of: 'agreed' | 'counted') => rows.reduce((all, row) => all + (row[of] ?? 0), 0);
    return { name, share: Number(((100 * sum('agreed')) / sum('counted')).toFixed(2)) };
  });
}

/** The class above, where an agency has the points for it but a floor or a quota keeps it out: which, and by how much. */
export function liftNotes(
  book: Book,
  rank: Row<'XepLoai'>,
  scores: readonly Score[],
  { SCORE_WORDS: T, RULE_WORDS }: ViewWords,
): string[] {
  const band = book.MucXepLoai.find((row) => row.scheme === rank.scheme && row.name === rank.nextClass);
  if (band === undefined || rank.converted === null) return [];
  const [mark, floor] = [band.name, band.floor ?? 0];
  const isByField = band.floorBy === FLOOR_WORDS.field;
  const below = floor === 0 ? [] : partsOf(scores, isByField).filter(({ share }) => share < floor);
  const named = below.map(({ name, share }) => `${name} (${shownNumber(share, RULE_WORDS)}%)`);
  const template = isByField ? T.belowFloorField : T.belowFloor;
  const isOut = band.place === 1 && rank.withFloors === 1 && rank.withQuota !== 1;
  const quota = fill(T.quotaFull, { mark, quota: shownNumber(band.quota, RULE_WORDS) });
  return [
    ...(named.length === 0
      ? []
      : [fill(template, { mark, floor: shownNumber(floor, RULE_WORDS), below: named.join(', ') })]),
    ...(isOut ? [quota] : []),
  ];
}
