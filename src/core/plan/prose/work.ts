import { fold, foldAligned } from '../../text/fold.ts';
import { readReporting } from '../reporting.ts';
import { zoneOf } from './headings.ts';
import { RANKS } from './marker.ts';
import { atHead } from './subject.ts';
import { isIntroduction } from './outline.ts';
import type { ProseContext } from './task.ts';
import type { OutlineNode, Subject } from './types.ts';

// Trên đây là Kế hoạch … | Trong quá trình triển khai …, nếu có vướng mắc …
const CLOSING =
  /^(?:tren day la|(?:trong )?qua trinh (?:trien khai|thuc hien|to chuc)|neu co (?:kho khan|vuong mac)|ke hoach nay (?:co hieu luc|thay the)|can cu ke hoach nay, yeu cau)/;
// Trong quá trình thực hiện, nếu có khó khăn, …: closes a plan under whatever number
const IN_TROUBLE =
  /^(?:trong )?qua trinh (?:trien khai|thuc hien|to chuc)[^.]*(?:,|neu) ?(?:co )?(?:kho khan|vuong mac|phat sinh|noi dung can)/;
const IN_BRACKETS = /^\([^()]*\)[.;]?$/u;
// Công tác tuyên truyền | Về cải cách hành chính: headings even where their neighbours are work
const NOUN_HEADING = /^(?:cong tac|ve|nhiem vu|noi dung|doi voi|linh vuc|trach nhiem|nhom) /;
const REPORTS = /^(?:ngoai ra,? )?(?:dinh ky,? |thuc hien (?:nghiem tuc )?(?:che do )?|gui )?bao cao/;
/** Reports on demand, and nothing else. */
const ON_DEMAND = /^(?:ngoai ra,? )?(?:thuc hien |gui )?(?:che do )?bao cao (?:chuyen de|dot xuat)[^.]*\.?$/;
/** A heading is shorter than this. */
const SHORTEST_WORK = 60;

export function isClosing({ rank, text }: OutlineNode): boolean {
  const folded = fold(text);
  return IN_BRACKETS.test(text) || IN_TROUBLE.test(folded) || (rank === RANKS.text && CLOSING.test(folded));
}

export function isSentence({ text }: OutlineNode): boolean {
  return /[.;…]["”)]?$/u.test(text);
}

function sentenceCount(text: string): number {
  return text.split(/\.\s+(?=\p{Lu})/u).length;
}

/**
 * Whether a paragraph with others under it is work itself: it isn't a heading, and it has several sentences, names
 * who acts, or stands in a list whose other items are work.
 */
export function worksToo(node: OutlineNode, own: Subject | null, siblings: readonly OutlineNode[]): boolean {
  const { text, rank } = node;
  if (rank < RANKS.integer || text.endsWith(':') || text.length < SHORTEST_WORK) return false;
  if (NOUN_HEADING.test(fold(text))) return false;
  if (sentenceCount(text) > 1 || (own !== null && isSentence(node))) return true;
  return siblings.some(
    (other) => other.rank === rank && other.children.length === 0 && !isIntroduction(other),
  );
}

/**
 * "… báo cáo …, 6 tháng trước ngày …": the paragraph asks everybody for reports and nothing else. One body's own
 * report is its task.
 */
export function isReportOnly(
  node: OutlineNode,
  own: Subject | null,
  acting: Subject | null,
  context: ProseContext,
): boolean {
  if (acting !== null && isNamed(acting)) return false;
  const work = foldAligned(own?.predicate ?? node.text);
  if (!REPORTS.test(work)) return false;
  if (ON_DEMAND.test(work)) return true;
  const line = { text: node.text, at: node.paragraph.at };
  return readReporting([line], context.deadlines).some((round) => round.due !== null);
}

/** "Chế độ báo cáo: Các cơ quan gửi báo cáo … trước ngày …": the words before the colon say that it is a round. */
export function isLabelledReport({ text, paragraph: { at } }: OutlineNode, context: ProseContext): boolean {
  const label = /^[^:]{3,60}(?=:)/u.exec(text)?.[0];
  if (label === undefined || zoneOf(label) !== 'reporting') return false;
  const acting = atHead(text.slice(label.length + 1).trim(), { vocabulary: context.vocabulary, at });
  if (acting !== null && isNamed(acting)) return false;
  return readReporting([{ text, at }], context.deadlines).some((round) => round.due !== null);
}

export function isNamed({ mentions }: Subject): boolean {
  return mentions.every((mention) => mention.kind === 'agency');
}
