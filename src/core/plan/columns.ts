import { collapse, fold } from '../text/fold.ts';

export type ColumnRole =
  'tt' | 'detail' | 'title' | 'time' | 'timeStart' | 'leads' | 'coordinating' | 'product' | 'note';

/** How well a header fits a role: 1 is best. Two columns for one role: the better rank wins, then the first. */
export interface RoleFit {
  readonly role: ColumnRole;
  readonly rank: number;
}

type Rule = readonly [ColumnRole, number, RegExp];

const BODY =
  '(?:cac )?(?:co quan|don vi|phong|ban|bo phan|to chuc|ca nhan|nguoi|dia phuong|phong ban|so|nganh|cap)';
const BODIES = `${BODY}(?:[,/]? ?(?:va |hoac )?${BODY})*`;

/**
 * Header words, folded, whole header. Traps that the rules keep out: "Đơn vị" alone or "Đơn vị tính" (a unit of
 * measure), "Thời gian nhận" and "Ngày hoàn thành" (facts of carrying out), "Lãnh đạo chủ trì" (a person).
 */
const RULES: readonly Rule[] = [
  ['tt', 1, /^(?:tt|stt|so tt|so thu tu|s\.?tt)$/],
  ['tt', 2, /^(?:muc|so hieu|ma nhiem vu|ma so|ma)$/],
  // A second column of numbers, for the parts of a task.
  ['detail', 1, /^(?:chi tiet|so chi tiet|tieu muc|muc con|tt chi tiet)$/],
  ['coordinating', 1, /^(?!.*(?:chu tri|lanh dao)).*phoi hop/],
  ['leads', 1, /^(?!.*lanh dao).*chu tri/],
  [
    'leads',
    2,
    new RegExp(
      `^${BODIES} (?:duoc )?(?:thuc hien|dau moi|chiu trach nhiem|phu trach|tham muu|trien khai|duoc giao|giao)(?: .*)?$`,
    ),
  ],
  [
    'leads',
    3,
    /^(?:phan cong(?: thuc hien| nhiem vu)?|dau moi(?: thuc hien)?|trach nhiem(?: thuc hien)?|don vi\/ca nhan)$/,
  ],
  ['leads', 4, /^(?:co quan|co quan,? (?:va )?don vi|don vi, co quan|phong, don vi|cac co quan, don vi)$/],
  ['timeStart', 1, /^(?:thoi gian |ngay |thoi diem )?(?:bat dau|khoi dau)(?: thuc hien)?$/],
  [
    'time',
    1,
    /^(?:thoi gian|thoi han|han|moc thoi gian|ky han|thoi diem|lo trinh)(?: (?:thuc hien|hoan thanh|trien khai|ket thuc|trinh|bao cao|phai hoan thanh|yeu cau|du kien|xu ly|giai quyet|xong|va tien do|tien do|can hoan thanh))*(?: \(.*\))?$/,
  ],
  [
    'time',
    2,
    /^(?:tien do(?: thuc hien| hoan thanh)?|ket thuc|ngay ket thuc|hoan thanh truoc(?: ngay)?|den ngay)$/,
  ],
  ['product', 1, /^(?:san pham|dau ra)(?:[ ,/(-].*)?$/],
  [
    'product',
    2,
    /^ket qua(?:$| (?:yeu cau|can dat|du kien|dau ra|mong doi|phai dat|san pham)|[,/] ?san pham)(?:.*)?$/,
  ],
  ['note', 1, /^(?:ghi chu|chu thich)$/],
  ['title', 1, /^(?:ten |cac |danh muc )*nhiem vu(?:[ ,/(-].*)?$/],
  [
    'title',
    2,
    /^(?:ten |cac |danh muc )*(?:noi dung|cong viec|dau viec|hoat dong|muc tieu, nhiem vu|giai phap)(?: (?:cong viec|nhiem vu|thuc hien|cong tac|trien khai|hoat dong|chi tiet|cu the|chu yeu|trong tam|chinh))*(?:[,/] ?(?:noi dung|nhiem vu|cong viec|giai phap|hoat dong|de an|van ban)(?: .*)?)*(?: \(.*\))?$/,
  ],
];

export function headerText(text: string): string {
  return collapse(
    fold(text)
      .replace(/[*:]+/g, ' ')
      .replace(/[\s.,;]+$/, ''),
  ).replace(/\s*\/\s*/g, '/');
}

/** The role that a header's words give its column, or null where they give none. */
export function roleOf(header: string): RoleFit | null {
  const words = headerText(header);
  const found = RULES.find(([, , pattern]) => pattern.test(words));
  return found === undefined ? null : { role: found[0], rank: found[1] };
}
