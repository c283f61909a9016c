import { fold } from '../../text/fold.ts';

/** What the paragraphs under a heading are. */
export type Zone = 'tasks' | 'targets' | 'reporting' | 'other';

const FIRST = '^(?:mot so |cac |nhung |ve )?';
const TARGETS = new RegExp(`${FIRST}(?:chi tieu|muc tieu)`);
const REPORTING =
  /^(?:thuc hien )?(?:che do |cong tac |thoi gian |thoi han |quy dinh |ve )?(?:thong tin,? ?(?:va )?)?bao cao(?:$|[ ,.:])/;
const REPORTING_REGIME = /^(?:thuc hien )?che do (?:thong tin|bao cao)/;
const OTHER = new RegExp(
  `${FIRST}(?:muc dich|yeu cau|quan diem|can cu|co so|dac diem|tinh hinh|danh gia tinh hinh|su can thiet|nguyen tac|pham vi|doi tuong(?: ap dung)?|kinh phi|nguon kinh phi|kinh phi thuc hien|thuan loi|han che|ket qua dat duoc)(?:$|[ ,;:.])`,
);
/** Longer texts are work, whatever word they begin with ("Yêu cầu các cơ quan …"). */
const LONGEST = 90;

/** What a heading says of the paragraphs under it; null where it says nothing, so that the one above holds. */
export function zoneOf(heading: string): Zone | null {
  const folded = fold(heading).replace(/[.:;\s]+$/, '');
  if (folded.length > LONGEST) return null;
  if (/nhiem vu|giai phap/.test(folded) && !TARGETS.test(folded)) return 'tasks';
  if (REPORTING_REGIME.test(folded)) return 'reporting';
  if (REPORTING.test(folded) && folded.length < 50) return 'reporting';
  if (OTHER.test(folded)) return /chi tieu/.test(folded) ? 'targets' : 'other';
  return TARGETS.test(folded) ? 'targets' : null;
}
