import { reading } from '../reading.ts';
import type { Recogniser } from '../reading.ts';
import type { Recurrence } from '../types.ts';

// thuong xuyen | nhiem vu thuong xuyen | thuong xuyen, lien tuc | thuong xuyen, hang nam
const CONTINUOUS =
  /^(?:(?:nhiem vu|thuc hien|duy tri|cong viec) )?(?:thuong xuyen|lien tuc)(?:,? (?:va )?(?:lien tuc|thuong xuyen|hang (?:nam|thang|quy|tuan|ngay)|dot xuat|khi co yeu cau|theo yeu cau|khi phat sinh|theo quy dinh|theo chuc nang,? nhiem vu))*$/;
// hang ngay | moi ngay: no recurrence of its own, followed as continuous work is
const DAILY = /^(?:hang|moi|tung) ngay$/;
// cac quy trong nam | tung thang
const EACH = /^(?:cac (quy|thang|tuan) trong nam|tung (nam|quy|thang|tuan))$/;
// 02 tuan mot lan | 2 tuan/lan | hai tuan mot lan
const BIWEEKLY = /^(?:dinh ky )?(?:0?2|hai) tuan ?(?:\/|mot |1 )? ?lan$/;
// hang nam | hang thang | dinh ky hang quy | moi tuan | thang/lan | mot nam mot lan
const EVERY =
  /^(?:dinh ky )?(?:(?:dau|giua|cuoi) (?=(?:hang|moi) (?:nam|quy|thang|tuan)$))?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat) (?=hang tuan|moi tuan))?(?:(?:hang|moi) (nam|quy|thang|tuan)(?: (?:mot|1|01) (?:lan|phien|dot|cuoc|buoi|ky))?|(?:1|mot|01) (nam|quy|thang|tuan) ?(?:\/|mot |1 )? ?lan)$/;
// 01 lan/quy | it nhat 1 lan/nam | mot lan moi thang
const ONCE = /^(?:dinh ky )?(?:it nhat )?(?:1|mot|01) lan ?(?:\/|mot|moi|trong)? ?(nam|quy|thang|tuan)$/;
// 01 chuyen muc/thang | 02 tin, bai/tuan | moi nam it nhat 01 lan | it nhat 01 buoi moi quy
const SO_MANY =
  /^(?:dinh ky )?(?:it nhat |toi thieu )?\d{1,2} (?:[a-z]+,? ?){1,4}?(?:\/|moi |tren )(quy|thang|tuan)$|^(?:hang|moi) (nam|quy|thang|tuan),? (?:it nhat |toi thieu )(?:0?1|mot) (?:lan|phien|dot|cuoc|buoi|ky|hoi nghi)$/;
// 3 thang/lan | ba thang mot lan
const EVERY_THIRD = /^(?:dinh ky )?(?:0?3|ba) thang ?(?:\/|mot |1 )? ?lan$/;
// 6 thang mot lan | 06 thang/lan | 2 lan/nam | dinh ky 6 thang
const HALF_YEARLY =
  /^(?:dinh ky (?:hang )?(?:0?6|sau) thang|(?:dinh ky )?(?:0?6|sau) thang ?(?:\/|mot |1 )? ?lan|(?:dinh ky )?(?:0?2|hai) lan ?(?:\/|mot|moi|trong)? ?nam)$/;

export const UNITS: Readonly<Record<string, Recurrence>> = {
  nam: 'yearly',
  quy: 'quarterly',
  thang: 'monthly',
  tuan: 'weekly',
};

/** The recurrence that a folded phrase names: Thường xuyên | Hằng năm | định kỳ hằng quý | 02 tuần một lần. */
export function recurrenceOf(text: string): Recurrence | null {
  if (CONTINUOUS.test(text) || DAILY.test(text)) return 'continuous';
  if (BIWEEKLY.test(text)) return 'biweekly';
  if (EVERY_THIRD.test(text)) return 'quarterly';
  const every = EVERY.exec(text) ?? ONCE.exec(text) ?? EACH.exec(text) ?? SO_MANY.exec(text);
  return every === null ? null : (UNITS[every[1] ?? every[2] ?? ''] ?? null);
}

// dinh ky hang quy, 6 thang, nam | hang thang, quy | 6 thang, nam | hang nam, dot xuat
const LIST =
  /^(?:dinh ky |bao cao )*(?:(?:hang|moi) )?(?:tuan|thang|quy|0?6 thang|0?9 thang|nam)(?:(?:,| va|,? va|;|,? hoac) (?:(?:hang|moi) )?(?:thang|quy|0?6 thang|0?9 thang|ca nam|nam|dot xuat(?: khi co yeu cau| theo yeu cau)?|khi co yeu cau|theo yeu cau|khi phat sinh))+$/;
const SHORTEST: readonly (readonly [RegExp, Recurrence])[] = [
  [/\btuan\b/, 'weekly'],
  [/(?<!\d )\bthang\b/, 'monthly'],
  [/\bquy\b/, 'quarterly'],
  [/\d thang\b/, 'continuous'],
  [/\bnam\b/, 'yearly'],
];

/** Several rounds in one phrase: the most frequent of them counts, and that is said. */
function listed(text: string): Recurrence | null {
  if (!LIST.test(text)) return null;
  return SHORTEST.find(([unit]) => unit.test(text))?.[1] ?? null;
}

/**
 * Thường xuyên: no dates, a recurrence. Twice a year has no recurrence of its own: it is followed in every round as
 * continuous work is, and that is said.
 */
export const recurring: Recogniser = (text) => {
  if (HALF_YEARLY.test(text)) return reading({ recurrence: 'continuous', reason: 'deadline.halfYearly' });
  const several = listed(text);
  if (several !== null) return reading({ recurrence: several, reason: 'deadline.mixed' });
  const recurrence = recurrenceOf(text);
  return recurrence === null ? null : reading({ recurrence });
};
