import { reading } from '../reading.ts';
import type { Recogniser } from '../reading.ts';
import type { Recurrence } from '../types.ts';

// thuong xuyen | nhiem vu thuong xuyen | thuong xuyen, lien tuc | thuong xuyen, hang nam
const CONTINUOUS =
  /^(?:(?:nhiem vu|thuc hien|duy tri|cong viec) )?(?:thuong xuyen|lien tuc)(?:,? (?:va )?(?:lien tuc|thuong xuyen|hang (?:nam|thang|quy|tuan|ngay)))*$/;
// 02 tuan mot lan | 2 tuan/lan | hai tuan mot lan
const BIWEEKLY = /^(?:dinh ky )?(?:0?2|hai) tuan ?(?:\/|mot |1 )? ?lan$/;
// hang nam | hang thang | dinh ky hang quy | moi tuan | thang/lan | mot nam mot lan
const EVERY =
  /^(?:dinh ky )?(?:(?:hang|moi) (nam|quy|thang|tuan)|(?:1|mot|01) (nam|quy|thang|tuan) ?(?:\/|mot |1 )? ?lan)$/;

const UNITS: Readonly<Record<string, Recurrence>> = {
  nam: 'yearly',
  quy: 'quarterly',
  thang: 'monthly',
  tuan: 'weekly',
};

/** The recurrence that a folded phrase names: Thường xuyên | Hằng năm | định kỳ hằng quý | 02 tuần một lần. */
export function recurrenceOf(text: string): Recurrence | null {
  if (CONTINUOUS.test(text)) return 'continuous';
  if (BIWEEKLY.test(text)) return 'biweekly';
  const every = EVERY.exec(text);
  return every === null ? null : (UNITS[every[1] ?? every[2] ?? ''] ?? null);
}

/** Thường xuyên: no dates, a recurrence. */
export const recurring: Recogniser = (text) => {
  const recurrence = recurrenceOf(text);
  return recurrence === null ? null : reading({ recurrence });
};
