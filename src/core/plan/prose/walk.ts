import { issue } from '../../issue.ts';
import { zoneOf } from './headings.ts';
import { RANKS } from './marker.ts';
import { isIntroduction } from './outline.ts';
import { headingSubject, subjectOf } from './subject.ts';
import { targetsInside, targetsOf } from './targets.ts';
import { hasFacts } from './task.ts';
import { headingRow, taskRow } from './rows.ts';
import { isClosing, isLabelledReport, isNamed, isReportOnly, isSentence, worksToo } from './work.ts';
import type { Issue } from '../../issue.ts';
import type { PlanRow, Target } from '../types.ts';
import type { Zone } from './headings.ts';
import type { RowPlace } from './rows.ts';
import type { ProseContext } from './task.ts';
import type { OutlineNode, Subject } from './types.ts';

/** Rows before they get their ids, in reading order, with what else was found. */
export interface Walked {
  readonly rows: readonly PlanRow[];
  readonly targets: readonly Target[];
  readonly issues: readonly Issue[];
}

/** What the headings above a paragraph say. */
interface Above extends RowPlace {
  readonly zone: Zone;
  readonly siblings: readonly OutlineNode[];
}

const NOTHING: Walked = { rows: [], targets: [], issues: [] };

function joinAll(parts: readonly Walked[]): Walked {
  return {
    rows: parts.flatMap((part) => part.rows),
    targets: parts.flatMap((part) => part.targets),
    issues: parts.flatMap((part) => part.issues),
  };
}

/** A paragraph without others under it. */
function leaf(node: OutlineNode, above: Above, context: ProseContext): Walked {
  const { at } = node.paragraph;
  const bodies = { vocabulary: context.vocabulary, at };
  if (!isSentence(node) && headingSubject(node.text, bodies) !== null && node.labels.length === 0) {
    return { ...NOTHING, issues: [issue('prose.headingEmpty', at, { title: node.text })] };
  }
  const own = subjectOf(node.text, bodies);
  if (isReportOnly(node, own, own ?? above.subject, context) || isLabelledReport(node, context))
    return NOTHING;
  if (above.zone === 'reporting' && (own === null || !isNamed(own))) return NOTHING;
  return { ...NOTHING, rows: [taskRow(node, own, above, context)], targets: targetsInside(node.text, at) };
}

/** Who acts under a heading: whom it names, else whoever acts above it. */
function subjectUnder(
  node: OutlineNode,
  above: Above,
  own: Subject | null,
  context: ProseContext,
): Subject | null {
  const bodies = { vocabulary: context.vocabulary, at: node.paragraph.at };
  return headingSubject(node.text, bodies) ?? own ?? above.subject;
}

function branch(node: OutlineNode, above: Above, context: ProseContext): Walked {
  const bodies = { vocabulary: context.vocabulary, at: node.paragraph.at };
  const own = subjectOf(node.text, bodies);
  const subject = subjectUnder(node, above, own, context);
  const inside = walkAll(node.children, { ...above, subject, parent: node.path }, context);
  const heading = headingSubject(node.text, bodies)?.implied === false;
  const works =
    above.zone === 'tasks' && ((!heading && worksToo(node, own, above.siblings)) || hasFacts(node));
  if (works) {
    const row = taskRow(node, own, above, context);
    return { ...inside, rows: [row, ...inside.rows] };
  }
  if (inside.rows.length === 0) return inside;
  const named = headingSubject(node.text, bodies) ?? (node.text.endsWith(':') ? own : null);
  return { ...inside, rows: [headingRow(node, above, named), ...inside.rows] };
}

function targetsUnder(node: OutlineNode): Target[] {
  if (node.children.length === 0) return targetsOf(node.text, node.paragraph.at);
  return [...targetsInside(node.text, node.paragraph.at), ...node.children.flatMap(targetsUnder)];
}

/** A short text before a colon tells what a paragraph is about: "Kinh phí thực hiện: …". */
function zoneUnder(node: OutlineNode, above: Above): Zone {
  const heading = node.children.length > 0 || node.rank <= RANKS.roman;
  const found = zoneOf(heading ? node.text : (/^[^:]{3,60}(?=:)/u.exec(node.text)?.[0] ?? ''));
  if (found === null || (above.zone === 'other' && found !== 'targets')) return above.zone;
  return heading || found === 'other' ? found : above.zone;
}

function walk(node: OutlineNode, outer: Above, context: ProseContext): Walked {
  if (isClosing(node)) return NOTHING;
  const zone = zoneUnder(node, outer);
  const above = { ...outer, zone };
  if (zone === 'targets') {
    const targets = node.children.length === 0 && outer.zone !== 'targets' ? [] : targetsUnder(node);
    return { ...NOTHING, targets };
  }
  if (zone === 'other') {
    const inside = walkAll(node.children, { ...above, parent: node.path }, context);
    const said =
      outer.zone === 'other' ? [] : [issue('prose.sectionSkipped', node.paragraph.at, { title: node.text })];
    return { ...inside, issues: [...said, ...inside.issues] };
  }
  return node.children.length === 0 && node.rank > RANKS.roman
    ? leaf(node, above, context)
    : branch(node, above, context);
}

function isNamedHeading(node: OutlineNode, context: ProseContext): boolean {
  const bodies = { vocabulary: context.vocabulary, at: node.paragraph.at };
  return node.rank < RANKS.text && headingSubject(node.text, bodies)?.implied === false;
}

/**
 * Among headings that name agencies, one that can't be read most likely names another: what stands above them doesn't
 * hold for it, and who acts is left open.
 */
function openSubject({ text: heading, paragraph: { at } }: OutlineNode): Subject {
  const text = heading.split(/\s+/).slice(0, 12).join(' ');
  const issues = [issue('prose.subjectUnread', at, { text }, 'leads')];
  return { mentions: [], predicate: '', implied: false, issues };
}

/** Nodes side by side. An introduction ("Thủ trưởng các sở … có trách nhiệm:") names who acts in those after it. */
function walkAll(
  nodes: readonly OutlineNode[],
  above: Omit<Above, 'siblings'>,
  context: ProseContext,
): Walked {
  let { subject } = above;
  const named = new Set(nodes.filter((node) => isNamedHeading(node, context)));
  const ranks = new Set([...named].map(({ rank }) => rank));
  const parts = nodes.map((node) => {
    if (!isIntroduction(node)) {
      const open = ranks.has(node.rank) && !named.has(node) ? openSubject(node) : null;
      return walk(node, { ...above, subject: open ?? subject, siblings: nodes }, context);
    }
    const bodies = { vocabulary: context.vocabulary, at: node.paragraph.at };
    subject = subjectOf(node.text, bodies) ?? headingSubject(node.text, bodies) ?? subject;
    return NOTHING;
  });
  return joinAll(parts);
}

/** All rows, targets and remarks of a plan's outline. */
export function walkOutline(nodes: readonly OutlineNode[], context: ProseContext): Walked {
  return walkAll(nodes, { zone: 'tasks', subject: null, parent: null }, context);
}
