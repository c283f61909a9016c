import { isAbbreviation, isField, isKnownName } from '../../agency/vocabulary.ts';
import { nameKey } from '../../agency/key.ts';
import { splitAgencies } from '../../agency/splitAgencies.ts';
import { headOf, splitRole } from '../../agency/grammar.ts';
import { issue } from '../../issue.ts';
import { collapse, fold } from '../../text/fold.ts';
import { hasVerb } from './verbs.ts';
import type { AgencyMention } from '../../agency/types.ts';
import type { Vocabulary } from '../../agency/vocabulary.ts';
import type { Issue, SourceRef } from '../../issue.ts';

export interface BodyContext {
  readonly vocabulary: Vocabulary;
  readonly at: SourceRef;
}

export interface Bodies {
  readonly mentions: readonly AgencyMention[];
  readonly issues: readonly Issue[];
}

/** Nobody names more than this in one breath; longer texts are work. */
const LONGEST = 500;

// Các sở | các đơn vị | các cấp ủy: what "các" may count for it to be bodies ("các nhiệm vụ" isn't)
const BODY_NOUN =
  '(?:so|ban|nganh|phong|don vi|co quan|dia phuong|to chuc|doan the|hoi|truong|trung tam|doanh nghiep|xa|phuong|huyen|thi xa|thi tran|thanh pho|quan|tinh|dac khu|cap|bo|cuc|vu|chi cuc|ubnd|uy ban|hoi dong|dong chi|thanh vien|luc luong|cong ty|thon|to dan pho|ap|chi bo|dang uy|huyen uy|benh vien|tram|van phong|thu truong|giam doc|chu tich)';
const GROUP = new RegExp(
  `^(?:(?:cac|nhung|toan the|tat ca cac|moi) ${BODY_NOUN}(?![a-z])|(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|uy ban mttq|cong an|dang uy|thanh tra) |(?:co quan|don vi|dia phuong|so|phong|ban|chinh quyen|cap uy)(?:,| )(?!chu tri|phoi hop|thuc hien)|nguoi dung dau |(?:trung tam|chi nhanh|tram|truong|hoi|doan|van phong|ban chi huy|chi bo|dai|mat tran|chi cuc|hat|benh vien|kho bac)(?: [a-z]+){0,8} (?:cac|cap|cung) )`,
);
const LEVEL =
  '(?:và Phát thanh|và phát thanh|tỉnh|huyện|quận|thành phố|thị xã|xã|phường|thị trấn|đặc khu|nhà nước|chính phủ|sở|bộ|khu vực|các|cấp|cùng cấp)';
// Words in small letters that go on in the name of a body: Ban quản lý, Trung tâm phục vụ, Văn phòng điều phối
const IN_NAME =
  '(?:quản lý|chỉ đạo|chỉ huy|phục vụ|thường trực|chuyên môn|điều hành|điều phối|đại diện|vận động|nhân dân|mặt trận|chính trị|văn hóa|văn hoá|y tế|dịch vụ|phát triển|giám sát|hành chính|xúc tiến|hỗ trợ|kiểm soát|kiểm sát|thể thao|giáo dục|dân tộc|thông tin|bảo vệ|bảo trợ|bảo hiểm|xã hội|công tác|tiếp công dân|thống kê|kiểm lâm|an toàn|đăng ký|dự án|đầu tư|khuyến nông|khuyến công|tư vấn|ứng dụng|đào tạo|cứu hộ|phòng thủ|cơ sở)';
