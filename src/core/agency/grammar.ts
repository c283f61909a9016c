import { collapse, fold, foldAligned } from '../text/fold.ts';
import { isAbbreviation } from './vocabulary.ts';
import { EVERY_ONE, HEADS, KINDS, LEVELS, ROLES } from './words.ts';

// Ban Tổ chức | Hội Doanh nghiệp: a name, although its words are kinds.
const NAMED_BY_KIND =
  /^(?:ban|phong|vu|cuc|hoi|trung tam|vien) (?:to chuc|doanh nghiep)(?! chinh tri)|^(?:phong|so) tp$/;

/** Whether a folded text is made of kinds, levels and the words between them, and nothing else. */
function isOnlyGroupWords(folded: string): boolean {
  if (NAMED_BY_KIND.test(folded)) return false;
  let at = 0;
  while (at < folded.length) {
    GROUP_WORD.lastIndex = at;
    const found = GROUP_WORD.exec(folded);
    if (found === null) return false;
    at = GROUP_WORD.lastIndex;
  }
  return folded !== '';
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const HEAD = new RegExp(`^(${alternatives(HEADS)}) (?=\\S)`);
const KIND = new RegExp(`^(${alternatives(KINDS)})(?![a-z0-9])`);
const ALL = new RegExp(`^(?:mot so|${EVERY_ONE}) `);
const GROUP_WORDS = [
  ...KINDS,
  'cac',
  'va',
  'cap',
  'co',
  'lien quan',
  'khac',
  'chuc nang',
  'chuyen mon',
  'truc thuoc',
  'thuoc',
  'trung uong',
  'tw',
  'to chuc chinh tri',
  'to chuc chinh tri xa hoi',
  'to chuc chinh tri - xa hoi',
  'to chuc chinh tri-xa hoi',
  'su nghiep',
  'cong lap',
  'tren dia ban',
  'nay',
  '-',
  ',',
  '/',
];
// Longest first, one word after the other and never back: a long cell costs no more than its length.
const GROUP_WORD = new RegExp(`(?:${alternatives(GROUP_WORDS)})(?: |$|(?=[,/]))`, 'y');
const COMMITTEE =
  '(?:ubnd|uy ban nhan dan|hdnd|cong an|dang uy|mttq|ubmttq|ban chi huy quan su|tyt|tram y te|phong vhxh|phong van hoa - xa hoi|phong kinh te)';
const LEVEL = `(?:${alternatives(LEVELS)})`;
const MANY_COMMITTEES = new RegExp(`^${COMMITTEE} (?:cac |cap )|^${COMMITTEE} ${LEVEL}(?:[,/]| va )`);
const ONE_COMMITTEE = new RegExp(`^${COMMITTEE} ${LEVEL}$`);
// Sở Nội vụ các tỉnh | Hội Nông dân các xã
const OF_MANY = new RegExp(` (?:cac|cap) ${LEVEL}$`);
const ROLE = new RegExp(`^(?:${alternatives(ROLES)})(?= |$|,)`);

// thôn Đoài | Khu phố 3 | Ấp Bình Hòa: the name of a village, however its kind is written
const VILLAGE =
  /^(?:[Tt]hôn|[Ấấ]p|[Bb]ản|[Bb]uôn|[Bb]on|[Kk]hóm|[Kk]hu phố|[Tt]ổ dân phố|[Kk]hu dân cư|[Xx]óm|[Ll]àng) (?:số )?[\d\p{Lu}]/u;

/** Whether a text is the name of one village: "thôn Đoài", "Khu phố 3". */
export function isVillage(text: string): boolean {
  return VILLAGE.test(text) && !/\bcac\b/.test(fold(text));
}

// Thuê máy chủ | Thống kê số liệu: work, beside the bodies Thuế tỉnh and Thống kê tỉnh
const WORK = /^(?:[Tt]huê |[Tt]hống kê (?!tỉnh|thành phố|huyện|cơ sở|khu vực)\p{Ll})/u;

function isWork(text: string): boolean {
  return WORK.test(text.normalize('NFC'));
}

/**
 * Whether a piece begins a body's own name: a head word with a capital and something after it. "Xã hội", "Ban
 * ngành" and "phòng" in small letters don't.
 */
export function startsName(text: string): boolean {
  const folded = collapse(foldAligned(text));
  if (/^(?:tinh|thanh|huyen|quan|thi) doan$/.test(folded)) return /^\p{Lu}/u.test(text);
  if (VILLAGE.test(text)) return true;
  const found = HEAD.exec(folded);
  if (found === null || !/^\p{Lu}/u.test(text) || isWork(text)) return false;
  if (
    /^(?:xa hoi|khoa hoc|bao chi|phong chong|doan the|bao ve|to chuc|doi ngoai|quy hoach|quy dat|nha nuoc)/.test(
      folded,
    )
  ) {
    return false;
  }
  return !isOnlyGroupWords(folded);
}

// Head words that are a body's whole name, with at most the level after them.
const WHOLE =
  /^(?:dang uy|huyen uy|tinh uy|thanh uy|thi uy|quan uy|cong an|thanh tra|van phong|dien luc|ubnd|hdnd|mat tran(?: to quoc)?|toa an|vien kiem sat|kho bac|bao hiem xa hoi|cong doan|chi doan|lien doi|thu vien|(?:tinh|thanh|huyen|quan|thi) doan)(?: (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong))?$/;

/** Tỉnh đoàn | Công an | Văn phòng: a whole name in a head word. */
export function isWholeName(text: string): boolean {
  return WHOLE.test(fold(text).replace(/[\s.,;:]+$/, ''));
}

/** Các phòng | những đơn vị | một số tỉnh */
export function startsGroup(text: string): boolean {
  return ALL.test(fold(text));
}

/** ban, ngành | thị trấn | địa phương liên quan: a kind or a level, not a name. */
export function startsKind(text: string): boolean {
  const folded = fold(text);
  if (!KIND.test(folded) || /^xa hoi/.test(folded)) return false;
  return isOnlyGroupWords(folded) || !/^\p{Lu}/u.test(text);
}

// Người đứng đầu các cơ quan, đơn vị
const HEADED_BY = /^người đứng đầu /iu;

/** Các sở, ban, ngành | địa phương | UBND các xã | UBND xã, phường: more than one body in a word. */
export function isGroup(text: string): boolean {
  const folded = fold(text.replace(HEADED_BY, ''));
  return ALL.test(folded) || isOnlyGroupWords(folded) || MANY_COMMITTEES.test(folded);
}

/** Whether what was read so far is a group, or "UBND xã", that "ban, ngành" or "phường" may go on with. */
export function isOpenGroup(text: string): boolean {
  const bare = splitRole(text).text;
  const folded = fold(bare);
  return isGroup(bare) || ONE_COMMITTEE.test(folded) || OF_MANY.test(folded);
}

export interface RoleSplit {
  readonly role: string | null;
  readonly text: string;
}

/** "Giám đốc, Thủ trưởng các Sở" → role "Giám đốc, Thủ trưởng", text "các Sở". A head of its own is no role. */
export function splitRole(text: string): RoleSplit {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const found = ROLE.exec(foldAligned(rest));
    if (found === null || !isRole(found[0], rest)) break;
    at += found[0].length;
    const gap = /^(?:\s*,\s*|\s+và\s+|\s+)/u.exec(text.slice(at));
    if (gap === null) break;
    at += gap[0].length;
  }
  const role = text.slice(0, at).trim().replace(/,$/, '');
  return role === '' ? { role: null, text } : { role, text: text.slice(at).trim() };
}

