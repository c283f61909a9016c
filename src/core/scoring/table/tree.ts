import { collapse, fold } from '../../text/fold.ts';
import type { Issue, SourceRef } from '../../issue.ts';
import { issue } from '../../issue.ts';
import type { Criterion, CriterionKind } from '../types.ts';
import { pathsOf, type Node } from './nodes.ts';
import type { ReadPoints } from './points.ts';
import { appraiserIn, demandsProof, readRule, type RuleRead } from './rules.ts';

interface Placed {
  readonly node: Node;
  readonly code: string;
  readonly parent: string | null;
}

export interface CriteriaRead {
  readonly criteria: readonly Criterion[];
  /** Where each criterion's points stand, by its code. */
  readonly places: Readonly<Record<string, SourceRef>>;
  readonly issues: readonly Issue[];
}

/** A code's parent is the longest earlier code that it goes on from: CH.VT for CH.VT.01. */
function byCode(code: string, earlier: readonly Placed[]): string | null {
  for (let at = code.lastIndexOf('.'); at > 0; at = code.lastIndexOf('.', at - 1)) {
    const prefix = code.slice(0, at);
    if (earlier.some((p) => p.code === prefix)) return prefix;
  }
  return null;
}

/** In a table with a title column per level the last one further out. */
function byLevel(node: Node, earlier: readonly Placed[]): string | null {
  return [...earlier].reverse().find((p) => p.node.level < node.level)?.code ?? null;
}

/** The printed code; else the parent's code and the last part of the number; rows without one are counted. */
function codeOf({ code, tt }: Node, parent: string | null, siblings: number): string {
  if (code !== '') return code;
  const own = tt === '' ? String(siblings + 1) : tt;
  return parent === null ? own : `${parent}.${own.split('.').at(-1) ?? own}`;
}

function placeNodes(nodes: readonly Node[], levels: boolean): Placed[] {
  const paths = pathsOf(nodes);
  const codeOfPath = new Map<string, string>();
  const placed: Placed[] = [];
  nodes.forEach((node, i) => {
    const numbered = codeOfPath.get(paths[i]?.parent ?? '') ?? null;
    const above = levels ? byLevel(node, placed) : numbered;
    const parent = node.code === '' ? above : (byCode(node.code, placed) ?? above);
    const siblings = placed.filter((p) => p.parent === parent).length;
    const code = codeOf(node, parent, siblings);
    codeOfPath.set(paths[i]?.path ?? '', code);
    placed.push({ node, code, parent });
  });
  return placed;
}

const BONUS =
  /^(?:phan |cac |muc )?(?:noi dung |tieu chi )?(?:diem (?:cong|thuong)|(?:cong|thuong)(?: them)? diem)/;
const PENALTY = /^(?:phan |cac |muc )?(?:noi dung |tieu chi )?(?:diem (?:tru|phat)|(?:tru|phat) diem)/;
/** Words of a column "Cách chấm" that say the kind outright. */
const METHODS: readonly (readonly [RegExp, CriterionKind])[] = [
  [/^cham thang/, 'count'],
  [/^diem cong|^cong diem/, 'bonus'],
  [/^diem tru|^tru diem/, 'penalty'],
];

function titlesAbove(one: Placed, placed: readonly Placed[]): string[] {
  const titles: string[] = [];
  let at: Placed | undefined = one;
  while (at !== undefined && titles.length < placed.length) {
    titles.push(fold(at.node.title));
    const { parent }: Placed = at;
    at = parent === null ? undefined : placed.find((p) => p.code === parent);
  }
  return titles;
}

function kindOf(one: Placed, placed: readonly Placed[]): CriterionKind {
  const titles = titlesAbove(one, placed);
  if (titles.some((t) => PENALTY.test(t))) return 'penalty';
  const { max, points, method } = one.node;
  if (max.kind === 'points' && max.negative) return 'penalty';
  if (titles.some((t) => BONUS.test(t))) return 'bonus';
  const said = METHODS.find(([pattern]) => pattern.test(fold(method)));
  return said?.[1] ?? (points.kind === 'points' ? 'count' : 'manual');
}