const HEAD =
  '(?:Sở|Phòng|Ban|Bộ|Báo|Hội|Đoàn|Đội|Tổ|Khu|Trường|Đài|Viện|Trạm|Hạt|Xã|Phường|Thị trấn|Vụ|Cục|Chi cục|Tổng cục|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Văn phòng|VP|Thanh tra|Kiểm toán|Trung tâm|Công an|Tòa án|Toà án|Kho bạc|Chi nhánh|Ngân hàng|Bảo hiểm|BHXH|Tạp chí|Học viện|Đại học|Bệnh viện|Liên minh|Liên đoàn|Liên hiệp|Mặt trận|MTTQ|UBMTTQ|Huyện ủy|Tỉnh ủy|Thành ủy|Thị ủy|Quận ủy|Đảng ủy|Đảng bộ|Huyện uỷ|Tỉnh uỷ|Thành uỷ|Đảng uỷ|Điện lực|Cổng|Thư viện|Bảo tàng|Tập đoàn|Tổng công ty|Công ty|Thường trực|BCH|BQL|Viễn thông|Bưu điện|Thuế|Thống kê|Hải quan|UBKT|BCĐ|Hiệp hội|Công đoàn|Cảng vụ|Thi hành án|Chi bộ|Chi đoàn|Đồn Biên phòng|Bộ đội|Khoa|Hợp tác xã|HTX|Quỹ)';
const WHOLE =
  '(?:Tỉnh đoàn|Thành đoàn|Huyện đoàn|Thị đoàn|Quận đoàn|Thanh tra|Công an|Văn phòng|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Đảng ủy|Đảng uỷ|UBND|HĐND|Mặt trận Tổ quốc|Điện lực|MTTQ|UBMTTQ)';
// Ủy ban kiểm tra | Quỹ hỗ trợ: heads that no work of their own follows
const CHECKING = '(?:Ủy ban|Uỷ ban|Ban|Tổ|Đội|Đoàn) kiểm tra';
const NAME = new RegExp(
  `^(?:${WHOLE}(?:$|,)|${CHECKING} |${HEAD}\\s+(?:\\p{Lu}|\\d|&|-|\\(|${LEVEL}(?![\\p{L}])|${IN_NAME}(?![\\p{L}])))`,
  'u',
);
const NAME_WITH_WORK = new RegExp(
  `^(?:${CHECKING}|Thống kê (?:tỉnh|thành phố|cơ sở|khu vực)|${HEAD}\\s+${IN_NAME})`,
  'u',
);
const NAME_IN_CAPITALS = new RegExp(`^${HEAD}(?:$|\\s)`, 'iu');
// Ban hành | Báo cáo | Hội nghị | Đoàn kết | Bộ tiêu chí …: a head's letters at the beginning of another word
const OTHER_WORD =
  /^(?:ban (?:hanh|bac)|bao (?:cao|dam|ton)|hoi (?:nghi|thao|thi|hop)|doan ket|bo (?:tieu chi|tri|sung|may|thu tuc)|so (?:huu|ket|lieu|luong)|phong,? (?:chong|ngua|trao)|to chuc (?:thuc|trien|quan|hoi|kiem|tuyen|cac|phong|lay|tot|ra)|xa hoi|truong hop|khu vuc|nha nuoc|thanh tra (?:viec|cong vu|,)|doi (?:ngu|voi|moi|thoai)|khoa hoc|dai hoi|vien dan)/;
// Parts after a comma that go on with a group's name.
const KNOWN_PART =
  /^(?:chinh quyen|giup viec|truyen hinh|thi|thi xa|thanh pho|cap uy|luc luong|doan the|to chuc)(?![a-z])/;
const BARE_LEVEL = /^(?:thi xa|thi|thanh pho|xa|phuong|thi tran|dac khu|quan|huyen|tinh)$/;

const AFTER_ALL = new RegExp(`^${BODY_NOUN}(?![a-z])`);
// các đồng chí Phó Chủ tịch …: the role after it says as much
const COMRADES =
  /^(?:các )?(?:đồng chí|ông|bà)\s+(?=(?:phó |chủ tịch|giám đốc|bí thư|trưởng |thủ trưởng|lãnh đạo))/iu;
/** Longer names aren't met; they are a name and what it does. */
const MOST_WORDS = 18;

/** "Ủy ban nhân dân các cấp các giải pháp": after "các" stand bodies in the name of a body, nothing else. */
function countsOnlyBodies(folded: string): boolean {
  const [, ...counted] = ` ${folded}`.split(/ (?:cac|nhung) /);
  return counted.every((rest) => AFTER_ALL.test(rest));
}