/** "Trường" and "Chánh án" fold like roles and are none; "Trưởng phòng" is. */
function isRole(folded: string, text: string): boolean {
  if (folded === 'truong') return /^trưởng/i.test(text);
  // Bà Rịa and Ba Đình are places.
  if (/^(?:ong|ba|thay|co)$/.test(folded))
    return /^(?:[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô) \p{Lu}\p{Ll}+ \p{Lu}/u.test(text);
  if (folded === 'chanh') return /^chánh (?:văn phòng|thanh tra)/i.test(text);
  return true;
}

/** Whether a piece holds nothing but role words, so that its body stands in the next piece. */
export function isOnlyRole(text: string): boolean {
  const { role, text: rest } = splitRole(text);
  return role !== null && rest === '';
}

/** Văn phòng HĐND | Văn phòng Đoàn ĐBQH: the name goes on with "và UBND huyện". */
export function isCouncilOffice(text: string): boolean {
  return /^(?:van phong|vp) (?:hdnd|hoi dong nhan dan|doan dbqh|doan dai bieu quoc hoi)(?:$|[ ,])/.test(
    fold(text),
  );
}

export function isCouncil(text: string): boolean {
  return /^(?:hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)(?: (?!cac )|$)/.test(fold(text));
}

export interface Headed {
  readonly head: string;
  readonly rest: string;
}

/** "Sở Nội vụ" → head "Sở", rest "Nội vụ"; null where there is no head word. */
export function headOf(text: string): Headed | null {
  const found = HEAD.exec(collapse(foldAligned(text)));
  const head = found?.[1];
  return head === undefined
    ? null
    : { head: text.slice(0, head.length), rest: text.slice(head.length).trim() };
}

// CA tỉnh | LĐLĐ tỉnh | BCHQS xã
const LEVEL_BEHIND =
  /\s+(?:tỉnh|huyện|thị xã|thành phố|TP|xã|phường|thị trấn|đặc khu|cơ sở|(?:khu vực|vùng)(?: (?:\d+|[IVX]+))?)$/u;

/** "LĐLĐ tỉnh": with a level of its own, no head before it is shared. */
export function endsWithLevel(text: string): boolean {
  return LEVEL_BEHIND.test(text);
}

export function isAcronymName(text: string): boolean {
  return isAbbreviation(text.replace(/\s*\([^()]*\)$/, '').replace(LEVEL_BEHIND, ''));
}
