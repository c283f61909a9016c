import { issue } from '../../issue.ts';
import { fold } from '../../text/fold.ts';
import { beginsAsBody, mayNameBodies, readBodies } from './bodies.ts';
import { DANGLING, VERB } from './verbs.ts';
import type { AgencyMention } from '../../agency/types.ts';
import type { BodyContext } from './bodies.ts';
import type { Subject } from './types.ts';

/** No subject is looked for further into a sentence than this. */
const REACH = 700;
const LONGEST_HEADING = 160;

// Giao Sở A chủ trì | Đề nghị Ban B | Theo đó, Sở C | Đối với các sở: the words before whoever acts
const REQUEST =
  /^(?:giao(?: cho)?|đề nghị|yêu cầu|trong đó,?|theo đó,?|riêng|đối với|đồng thời,?|ngoài ra,?|phân công)\s+(?:các đồng chí\s+)?/iu;
// Trên cơ sở Kế hoạch này, … | Căn cứ …, | Ngoài nhiệm vụ tại …, : an adverbial before the subject
const ADVERBIAL =
  /^(?:trên cơ sở|căn cứ|ngoài|để|nhằm|theo(?! dõi)|hằng|hàng|định kỳ|từ|sau|trước|khi|với|trong)\s/iu;
// Trách nhiệm của các sở, ban, ngành | Nhiệm vụ của Sở Nội vụ
const DUTY_OF = /^(?:về )?(?:trách nhiệm|nhiệm vụ)(?: cụ thể)? của\s+/iu;
// Công tác dân vận của lực lượng vũ trang: who acts is only implied
const WORK_OF = /^(?:công tác|hoạt động|nhiệm vụ|phần việc)\s(?:(?!\scủa\s).){0,120}?\scủa\s+/iu;
// Sở A, cơ quan thường trực Ban B, chủ trì …: an apposition says what the body is
const APPOSITION = /,\s*(?:là\s+)?(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối|chủ quản)[^,;:]*,\s*/u;

function subject(mentions: readonly AgencyMention[], predicate: string, issues: Subject['issues']): Subject {
  return { mentions, predicate: predicate.trim(), implied: false, issues };
}

// UBND các xã: Bình An, Hòa Lạc … | Các phòng: Tư pháp, Nội vụ …: the names follow the colon
const NAMES_FOLLOW =
  /(?:^|\s)(?:các|những|\d{1,2})\s+(?:xã|phường|thị trấn|đặc khu|huyện|sở|phòng|ban)\s*$/iu;
