import { PROGRESS } from '../../core/tracking/types.ts';
import { RANKING_LABELS } from '../../messages/vi/figures.ts';
import { own, ownPlace, places, quoted, whole } from './refs.ts';
import { session } from './sessions.ts';

/** More rows than any book has agencies: leaves room for the place of a row behind a count. */
export const PLACES = 10_000;
/** The most that a count weighs in the order. */
export const MOST = 999;
/** Raises points, which penalties may bring below zero. */
export const POINTS_BASE = 100_000;

const place = ownPlace('TQCoQuan', 'agency');
const behind = `${PLACES - 1}-${place}`;

/** First who has most overdue, of these who has most without information, of these the upper row. */
function urgency(): string {
  const [overdue, unknown] = (['openOverdue', 'unknown'] as const).map(
    (p) => `MIN(${MOST},${own('TQCoQuan', p)})`,
  );
  return `(${overdue}*${MOST + 1}+${unknown})*${PLACES}+${behind}`;
}

const rankingScope = `${whole('XepLoai', 'session')},${session},${whole('XepLoai', 'agency')},${own('TQCoQuan', 'agency')}`;

/** Points of the agency in the session in view; blank where it is in no rank. */
function score(): string {
  const ranked = `COUNTIFS(${rankingScope},${whole('XepLoai', 'rank')},">0")`;
  return `IF(${ranked}=0,"",SUMIFS(${whole('XepLoai', 'converted')},${rankingScope}))`;
}

function scoreKey(): string {
  const points = own('TQCoQuan', 'score');
  return `IF(${points}="",0,ROUND(${points}*100,0)+${POINTS_BASE})*${PLACES}+${behind}`;
}

function scorePlace(): string {
  const group = `${whole('TQCoQuan', 'group')},${own('TQCoQuan', 'group')}`;
  return `COUNTIFS(${group},${whole('TQCoQuan', 'scoreKey')},">"&${own('TQCoQuan', 'scoreKey')})+1`;
}

const URGENCY: Readonly<Record<string, () => string>> = {
  urgency,
  urgencyPlace: () => `COUNTIF(${whole('TQCoQuan', 'urgency')},">"&${own('TQCoQuan', 'urgency')})+1`,
  score,
  scoreKey,
  scorePlace,
};

/** Hidden columns of the agencies that put them in the order in which charts draw them. */
export function urgencyColumn(column: string): string | undefined {
  return URGENCY[column]?.();
}

/** Formulas of the agencies in the order of their urgency. */
export function agencyBarColumn(column: string): string | undefined {
  const position = own('BDCoQuan', 'position');
  if (column === 'position')
    return `IFERROR(MATCH(${own('BDCoQuan', 'place')},${whole('TQCoQuan', 'urgencyPlace')},0),0)`;
  const key = (['name', ...PROGRESS] as const).find((k) => k === column);
  if (key === undefined) return undefined;
  return `IF(${position}=0,"",INDEX(${whole('TQCoQuan', key)},${position}))`;
}

const position = own('BDXepHang', 'position');
const ranking = own('BDXepHang', 'ranking');
const agency = `INDEX(${whole('TQCoQuan', 'agency')},${position})`;
const ownScore = `INDEX(${whole('TQCoQuan', 'score')},${position})`;
const ownClass = `INDEX(${whole('XepLoai', 'class')},${ranking})`;

/** Place of the bar's class among those of the scheme that the agency is scored by; 0 for none. */
const classPlace = (() => {
  const scheme = `INDEX(${whole('XepLoai', 'scheme')},${ranking})`;
  const scope = `${whole('MucXepLoai', 'scheme')},${scheme},${whole('MucXepLoai', 'name')},${ownClass}`;
  return `SUMIFS(${whole('MucXepLoai', 'place')},${scope})`;
})();

function rankingPosition(): string {
  const row = `(${whole('TQCoQuan', 'group')}=${own('BDXepHang', 'group')})*(${whole('TQCoQuan', 'scorePlace')}=${own('BDXepHang', 'place')})`;
  return `SUMPRODUCT(${row}*${places('TQCoQuan', 'agency')})`;
}

function rankingRow(): string {
  const row = `(${whole('XepLoai', 'session')}=${session})*(${whole('XepLoai', 'agency')}=${agency})`;
  return `IF(${position}=0,0,SUMPRODUCT(${row}*${places('XepLoai', 'agency')}))`;
}

/** '1. UBND xã An Lư – Tốt', or the name and why it is in no rank. */
function rankingLabel(): string {
  const name = `INDEX(${whole('TQCoQuan', 'name')},${position})`;
  const classed = `IF(${ownClass}="",${quoted(RANKING_LABELS.classless)},${ownClass})`;
  const rank = `INDEX(${whole('XepLoai', 'rank')},${ranking})`;
  const ranked = `${rank}&". "&${name}&" – "&${classed}`;
  const unranked = `${name}&" – "&IF(${ownClass}="",${quoted(RANKING_LABELS.unscored)},${ownClass})`;
  const absent = `${name}&${quoted(` – ${RANKING_LABELS.absent}`)}`;
  return `IF(${position}=0,"",IF(${ranking}=0,${absent},IF(${rank}="",${unranked},${ranked})))`;
}

/** Classes with a bar of their own look; the others share one. */
export const CLASS_COLUMNS = ['class1', 'class2', 'class3', 'class4'] as const;

function ofClass(test: string): string {
  return `IF(${ranking}=0,"",IF(${test},${ownScore},""))`;
}

/** Formulas of the agencies of each group in the order of their points. */
export function rankingBarColumn(column: string): string | undefined {
  if (column === 'position') return rankingPosition();
  if (column === 'ranking') return rankingRow();
  if (column === 'label') return rankingLabel();
  if (column === 'y') return `IF(${ranking}=0,-1,IF(ISNUMBER(${ownScore}),${ownScore},-1))`;
  if (column === 'classOther') return ofClass(`OR(${classPlace}=0,${classPlace}>${CLASS_COLUMNS.length})`);
  const index = CLASS_COLUMNS.findIndex((key) => key === column);
  return index < 0 ? undefined : ofClass(`${classPlace}=${index + 1}`);
}
