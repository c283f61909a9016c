import {
  endsWithLevel,
  headOf,
  isAcronymName,
  isCouncil,
  isCouncilOffice,
  isOnlyRole,
  isOpenGroup,
  isWholeName,
  splitRole,
  startsGroup,
  startsKind,
  startsName,
} from './grammar.ts';
import { fold } from '../text/fold.ts';
import { nameKey } from './key.ts';
import { ABBREVIATIONS } from './words.ts';
import { isField, isFieldPrefix, isKnownName, isNamePrefix } from './vocabulary.ts';
import type { Atom } from './atoms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A mention while it is being put together from atoms. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  /** The names so far, each written out; the last one may still grow. */
  readonly names: readonly string[];
  /** Where the last name begins in the cell, for letting it grow as written. */
  readonly lastStart: number;
  /** The head that bare names after a comma share: "Cục" in "Cục NGCB, CSVC". */
  readonly head: string | null;
  /** false once a comma was taken for a part of a name without anything that shows it. */
  readonly sure: boolean;
}

/** new: another mention. grow: the same name goes on. share: another name under the same head. */
export type Step = 'new' | 'grow' | 'growUnsure' | 'share';

export interface Situation {
  readonly cell: string;
  readonly vocabulary: Vocabulary;
  /** Heads that already stood before an abbreviation in this part of the cell. */
  readonly earlierHeads: readonly string[];
}

export function draftOf(atom: Atom): Draft {
  const { start, end, text } = atom;
  const { text: bare } = splitRole(text);
  return {
    start,
    end,
    names: [bare],
    lastStart: end - bare.length,
    head: headOf(bare)?.head ?? null,
    sure: true,
  };
}

// Ban Quản lý Khu kinh tế, các Khu công nghiệp | Ngân hàng Chính sách xã hội, Chi nhánh tỉnh An Lạc
const GOES_ON: readonly (readonly [RegExp, RegExp])[] = [
  // Báo và Phát thanh, Truyền hình: the provinces' one body of both since 2025
  [/^bao va phat thanh$/, /^truyen hinh/],
  // Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh: one body since 2025 | Các chi bộ, đảng bộ trực thuộc
  [/^dang uy (?:mat tran to quoc|mttq)(?: viet nam)?$/, /^(?:cac )?(?:doan the|to chuc)(?: |$)/],
  [/^(?:cac )?(?:chi bo|dang bo)$/, /^(?:chi bo|dang bo|dang uy)(?: (?:truc thuoc|co so|thuoc).*)?$/],
  // Ban Chính sách, chiến lược Tỉnh ủy: a party body since 2025
  [/^ban chinh sach$/, /^chien luoc/],
  // Các trường mầm non, tiểu học, THCS: kinds of schools
  [
    /^cac truong (?:mam non|mau giao|tieu hoc|trung hoc|pho thong|mn|th|thcs|thpt)(?:$|,)/,
    /^(?:mam non|mau giao|tieu hoc|trung hoc|pho thong|lien cap|mn|th|thcs|thpt|ptdtbt|ptdtnt)(?: (?:co so|pho thong|dan toc|noi tru|ban tru|cong lap|ngoai cong lap|tren dia ban.*|truc thuoc.*|thuoc .*))*$/,
  ],
  // Phòng Kiểm tra, giải quyết khiếu nại, tố cáo: a name that goes on with what its body does
  [
    /^(?:phong|ban|vu|cuc|chi cuc|doi|to) /,
    /^(?:giai quyet|xu ly|to cao|kiem tra|giam sat|tham dinh|thanh tra|the$|phong chong|chong |khen thuong|luu tru)/,
  ],
  // Vụ Công chức, viên chức | Phòng Quản lý cán bộ, công chức: whom the body deals with
  [/^(?:phong|ban|vu|cuc|chi cuc) .*(?:can bo|cong chuc)$/, /^(?:cong chuc|vien chuc|nguoi lao dong)(?: |$)/],
  // UBND phường Nam Sơn, xã Bình An: committees of several places
  [
    /^(?:ubnd|uy ban nhan dan|hdnd|cong an|dang uy|tram y te) (?:xa|phuong|thi tran|dac khu) [a-z]/,
    /^(?:xa|phuong|thi tran|dac khu) [a-z]/,
  ],
  [/^(?:ban quan ly|bql) /, /^(?:cac )?(?:khu|cum|du an) /],
  [
    /^(?:ngan hang|kho bac|tong cong ty|cong ty) /,
    /^(?:chi nhanh|phong giao dich) (?!ngan hang|van phong|cong ty|kho bac|dien luc)/,
  ],
];