const NAMES_BEHIND = /^:\s*(?:\p{Lu}[\p{L}'’]*\s?){1,4}(?:,|\s?và)\s/u;

function isListOfNames(head: string, colon: number): boolean {
  return NAMES_FOLLOW.test(head.slice(0, colon)) && NAMES_BEHIND.test(head.slice(colon));
}

/** Whole bodies up to a colon or a verb; the first place where everything before reads as bodies wins. */
export function atHead(text: string, context: BodyContext): Subject | null {
  if (!mayNameBodies(text, context)) return null;
  const head = text.slice(0, REACH);
  const places = [...head.matchAll(VERB)].map((found) => found.index);
  const colon = head.indexOf(':');
  if (colon > 0 && !isListOfNames(head, colon)) places.push(colon);
  for (const place of places.sort((a, b) => a - b)) {
    const before = head.slice(0, place).trimEnd();
    if (before === '' || DANGLING.test(before.replace(/,$/, ''))) continue;
    const found = readBodies(before, context);
    if (found !== null)
      return subject(found.mentions, text.slice(place).replace(/^[:\s]+/, ''), found.issues);
  }
  return null;
}

function withoutApposition(text: string): string {
  const found = APPOSITION.exec(text.slice(0, REACH));
  return found === null ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
}

// Sở A | các sở | thủ trưởng các cơ quan: what may stand after an adverbial's comma
const BEGINS = /^(?:\p{Lu}|các |những |thủ trưởng |giám đốc |chủ tịch |đồng chí |lãnh đạo |người đứng đầu )/u;

/** "Căn cứ ý kiến của Sở A, Sở B …": B may go on with A, so that B alone isn't sure to act. */
function mayGoOn(before: string, context: BodyContext): boolean {
  const tail = /(?:^|\s)(?:của|cho|với|về|giữa|từ)\s+((?:(?!\s(?:của|cho|với|về|giữa|từ)\s).)+)$/u.exec(
    before,
  )?.[1];
  return tail !== undefined && readBodies(tail, context) !== null;
}

// Bodies after these are those that one works with.
const ROLE_OR_END = /\.\s|(?<=,\s)(?:chủ trì|chủ động|phối hợp)\s/u;

/** After an adverbial, the subject begins after one of its commas. */
function afterAdverbial(text: string, context: BodyContext): Subject | null {
  if (!ADVERBIAL.test(text)) return null;
  const sentence = text.slice(0, REACH).split(ROLE_OR_END)[0] ?? '';
  for (const comma of sentence.matchAll(/,\s+/gu)) {
    const rest = text.slice(comma.index + comma[0].length);
    const found = BEGINS.test(rest) ? atHead(withoutApposition(rest), context) : null;
    if (found !== null) return { ...found, implied: mayGoOn(sentence.slice(0, comma.index), context) };
  }
  return null;
}

/**
 * Who acts in a paragraph, read from its head: "Sở A: …", "Sở A và Sở B phối hợp …", "Đề nghị Ban C tăng cường …",
 * "Trên cơ sở …, Thủ trưởng các sở có trách nhiệm: …". Null where it begins with what is to be done.
 */
export function subjectOf(text: string, context: BodyContext): Subject | null {
  const request = REQUEST.exec(text);
  const bare = request === null ? text : text.slice(request[0].length);
  return atHead(withoutApposition(bare), context) ?? afterAdverbial(text, context);
}

/** A heading, and no sentence: bodies in it are named even where their number isn't sure. */
function isShort(text: string): boolean {
  return text.length < LONGEST_HEADING && !/[.;]$/u.test(text) && !/:\s*\S/u.test(text);
}

/** A heading that names only bodies, or the duty or work of bodies; null for any other heading. */
export function headingSubject(text: string, context: BodyContext): Subject | null {
  const bare = text.replace(REQUEST, '').replace(DUTY_OF, '');
  const whole = readBodies(bare, context) ?? (isShort(bare) ? readBodies(bare, context, true) : null);
  if (whole !== null) return subject(whole.mentions, '', whole.issues);
  const work = WORK_OF.exec(text);
  if (work === null || text.endsWith('.')) return null;
  const named = text.slice(work[0].length);
  const found = readBodies(named, context) ?? force(named, context);
  return found === null ? null : { ...subject(found.mentions, '', found.issues), implied: true };
}

/** "lực lượng vũ trang" is nobody's name, but the heading says that they act. */
function force(text: string, { at }: BodyContext): ReturnType<typeof readBodies> {
  if (!/^(?:cac )?(?:luc luong|can bo|doan vien|hoi vien|doanh nghiep)/.test(fold(text))) return null;
  const mention: AgencyMention = { text, role: null, kind: 'other', names: [text] };
  return { mentions: [mention], issues: [issue('agency.unread', at, { text }, 'leads')] };
}

// … . Theo đó, A phụ trách …; B phân công …
const FOLLOWS = /(?:^|[.;]\s+)(?:theo đó|trong đó|cụ thể),?\s+/iu;

/** Bodies that later sentences name as their subjects, where the paragraph's first words name none. */
export function laterSubjects(text: string, context: BodyContext): Subject | null {
  const follows = FOLLOWS.exec(text);
  const clauses =
    follows === null
      ? text.split(/\.\s+(?=\p{Lu})/u).slice(1)
      : text.slice(follows.index + follows[0].length).split(/[;.]\s+/u);
  const found = clauses.flatMap((clause) => {
    const one = atHead(clause.replace(REQUEST, ''), context);
    return one === null ? [] : [one];
  });
  const mentions = found.flatMap((one) => one.mentions);
  const once = mentions.filter((m, i) => mentions.findIndex((other) => other.text === m.text) === i);
  if (once.length === 0) return null;
  return { mentions: once, predicate: text, implied: true, issues: found.flatMap((one) => one.issues) };
}

// báo cáo kết quả về Sở A | gửi Sở A: sent in by everybody, no part of the work
const REPORTS = /^(?:định kỳ,? )?(?:gửi|báo cáo|tổng hợp,? (?:gửi|báo cáo))(?![\p{L}])/u;

/** Bodies whose own work a later clause says ("…; Công an tỉnh bảo đảm an ninh"), beside whoever acts in the first. */
export function othersActing(text: string, context: BodyContext): AgencyMention[] {
  const [, ...clauses] = text.split(/[;.]\s+/u);
  return clauses.flatMap((clause) => {
    const found = atHead(clause.replace(REQUEST, ''), context);
    return found === null || REPORTS.test(found.predicate) ? [] : found.mentions;
  });
}

/** The words of a paragraph that begins like a body's name but could not be read; null for any other. */
export function unreadSubject(text: string): string | null {
  return beginsAsBody(text) ? text.split(/\s+/).slice(0, 8).join(' ') : null;
}