const valueOf = (points: ReadPoints) => (points.kind === 'points' ? points.value : null);

/** A document is named, and not just a dash or a no. */
function asksProof(evidence: string): boolean {
  return !/^(?:-|–|0|khong(?: can| yeu cau| bat buoc)?)?$/.test(fold(evidence));
}

/** A criterion with how certain its rule is. */
interface Ruled {
  readonly criterion: Criterion;
  readonly state: RuleRead['state'];
}

const NO_RULE: RuleRead = { rule: null, state: 'none' };

function criterionOf(one: Placed, placed: readonly Placed[], parents: ReadonlySet<string>): Ruled {
  const { code, parent, node } = one;
  const leaf = !parents.has(code);
  const [each, max] = [valueOf(node.points), valueOf(node.max)];
  const kind = leaf ? kindOf(one, placed) : null;
  // Printed points for each one are the rule.
  const { rule, state } = kind === null || each !== null ? NO_RULE : readRule(node, kind, max);
  const appraiser = node.appraiser === '' ? appraiserIn(node.method) : node.appraiser;
  const isProved = asksProof(node.evidence) || demandsProof(node.method) || demandsProof(node.title);
  const criterion: Criterion = {
    ...{ code, parent, title: node.title, kind, max, measure: null },
    ...(leaf && each !== null ? { points: each } : {}),
    ...rule,
    ...(appraiser === '' ? {} : { appraiser }),
    ...(leaf && isProved ? { evidence: true } : {}),
  };
  return { criterion, state };
}

/** What was made of a criterion's words, and of the rows below it. */
function ruleIssues({ node, code }: Placed, { criterion, state }: Ruled): Issue[] {
  const isUsed = state !== 'none' && state !== 'unsure' && criterion.steps !== undefined;
  const skipped = isUsed ? [] : node.options.map(({ text, at }) => issue('scheme.rowSkipped', at, { text }));
  const params = { criterion: code, text: collapse(node.method) };
  if (state === 'unsure') return [issue('scheme.ruleUnsure', node.at, params), ...skipped];
  if (state !== 'implied') return skipped;
  const { kind, steps = [], target = '' } = criterion;
  if (kind === 'ratio') return [issue('scheme.ratioImplied', node.at, { ...params, target }), ...skipped];
  const words = steps.map(
    (s) => `${s.label === '' ? `${s.includesFrom ? '≥' : '>'} ${s.from ?? ''}` : s.label}: ${s.points}`,
  );
  return [issue('scheme.stepsRead', node.at, { criterion: code, steps: words })];
}

/** Points that are no number, or are absent where something is scored. "-" is said: no limit. */
function pointIssues({ node, code }: Placed, parents: ReadonlySet<string>): Issue[] {
  const params = { criterion: code };
  if (node.max.kind === 'unread') return [issue('scheme.pointsUnread', node.at, params)];
  const leaf = !parents.has(code);
  const missing =
    leaf && (node.max.kind === 'blank' || (node.max.kind === 'none' && node.points.kind !== 'points'));
  return missing ? [issue('scheme.maxInvalid', node.at, params)] : [];
}

/** The tree of criteria: by codes, by a title column per level, or by the numbers as printed. */
export function criteriaOf(nodes: readonly Node[], levels: boolean): CriteriaRead {
  const placed = placeNodes(nodes, levels);
  const parents = new Set(placed.flatMap((p) => (p.parent === null ? [] : [p.parent])));
  const ruled = placed.map((p) => criterionOf(p, placed, parents));
  return {
    criteria: ruled.map(({ criterion }) => criterion),
    places: Object.fromEntries(placed.map((p) => [p.code, p.node.at])),
    issues: placed.flatMap((p, i) => [...pointIssues(p, parents), ...ruleIssues(p, ruled[i]!)]),
  };
}
