import type { RawTable, SourceDocument } from '../../document/types.ts';
import { issue, type Issue, type SourceRef } from '../../issue.ts';
import { result, type Result } from '../../result.ts';
import { checkReadScheme } from '../checkScheme.ts';
import { compareBands } from '../checkClasses.ts';
import { exact, sum, toText } from '../decimal.ts';
import { leavesBelow, leavesOf } from '../tree.ts';
import { inDenominator, type Criterion, type ScoringScheme } from '../types.ts';
import { readClassLine } from './bands.ts';
import { groupsIn, headingOf, linesOf } from './heading.ts';
import { readClassTable, readSchemeTable, type PlacedClass, type SchemeTable } from './tables.ts';
import { criteriaOf } from './tree.ts';

function tablesOf(document: SourceDocument): RawTable[] {
  if (document.kind === 'flow') return document.blocks.flatMap((b) => (b.kind === 'table' ? [b.table] : []));
  return document.sheets.filter((s) => s.state === 'visible').map((s) => s.table);
}

function classesOf(document: SourceDocument, tables: readonly RawTable[]) {
  const read = tables.map(readClassTable);
  const inTables = read.flatMap((r) => r.classes);
  const inText = linesOf(document).flatMap(({ text, at }): PlacedClass[] => {
    const band = readClassLine(text);
    return band === null ? [] : [{ band, at }];
  });
  const classes = (inTables.length > 0 ? inTables : inText).sort((a, b) => compareBands(a.band, b.band));
  return { classes, issues: read.flatMap((r) => r.issues) };
}

/** The printed total; else what the leaves add up to; '' where one of them has no limit. */
function maxOf(criteria: readonly Criterion[], total: SchemeTable['total']): string {
  if (total?.max.kind === 'points') return total.max.value;
  const leaves = leavesOf({ criteria }).filter(inDenominator);
  const known = leaves.length > 0 && leaves.every((c) => c.max !== null);
  return known ? toText(sum(leaves.map((c) => exact(c.max ?? '0')))) : '';
}

/** What a section of bonus points, or of penalties, is printed to give at most: the limit of all of them. */
function limitOf(criteria: readonly Criterion[], kind: 'bonus' | 'penalty'): string | undefined {
  const isWhole = ({ code }: Criterion) =>
    leavesBelow({ criteria }, code).every((leaf) => leaf.kind === kind);
  const printed = criteria.filter(
    (c) => c.parent === null && c.kind === null && c.max !== null && isWhole(c),
  );
  return printed.length === 0 ? undefined : toText(sum(printed.map((c) => exact(c.max ?? '0'))));
}

function limitsOf(criteria: readonly Criterion[]): Pick<ScoringScheme, 'bonusMax' | 'penaltyMax'> {
  const [bonusMax, penaltyMax] = [limitOf(criteria, 'bonus'), limitOf(criteria, 'penalty')];
  return {
    ...(bonusMax === undefined ? {} : { bonusMax }),
    ...(penaltyMax === undefined ? {} : { penaltyMax }),
  };
}

type Places = Readonly<Record<string, SourceRef>>;

/** Remarks on a criterion or a class get the place where it stands. */
function placed(issues: readonly Issue[], places: Places, file: string): Issue[] {
  return issues.map((one) => {
    const about = String(one.params['criterion'] ?? one.params['about'] ?? '');
    const at = Object.hasOwn(places, about) ? places[about] : undefined;
    return { ...one, at: { file, ...at, ...one.at } };
  });
}

/** A remark on points that are no number makes a second one, that they are missing, needless. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const key = (one: Issue) => `${one.code} ${JSON.stringify(one.params)}`;
  return issues.filter((one, i) => issues.findIndex((other) => key(other) === key(one)) === i);
}

/**
 * A scoring scheme from the tables of any document: criteria by header words, as a tree by codes or numbers; classes
 * from a table or from sentences. What is wrong with it stands in the issues, each with its place; null where no
 * table has a column of criteria and one of points.
 */
export function readSchemeDocument(document: SourceDocument): Result<ScoringScheme | null> {
  const tables = tablesOf(document);
  const found = tables.map(readSchemeTable).filter((t) => t !== null);
  const { file } = document;
  if (!found.some((t) => t.nodes.length > 0)) return result(null, [issue('scheme.noTable', { file })]);
  const levels = found.some((t) => t.levels);
  const { criteria, places, issues } = criteriaOf(
    found.flatMap((t) => t.nodes),
    levels,
  );
  const { classes, issues: classIssues } = classesOf(document, tables);
  const total = found.map((t) => t.total).find((t) => t !== null) ?? null;
  const lines = linesOf(document);
  const groups = groupsIn(lines);
  const scheme: ScoringScheme = {
    ...headingOf(lines, file),
    ...(groups.length === 0 ? {} : { groups }),
    max: maxOf(criteria, total),
    ...limitsOf(criteria),
    criteria,
    classes: classes.map((c) => c.band),
  };
  const all: Places = { ...places, ...Object.fromEntries(classes.map((c) => [c.band.name, c.at])) };
  const checked = [...found.flatMap((t) => t.issues), ...issues, ...classIssues, ...checkReadScheme(scheme)];
  const atTotal = checked.map((i) => (i.code === 'scheme.sumMismatch' ? { ...i, at: total?.at ?? {} } : i));
  return result(scheme, withoutRepeats(placed(atTotal, all, file)));
}
