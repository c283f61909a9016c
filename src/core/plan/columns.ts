import { collapse, fold } from '../text/fold.ts';

export type ColumnRole =
  | 'tt'
  | 'running'
  | 'detail'
  | 'title'
  | 'time'
  | 'timeStart'
  | 'leads'
  | 'coordinating'
  | 'product'
  | 'note';

// running: numbers beside a column of codes that carries the tree.
/** How well a header fits a role: 1 is best. Two columns for one role: the better rank wins, then the first. */
export interface RoleFit {
  readonly role: ColumnRole;
  readonly rank: number;
  /** The words have a second meaning: what stands in the column must fit as well. */
  readonly doubtful: boolean;
}

type Rule = readonly [ColumnRole, number, RegExp, 'doubtful'?];

const BODY =
  '(?:cac )?(?:co quan|don vi|phong|ban|bo phan|to chuc|ca nhan|nguoi|dia phuong|phong ban|so|nganh|cap)';
const BODIES = `${BODY}(?:[,/]? ?(?:va |hoac )?${BODY})*`;

const TIME_WORDS =
  'thuc hien|tien hanh|bat dau|hoan thanh|trien khai|to chuc|ket thuc|trinh|bao cao|phai hoan thanh|yeu cau|du kien|xu ly|giai quyet|xong|tien do|can hoan thanh|ban hanh';
const TIME_TAIL = `(?:(?: |, ?|\\/| ?- ?)(?:va |den )?(?:${TIME_WORDS}))*(?: \\(.*\\))?`;

// Thời hạn điều chỉnh | Thời hạn mới
const CHANGED = '(?: (?:moi|(?:sau )?(?:khi )?(?:dieu chinh|sua doi|gia han)))?';

/**
 * Header words, folded, whole header. Traps that the rules keep out: "Đơn vị" alone or "Đơn vị tính" (a unit of
 * measure), "Thời gian nhận" and "Ngày hoàn thành" (facts of carrying out), "Lãnh đạo chủ trì" (a person).
 */
