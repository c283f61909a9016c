import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { blockPlace } from '../submission/blocks.ts';
import type { Submission } from '../submission/types.ts';
import type { SentValue } from './types.ts';
import { compareReturns } from './versions.ts';
import type { Version } from './versions.ts';

/** Names that a sentence can hold. */
const NAMES_SHOWN = 5;

function lineBlock(task: string): string | null {
  const place = blockPlace(task);
  return place?.table === 'MoHinh' ? (place.parts[0] ?? '') : null;
}

/** Repeating lines of a return, by their keys, with their names. */
function linesOf({ rows }: Pick<Submission, 'rows'>): Map<string, string> {
  const lines = rows.filter((row) => lineBlock(row.task) !== null);
  return new Map(lines.map((row) => [row.task, row.values.name ?? '']));
}

function linesBefore(
  version: Version,
  versions: readonly Version[],
  sent: readonly SentValue[],
): Map<string, string> {
  const earlier = versions.filter((v) => compareReturns(v.known, version.known) < 0);
  const numbers = new Set(earlier.map((v) => v.known.version));
  const known = sent.filter(
    (s) => s.field === 'name' && numbers.has(s.version) && lineBlock(s.task) !== null,
  );
  const read = earlier.flatMap((v) => (v.submission === null ? [] : [...linesOf(v.submission)]));
  return new Map([...known.map((s) => [s.task, s.value] as const), ...read]);
}

/**
 * A return that speaks of a block's lines but not of all that the agency reported there before: the book keeps
 * them, since a blank is no answer, and somebody is told, since a line may have been renamed or dropped.
 */
export function linesLeft(
  file: string,
  version: Version,
  versions: readonly Version[],
  sent: readonly SentValue[],
): Issue[] {
  if (version.submission === null) return [];
  const own = linesOf(version.submission);
  const blocks = new Set([...own.keys()].map(lineBlock));
  const left = [...linesBefore(version, versions, sent)].filter(
    ([task]) => blocks.has(lineBlock(task)) && !own.has(task),
  );
  if (left.length === 0) return [];
  const names = left.map(([, name]) => name).sort();
  const shown = names.length > NAMES_SHOWN ? [...names.slice(0, NAMES_SHOWN), '…'] : names;
  return [issue('return.linesLeft', { file }, { count: left.length, names: shown })];
}
