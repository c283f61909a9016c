import { headerText } from '../../plan/columns.ts';
import { textOf } from '../../plan/cellText.ts';
import { placeAt, widthOf } from '../../plan/spans.ts';
import type { RawTable } from '../../document/types.ts';

export type SchemeRole =
  | 'tt'
  | 'code'
  | 'title'
  | 'max'
  | 'points'
  | 'method'
  | 'self'
  | 'evidence'
  | 'appraiser'
  | 'className'
  | 'condition';

export interface SchemeColumns {
  readonly row: number;
  readonly one: Readonly<Partial<Record<SchemeRole, number>>>;
  /** From the outermost: lĩnh vực, tiêu chí, tiêu chí thành phần may have a column each. */
  readonly titles: readonly number[];
}

type Rule = readonly [role: SchemeRole, rank: number, pattern: RegExp];

const TAIL = '(?: ?\\(.*\\))?$';

/** Header words, folded; the first rule that fits names the column, the best rank wins the role. */
const RULES: readonly Rule[] = [
  ['tt', 1, /^(?:tt|stt|so tt|so thu tu|s\.?tt)$/],
  ['code', 1, /^(?:ma|ma so|ky hieu|ma (?:so )?(?:tieu chi|nhiem vu|cong viec|san pham))$/],
  ['self', 1, /tu (?:cham|danh gia)/],
  ['evidence', 1, /kiem chung|minh chung|ho so chung minh/],
  ['appraiser', 1, /^(?:co quan|don vi|nguoi|bo phan) (?:chu tri )?(?:tham dinh|cham|danh gia|theo doi)/],
  ['condition', 1, /^dieu kien|^ty le (?:toi da|khong (?:qua|vuot))|^yeu cau (?:khac|kem theo)/],
  ['className', 1, /^(?:muc |ket qua )?(?:xep loai|danh gia, xep loai)$|^muc xep loai|^xep hang$/],
  ['points', 1, new RegExp(`^(?:cham diem|diem cham|diem (?:moi|cho moi) .*|diem/.*|don vi diem)${TAIL}`)],
  [
    'max',
    1,
    new RegExp(
      `^(?:(?:khung |thang |tong )?diem (?:toi da|chuan|tran|quy dinh)|khung diem(?: toi da)?)${TAIL}`,
    ),
  ],
  ['max', 2, new RegExp(`^(?:thang diem|so diem|muc diem|diem so|tong diem|tong so diem|diem)${TAIL}`)],
  [
    'method',
    1,
    /^(?:cach|cach thuc|phuong phap|huong dan|phuong thuc|can cu|quy dinh) (?:cham|tinh|danh gia|xac dinh)|^dien giai|^huong dan$|^loai tieu chi$/,
  ],
  ['title', 1, /^(?!don vi|ma ).*(?:tieu chi|linh vuc|thanh phan|noi dung|nhiem vu|cong viec|chi so)/],
];

function roleOf(text: string): { readonly role: SchemeRole; readonly rank: number } | null {
  const words = headerText(text);
  const found = words.length > 80 ? undefined : RULES.find(([, , pattern]) => pattern.test(words));
  return found === undefined ? null : { role: found[0], rank: found[1] };
}

/** The roles that one row's words give its columns. */
export function columnsAt(table: RawTable, row: number): SchemeColumns {
  const fits = Array.from({ length: widthOf(table) }, (_, column) => {
    const place = placeAt(table, row, column);
    const fit = place.from === 'own' ? roleOf(textOf(place.cell)) : null;
    return fit === null ? [] : [{ ...fit, column }];
  }).flat();
  const one: Partial<Record<SchemeRole, number>> = {};
  for (const { role, column } of [...fits].sort((a, b) => a.rank - b.rank)) one[role] ??= column;
  return { row, one, titles: fits.filter((f) => f.role === 'title').map((f) => f.column) };
}

/** A header of criteria: what is scored, and how many points it is worth. */
export function isSchemeHeader({ one, titles }: SchemeColumns): boolean {
  return titles.length > 0 && one.max !== undefined;
}

/** A header of classes: the class, and its points. */
export function isClassHeader({ one }: SchemeColumns): boolean {
  return one.className !== undefined && one.max !== undefined;
}