function namesOne(before: string, after: string): boolean {
  return GOES_ON.some(([first, second]) => first.test(fold(before)) && second.test(fold(after)));
}

// Các sở, trừ Sở Tài chính: what a group leaves out stays with it.
const EXCEPTION = /^(?:ngoai )?tru /;
const EXCEPTED = /, (?:ngoai )?tru /;

/** No name of a register is longer. */
const LONGEST_NAME = 200;

function growsToKnown(vocabulary: Vocabulary, text: string): boolean {
  if (vocabulary.names.length === 0 || text.length > LONGEST_NAME) return false;
  return isNamePrefix(vocabulary, nameKey(text));
}

/** What to do with the next atom. The order matters: what the register knows comes first. */
export function stepFor(draft: Draft, atom: Atom, situation: Situation): Step {
  if (atom.before === 'hard') return 'new';
  const { cell, vocabulary } = situation;
  if (growsToKnown(vocabulary, cell.slice(draft.lastStart, atom.end))) return 'grow';
  const known = [draft.names.at(-1) ?? '', atom.text].every((name) => isKnownName(vocabulary, nameKey(name)));
  if (known) return 'new';
  const soFar = cell.slice(draft.start, draft.end);
  if (isOnlyRole(soFar)) return 'grow';
  if (EXCEPTION.test(fold(atom.text)) && isOpenGroup(soFar)) return 'grow';
  // Whether it's left out too, or stands beside the group, the words leave open.
  if (EXCEPTED.test(fold(soFar)) && startsName(atom.text)) return 'growUnsure';
  if (namesOne(draft.names.at(-1) ?? '', atom.text)) return 'grow';
  if (isCouncilOffice(soFar) && isCouncil(atom.text)) return 'grow';
  // Báo và Đài Phát thanh: no body is called by a head word alone.
  if (atom.before === 'and' && fold(soFar) === 'bao')
    return /^(?:dai )?phat thanh/.test(fold(atom.text)) ? 'grow' : 'growUnsure';
  if (startsGroup(atom.text) || startsName(atom.text)) return 'new';
  if (splitRole(atom.text).role !== null) return 'new';
  // Văn phòng, Thanh tra: whole names, unless a field is called so (Bộ Quốc phòng, Công an).
  if (isWholeName(atom.text) && isPartedFrom(draft, atom, vocabulary)) return 'new';
  if (isOpenGroup(soFar)) return startsKind(atom.text) ? 'grow' : afterGroup(atom);
  if (isAcronymName(atom.text)) return abbreviationStep(draft, atom, situation);
  if (startsKind(atom.text) && !isFieldOf(draft, atom, vocabulary)) return 'new';
  return nameStep(draft, atom, vocabulary);
}

function isPartedFrom(draft: Draft, atom: Atom, vocabulary: Vocabulary): boolean {
  const last = draft.names.at(-1) ?? '';
  if (isWholeName(last)) return true;
  return atom.before === 'comma' && startsName(last) && !isField(vocabulary, nameKey(atom.text));
}