/** The text with its first letter small, so that "Hướng dẫn các xã" shows its verb; a name's own words are taken off. */
function afterHead(text: string): string {
  return NAME_WITH_WORK.test(text)
    ? text.replace(NAME_WITH_WORK, '')
    : ` ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

function readsAsBody({ text, kind }: AgencyMention, vocabulary: Vocabulary): boolean {
  if (isKnownName(vocabulary, nameKey(text))) return true;
  const folded = fold(text);
  if (OTHER_WORD.test(folded) || (kind === 'other' && !NAME.test(text))) return false;
  if (hasVerb(afterHead(text)) || !countsOnlyBodies(folded)) return false;
  if (folded.split(/[\s,]+/).length > MOST_WORDS) return false;
  if (kind === 'group') return GROUP.test(folded);
  const capitals = text === text.toUpperCase();
  return (
    isAbbreviation(text.split(/\s/)[0] ?? '') || NAME.test(text) || (capitals && NAME_IN_CAPITALS.test(text))
  );
}

/** An uncertain comma is accepted where what follows it can only belong to the name before. */
function isAcceptable(found: Issue): boolean {
  const text = String(found.params['text'] ?? '');
  const parts = text.split(/,\s*/).slice(1);
  return parts.length > 0 && parts.every((part) => KNOWN_PART.test(fold(part)));
}

/** "các huyện, thị" and "thành phố" are one group: no body is called by its level alone. */
function withLevels(mentions: readonly AgencyMention[], text: string): AgencyMention[] {
  return mentions.reduce<AgencyMention[]>((all, mention) => {
    const before = all.at(-1);
    if (before === undefined || before.kind !== 'group' || !BARE_LEVEL.test(fold(mention.text)))
      return [...all, mention];
    const start = text.indexOf(before.text);
    const end = text.indexOf(mention.text, start + before.text.length) + mention.text.length;
    const whole = start < 0 ? `${before.text}, ${mention.text}` : text.slice(start, end);
    return [...all.slice(0, -1), { ...before, text: whole, names: [whole] }];
  }, []);
}

// Small words that go on in names after their first syllables: tỉnh, các cấp, nhân dân, trên địa bàn …
const SMALL =
  /^(?:và|tỉnh|huyện|quận|thành|phố|thị|xã|trấn|phường|đặc|khu|vực|sở|bộ|nhà|nước|các|cấp|cùng|nhân|dân|hội|chính|trị|trên|địa|bàn|trực|thuộc|của|liên|quan|có|này|quản|lý|kiểm|sát|sự|nghiệp|công|lập|phục|vụ|hành)$/u;

/** Longer small words of well-known names. */
const SMALL_WORDS =
  /(?:nông thôn mới|thập đỏ|người cao tuổi|cựu chiến binh|thanh niên xung phong|phụ nữ|đoàn thể|phát thanh|truyền hình)/giu;

// các địa phương khai thác di tích: words that no group is called by
const GROUP_WORK =
  /^(?:cac|nhung) (?:dia phuong|so|ban|nganh|huyen|xa|phuong)(?:,? (?:so|ban|nganh|huyen|xa|phuong|thi tran|thi xa|thanh pho|dac khu|dia phuong|don vi|co quan|va))* (?!va |co |lien |xay dung dang|trong|tren|thuoc|truc|tinh|cap|cua|nay|khac|dong |chuc|chuyen|duoc|ngoai|theo|tai |noi )[a-z]+ [a-z]+ [a-z]+/;

const ENDS_WITH_LEVEL = / (?:tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu|(?:số|khu vực|vùng) [\dIVX]+)$/u;

/**
 * "UBND xã giám sát": syllables after the name that no name holds. In Vietnamese each word of a name has a capital
 * first syllable and at most one small one after it.
 */
function hasOddTail({ text, kind }: AgencyMention, vocabulary: Vocabulary): boolean {
  if (isKnownName(vocabulary, nameKey(text))) return false;
  if (kind === 'group') return GROUP_WORK.test(fold(text));
  if (kind !== 'agency') return false;
  if (isField(vocabulary, nameKey(headOf(text)?.rest ?? ''))) return false;
  const ended = ENDS_WITH_LEVEL.test(text);
  // Trung tâm kiểm soát bệnh tật tỉnh: in small letters, but its level ends it.
  if (ended && NAME_WITH_WORK.test(text)) return false;
  const syllables = text.replace(SMALL_WORDS, '').split(/[\s,;()\-–&/]+/u);
  const odd = syllables.findIndex(
    (syllable, i) =>
      /^\p{Ll}/u.test(syllable) && !SMALL.test(syllable) && !/^\p{Lu}/u.test(syllables[i - 1] ?? ''),
  );
  // Ban An toàn giao thông tỉnh: the same, unless another name begins behind the small letters.
  return odd >= 0 && !(ended && syllables.slice(odd).every((syllable) => !/^\p{Lu}/u.test(syllable)));
}

function oddTails(mentions: readonly AgencyMention[], { vocabulary, at }: BodyContext): Issue[] {
  const odd = mentions.filter((mention) => hasOddTail(mention, vocabulary));
  return odd.map(({ text }) => issue('agency.unread', at, { text }, 'leads'));
}

/**
 * Bodies that a text names, where it names nothing else; null for any other text. `doubtful`: also where it isn't sure
 * how many they are, with an issue that says so.
 */
export function readBodies(text: string, { vocabulary, at }: BodyContext, doubtful = false): Bodies | null {
  const bare = collapse(text)
    .replace(/[\s,;:.]+$/, '')
    .replace(COMRADES, '');
  if (bare === '' || bare.length > LONGEST) return null;
  const none = knownNone(vocabulary, doubtful);
  if (none.has(bare)) return null;
  const found = bodiesIn(bare, { vocabulary, at }, doubtful);
  if (found === null && none.size < MOST_KEPT) none.add(bare);
  return found;
}

// The same beginnings of sentences are tried many times; most name nobody.
const NONE = new WeakMap<Vocabulary, readonly [Set<string>, Set<string>]>();
const MOST_KEPT = 20_000;

/** Texts that were found to name no body, under a vocabulary. */
function knownNone(vocabulary: Vocabulary, doubtful: boolean): Set<string> {
  const kept = NONE.get(vocabulary) ?? [new Set<string>(), new Set<string>()];
  NONE.set(vocabulary, kept);
  return kept[doubtful ? 1 : 0];
}

function bodiesIn(bare: string, { vocabulary, at }: BodyContext, doubtful: boolean): Bodies | null {
  const { mentions, issues } = splitAgencies(bare, { vocabulary, at, field: 'leads' });
  const joined = withLevels(mentions, bare);
  if (joined.length === 0 || !joined.every((mention) => readsAsBody(mention, vocabulary))) return null;
  if (!doubtful && !issues.every(isAcceptable)) return null;
  const said = issues.map(({ params }) => params['text']);
  const odd = oddTails(joined, { vocabulary, at }).filter(({ params }) => !said.includes(params['text']));
  return { mentions: joined, issues: [...issues, ...odd] };
}

const HEAD_WORD = new RegExp(`^(?:${HEAD}|${WHOLE})(?![\\p{L}])`, 'iu');
const SEEN = 200;

/**
 * Whether what a text begins with can be a body at all, however far its name may go: a cheap test that spares trying
 * every place at which the name could end.
 */
export function mayNameBodies(text: string, { vocabulary }: BodyContext): boolean {
  const start = collapse(text.slice(0, SEEN))
    .replace(/^[-+•*–]\s+/u, '')
    .replace(COMRADES, '');
  const [first = ''] = start.split(/[\s,;:]/);
  const key = nameKey(first).split(' ')[0] ?? '';
  if (key !== '' && vocabulary.names.some((name) => name.startsWith(key))) return true;
  if (splitRole(start).role !== null || isAbbreviation(first)) return true;
  const folded = fold(start);
  return GROUP.test(folded) || (HEAD_WORD.test(start) && !OTHER_WORD.test(folded));
}

/** Whether a text begins like the name of a body, so that it should have been read as one. */
export function beginsAsBody(text: string): boolean {
  return NAME.test(text) && !OTHER_WORD.test(fold(text.slice(0, 40)));
}
