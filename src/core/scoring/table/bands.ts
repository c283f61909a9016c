import { fold } from '../../text/fold.ts';
import type { ClassBand } from '../types.ts';
import { partConditions } from './conditions.ts';
import { writtenNumber } from './points.ts';

type Band = Omit<ClassBand, 'name'>;

const N = '(\\d+(?:[.,]\\d+)?)';
const SPAN = '(?:den|toi|-)';

type Read = (from: string, to: string) => Band | null;

function band(from: string, includesFrom: boolean, to?: string, includesTo = false): Band | null {
  const [lower, upper] = [writtenNumber(from), to === undefined ? undefined : writtenNumber(to)];
  if (lower === null || upper === null) return null;
  return upper === undefined
    ? { from: lower, includesFrom }
    : { from: lower, includesFrom, to: upper, includesTo };
}

/** Ways to say from where to where a class reaches; the first that fits. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`(?:tren|>) ?${N} ?${SPAN} ?(?:duoi|<) ?${N}`), (a, b) => band(a, false, b)],
  [new RegExp(`(?:tren|>) ?${N} ?${SPAN} ?${N}`), (a, b) => band(a, false, b, true)],
  [new RegExp(`${N} ?${SPAN} ?(?:duoi|<) ?${N}`), (a, b) => band(a, true, b)],
  [new RegExp(`${N} ?${SPAN} ?${N}`), (a, b) => band(a, true, b, true)],
  [new RegExp(`(?:>=|≥|tu|dat) ?${N}|${N} tro len`), (a) => band(a, true)],
  [new RegExp(`(?:tren|>) ?${N}`), (a) => band(a, false)],
  [new RegExp(`(?:<=|≤|den|khong qua) ?${N}`), (a) => band('0', true, a, true)],
  [new RegExp(`(?:duoi|<) ?${N}`), (a) => band('0', true, a)],
  [new RegExp(`^${N}$`), (a) => band(a, true)],
];

/** "Từ 75 đến dưới 90 điểm", "trên 90", "75-89", "dưới 50", "≥ 90". Null for what names no points. */
export function readBand(text: string): Band | null {
  const words = fold(text)
    .replace(/[−–]/g, '-')
    .replace(/\b(?:diem|d)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(words);
    if (found !== null) return read(found[1] ?? found[2] ?? '', found[2] ?? '');
  }
  return null;
}

/** A longer sentence is no class. */
const MOST = 300;

const LEAD = /^[\s\-+•*]*(?:\(?[a-zđ\d]{1,2}[.)]\s*)?/iu;

/** "Xếp loại Tốt: từ 70 đến dưới 90 điểm" or "Từ 90 điểm trở lên: Xuất sắc"; null for any other sentence. */
export function readClassLine(text: string): ClassBand | null {
  const line = text.replace(LEAD, '').replace(/[.;]\s*$/, '');
  const at = line.indexOf(':');
  if (at < 0 || line.length > MOST) return null;
  const [before, after] = [line.slice(0, at), line.slice(at + 1)].map(partConditions);
  const [left, right] = [before!.points.trim(), after!.points.trim()];
  const asks = { ...before!.asks, ...after!.asks };
  const saysPoints = /\bdiem\b/.test(fold(line));
  const [leftBand, rightBand] = [
    /\d/.test(left) ? readBand(left) : null,
    /\d/.test(right) ? readBand(right) : null,
  ];
  const name = (words: string) => words.replace(/^(?:đạt )?(?:mức |loại |xếp loại )+/iu, '').trim();
  if (!saysPoints || (leftBand === null) === (rightBand === null)) return null;
  if (rightBand !== null && left.length <= 60) return { name: name(left), ...rightBand, ...asks };
  return leftBand !== null && right.length <= 60 && right !== ''
    ? { name: name(right), ...leftBand, ...asks }
    : null;
}