/** "các địa phương Bắc Ninh, Bình Dương": places go on; an abbreviation is a body of its own. */
function afterGroup(atom: Atom): Step {
  if (isAcronymName(atom.text) && !/^(?:tp|tx|tt)\.?$/.test(fold(atom.text))) return 'new';
  return atom.before === 'comma' ? 'growUnsure' : 'grow';
}

function isFieldOf(draft: Draft, atom: Atom, vocabulary: Vocabulary): boolean {
  const last = headOf(draft.names.at(-1) ?? '')?.rest;
  return last !== undefined && isFieldPrefix(vocabulary, nameKey(`${last} ${atom.text}`));
}

/** GD&ĐT → gddt, Văn hóa → vh */
function initialsOf(name: string): string {
  return name
    .split(/[\s,&\-–]+/u)
    .map((word) => (isAcronymName(word) || word === word.toUpperCase() ? fold(word) : fold(word).slice(0, 1)))
    .join('');
}

function abbreviationStep(draft: Draft, atom: Atom, { vocabulary, earlierHeads }: Situation): Step {
  const bare = headOf(draft.names.at(-1) ?? '')?.rest ?? '';
  // Phòng Nông nghiệp và PTNT: the second half of a name, abbreviated.
  if (draft.head !== null && !isAcronymName(bare) && atom.before === 'and') return 'grow';
  const fields = initialsOf(bare) + initialsOf(atom.text);
  const isOne = draft.head !== null && Object.keys(ABBREVIATIONS).some((known) => known.startsWith(fields));
  // Sở TN và MT | Phòng KT, HT&ĐT: parts of one abbreviation that is known as a whole
  if (isOne && !vocabulary.standalone.includes(fold(atom.text)))
    return atom.before === 'and' ? 'grow' : 'growUnsure';
  if (draft.head === null || !isAcronymName(bare) || endsWithLevel(atom.text)) return 'new';
  const name = fold(atom.text);
  const head = fold(draft.head);
  if (vocabulary.headed.includes(`${head} ${name}`)) return 'share';
  if (vocabulary.standalone.includes(name)) return 'new';
  if (vocabulary.headed.some((h) => h.endsWith(` ${name}`))) return 'new';
  // "Vụ GDTH, Vụ GDTX, RGEP": the head was said again, so it isn't left out.
  return earlierHeads.filter((h) => h === head).length > 1 ? 'new' : 'share';
}

function nameStep(draft: Draft, atom: Atom, vocabulary: Vocabulary): Step {
  // Phòng, chống tham nhũng: a set phrase, not a list.
  if (/phòng$/iu.test(draft.names.at(-1) ?? '') && /^chống/iu.test(atom.text)) return 'grow';
  if (draft.head === null) return atom.before === 'and' ? 'grow' : 'growUnsure';
  if (isFieldOf(draft, atom, vocabulary)) return 'grow';
  const last = nameKey(headOf(draft.names.at(-1) ?? '')?.rest ?? '');
  if (isField(vocabulary, last) && isFieldPrefix(vocabulary, nameKey(atom.text))) return 'share';
  return atom.before === 'and' ? 'grow' : 'growUnsure';
}

/** The draft with the next atom taken in. */
export function extend(draft: Draft, atom: Atom, step: Exclude<Step, 'new'>, cell: string): Draft {
  if (step === 'share') {
    const names = [...draft.names, `${draft.head ?? ''} ${atom.text}`.trim()];
    return { ...draft, end: atom.end, names, lastStart: atom.start };
  }
  return { ...grown(draft, atom, cell), sure: draft.sure && step === 'grow' };
}

function grown(draft: Draft, atom: Atom, cell: string): Draft {
  const whole = cell.slice(draft.lastStart, atom.end);
  const shared = draft.names.length > 1;
  const last = shared ? `${draft.head ?? ''} ${whole}` : splitRole(cell.slice(draft.start, atom.end)).text;
  const names = [...draft.names.slice(0, -1), last];
  const head = shared ? draft.head : (headOf(last)?.head ?? null);
  return { ...draft, end: atom.end, names, head };
}