const RULES: readonly Rule[] = [
  ['tt', 1, /^(?:tt|stt|so tt|(?:so )?thu tu|s\.?tt)$/],
  ['tt', 2, /^(?:muc|so hieu|ma nhiem vu|ma so|ma)$/],
  // A second column of numbers, for the parts of a task.
  ['detail', 1, /^(?:chi tiet|so chi tiet|tieu muc|muc con|tt chi tiet)$/],
  ['coordinating', 1, /^(?!noi dung)(?!.*(?:chu tri|lanh dao)).*phoi hop/],
  [
    'coordinating',
    2,
    new RegExp(`^${BODIES} (?:cung thuc hien|cung tham gia|tham gia|(?:co )?lien quan)(?: .*)?$`),
    'doubtful',
  ],
  ['coordinating', 2, /^(?:phan cong )?(?:cung )?tham gia(?: thuc hien)?$/],
  ['leads', 1, /^(?!.*lanh dao).*chu tri/],
  [
    'leads',
    2,
    new RegExp(
      `^(?!(?:ca nhan|nguoi|cap) )${BODIES} (?:to chuc )?(?:duoc )?(?:thuc hien|dau moi|chiu trach nhiem|phu trach|tham muu|trien khai|duoc giao|giao|chuan bi|soan thao)(?:,? .*)?$`,
    ),
  ],
  [
    'leads',
    3,
    /^(?:phan cong(?: thuc hien| nhiem vu| to chuc thuc hien)?|dau moi(?: thuc hien)?|trach nhiem(?: thuc hien| chinh)?|don vi\/ca nhan)$/,
  ],
  [
    'leads',
    4,
    /^(?:co quan,? (?:va )?don vi|don vi, co quan|phong, don vi|cac co quan, don vi)$/,
    'doubtful',
  ],
  // A person's name is no agency: only where no column of agencies is there.
  [
    'leads',
    6,
    /^(?:ca nhan|nguoi|can bo|cong chuc|chuyen vien) (?:duoc )?(?:thuc hien|phu trach|chiu trach nhiem|duoc giao|dam nhiem)(?: .*)?$/,
  ],
  ['leads', 5, /^(?:cac )?(?:don vi|co quan|co quan\/don vi|dia phuong|phong ban|so, nganh)$/, 'doubtful'],
  [
    'timeStart',
    1,
    /^(?:thoi gian |ngay |thoi diem )?(?:bat dau|khoi dau|khoi cong)(?: thuc hien)?$|^(?:thoi gian )?tu(?: ngay| thang| nam| thoi diem)?$/,
  ],
  // Beside the day on which the work is done, the one on which it is handed in says less.
  [
    'time',
    5,
    /^(?:thoi han|thoi gian|han|ngay|thang|quy|thoi diem)(?: du kien)? (?:trinh|gui|bao cao|xin y kien|lay y kien)(?!.*(?:hoan thanh|thuc hien))/,
    'doubtful',
  ],
  [
    'time',
    1,
    new RegExp(
      `^(?:thoi han|han|han chot|moc(?: thoi gian| thoi han)?|ky han|thoi diem|lo trinh)${TIME_TAIL}${CHANGED}$`,
    ),
  ],
  ['time', 2, new RegExp(`^(?:du kien )?thoi gian${TIME_TAIL}${CHANGED}$`)],
  ['time', 3, /^(?:thoi gian|ngay)(?:,| va|\/| -)? ?(?:va )?dia diem(?: .*)?$/, 'doubtful'],
  [
    'time',
    3,
    /^(?:thang|quy)(?: du kien)? (?:ban hanh|hoan thanh|thuc hien|trien khai|ket thuc)$/,
    'doubtful',
  ],
  ['time', 3, /^tien do(?:,? (?:thuc hien|hoan thanh|thoi gian|du kien))*(?: \(.*\))?$/, 'doubtful'],
  [
    'time',
    4,
    /^(?:ket thuc|ngay ket thuc|ngay (?:phai )?hoan thanh|(?:du kien|ke hoach) hoan thanh|(?:hoan thanh )?truoc(?: ngay)?|hoan thanh(?: ngay)?|(?:thoi gian )?den(?: ngay| thang| nam| het)?)$/,
    'doubtful',
  ],
  ['product', 1, /^(?:du kien |yeu cau )?(?:ve )?(?:san pham|dau ra)(?:[ ,/(-].*)?$/],
  [
    'product',
    2,
    /^ket qua(?:$| (?:yeu cau|can dat|du kien|dau ra|mong doi|phai dat|san pham)|[,/] ?san pham)(?:.*)?$/,
  ],
  ['product', 3, /^(?:hinh thuc|loai|ten) (?:van ban|san pham)(?: .*)?$/],
  ['note', 1, /^(?:ghi chu|chu thich)$/],
  [
    'title',
    1,
    /^(?:ten |cac |danh muc |nhom |(?:muc tieu|chi tieu|linh vuc)(?:,|\/| -| va)? ?)*nhiem vu(?:[ ,/(-].*)?$/,
  ],
  [
    'title',
    2,
    /^(?:ten |cac |danh muc )*(?:noi dung|cong viec|dau viec|viec can lam|cong tac|hoat dong|giai phap)(?: (?:cong viec|nhiem vu|thuc hien|cong tac|trien khai|hoat dong|chi tiet|cu the|chu yeu|trong tam|chinh|(?:duoc )?giao|chi dao|yeu cau|(?:can|phai) (?:lam|thuc hien|trien khai)))*(?:[,/] ?(?:noi dung|nhiem vu|cong viec|giai phap|hoat dong|de an|van ban)(?: .*)?)*(?: \(.*\))?$/,
  ],
  // Papers that are to be written, and steps of a work: tasks where no column is headed as such.
  [
    'title',
    3,
    /^(?:ten |cac |danh muc )*(?:noi dung (?:trinh|chuong trinh|phoi hop|de an|phong trao)|viec (?:can )?thuc hien|(?:chuong trinh,? )?de an|hang muc(?: cong viec)?|(?:buoc|trinh tu) cong viec|(?:yeu cau|ket luan,?) (?:cong viec|chi dao))(?:[ ,/(].*)?$/,
  ],
  // Nội dung giám sát | Nội dung tập huấn, where no other column is headed for work; money has no work in it.
  ['title', 4, /^noi dung (?!chi(?: |$)|kinh phi|mua|thu(?: |$)|hang hoa).+$/, 'doubtful'],
  // Hoạt động cải tiến | Công việc phòng ngừa: the field of a plan beside the word for work
  ['title', 4, /^(?:hoat dong|hanh dong|bien phap|cong viec|giai phap)(?: (?!da ).+)?$/, 'doubtful'],
];

export function headerText(text: string): string {
  return collapse(
    fold(text)
      .replace(/[*:]+/g, ' ')
      .replace(/[\s.,;]+$/, ''),
  ).replace(/\s*\/\s*/g, '/');
}

const HEADS_NUMBERS = /^(?:tt|s\.?tt|so tt|(?:so )?thu tu)$/;

/** TT | STT | Số thứ tự */
export function headsNumbers(header: string): boolean {
  return HEADS_NUMBERS.test(headerText(header));
}

// Thời hạn cũ | Cơ quan chủ trì theo KH số 15 | Thời gian trước điều chỉnh — but not "theo kế hoạch" beside "thực tế"
const REPLACED =
  /(?:^| )(?:cu|ban dau|truoc (?:khi )?(?:dieu chinh|sua doi)|truoc day|theo (?:kh|ke hoach|quyet dinh|qd|chuong trinh|cv|cong van) (?:so|cu|truoc|goc|\d).*)$/;
const REPLACEABLE: readonly ColumnRole[] = ['time', 'timeStart', 'leads', 'coordinating', 'product'];

/** What an amendment puts something else in place of: beside the new column it is no role's. */
export function saysReplaced(header: string): boolean {
  return REPLACED.test(headerText(header));
}

/** Whether an old column can stand beside a new one for this role: agencies, times and products. */
export function isReplaceable(role: ColumnRole): boolean {
  return REPLACEABLE.includes(role);
}

/** The role that a header's words give its column, or null where they give none. */
export function roleOf(header: string): RoleFit | null {
  const words = headerText(header);
  const found = RULES.find(([, , pattern]) => pattern.test(words));
  if (found === undefined) return null;
  return { role: found[0], rank: found[1], doubtful: found[3] === 'doubtful' };
}

// Thoi gian nhan | ngay hoan thanh thuc te | lanh dao phu trach | don vi tinh | don vi theo doi | van ban giao viec
const OTHER_MEANING =
  /lanh dao|^cap (?!uy)|chu quan|quan ly|thuc te|(?:nhan|giao|bao cao)$|tinh trang|trang thai|theo doi|don vi tinh|dvt|kiem tra|tham dinh|tham tra|giam sat|gop y|phe duyet|can cu|kinh phi|nguon|dia diem|doi tuong|linh vuc|de xuat|ket qua thuc hien|ghi chu|van ban giao|so luong|chi tieu|thanh phan|nguoi|^(?:cap|noi|co quan|don vi) (?:ky|trinh|ban hanh|quyet dinh|cho y kien|nhan)|cap trinh|tham quyen/;

/** Headers that say outright what they hold, and that it is no task, time or agency of the plan's own. */
export function hasOtherMeaning(header: string): boolean {
  return OTHER_MEANING.test(headerText(header));
}

const HANDED_IN_RANK = 5;

/** Ngày trình | Ngày gửi: a time whose header names no end of the work. "Hạn trình" and "Thời hạn gửi" do. */
export function saysSubmitted(header: string): boolean {
  const fit = roleOf(header);
  return fit?.role === 'time' && fit.rank === HANDED_IN_RANK && !/^(?:thoi )?han /.test(headerText(header));
}

/** Ngày gửi | Thời gian báo cáo: when something is handed in, which may be another thing than when the work is done. */
export function saysHandedIn(header: string): boolean {
  return /^(?:thoi gian|ngay|thang|quy|thoi diem)(?: du kien)? (?:gui|bao cao|xin y kien|lay y kien)/.test(
    headerText(header),
  );
}

/** Words by which a column of agencies may hold those who help; any other agencies are kept, but play no role. */
export function mayHeadHelpers(header: string): boolean {
  return /phoi|tham gia|ho tro|\bcung\b|lien quan|\bkhac\b|^$/.test(headerText(header));
}

/** "Hoàn thành trước ngày": the header holds for the days below it, which are late themselves. */
export function saysBefore(header: string): boolean {
  return /\btruoc(?: ngay)?\)?$/.test(headerText(header));
}
