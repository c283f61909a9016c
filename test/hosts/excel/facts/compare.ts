import type { Facts } from './bookFacts.ts';

/** A difference that is known, with the reason for it. */
export interface Exception {
  /** Where the line stands alone. */
  readonly only: 'file' | 'excel';
  readonly topic: RegExp;
  readonly line: RegExp;
  readonly why: string;
}

export interface Comparison {
  /** Lines that only one of the two has, or more often, or in another order, in words. */
  readonly differences: readonly string[];
  /** Which exceptions were needed. */
  readonly used: ReadonlySet<Exception>;
}

/** File against file, topic by topic; whatever no exception names is a difference. */
export function compareBooks(file: Facts, excel: Facts, exceptions: readonly Exception[]): Comparison {
  const used = new Set<Exception>();
  const differences: string[] = [];
  /** The lines that both have, as often as both have them, in the order of these. */
  const shared = (
    only: 'file' | 'excel',
    topic: string,
    lines: readonly string[],
    others: readonly string[],
  ): string[] => {
    const left = counts(others);
    return lines.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      if (count > 0) return true;
      const exception = exceptions.find((e) => e.only === only && e.topic.test(topic) && e.line.test(line));
      if (exception !== undefined) used.add(exception);
      else differences.push(`only in ${only}: ${topic}: ${line}`);
      return false;
    });
  };
  for (const topic of new Set([...file.keys(), ...excel.keys()])) {
    const [a, b] = [file.get(topic) ?? [], excel.get(topic) ?? []];
    const [inFile, inExcel] = [shared('file', topic, a, b), shared('excel', topic, b, a)];
    const turned = inFile.findIndex((line, i) => line !== inExcel[i]);
    if (turned >= 0)
      differences.push(`in another order: ${topic}: ${inFile[turned]} / ${inExcel[turned] ?? ''}`);
  }
  return { differences, used };
}

function counts(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}

/** Facts without a table, and without the cells that it stands on. */
export function withoutTable(facts: Facts, table: string, sheet: string): Facts {
  const ref = facts.get(`table ${table}`)?.find((line) => line.startsWith('table @ref'));
  const [, left = '', right = ''] = /= ([A-Z]+)\d+:([A-Z]+)\d+/.exec(ref ?? '') ?? [];
  const inside = (line: string): boolean => {
    const column = /^[A-Z]+(?=\d)/.exec(line)?.[0];
    return column !== undefined && byLength(left) <= byLength(column) && byLength(column) <= byLength(right);
  };
  const kept = [...facts].filter(([topic]) => topic !== `table ${table}`);
  return new Map(
    kept.map(([topic, lines]) => [
      topic,
      topic.startsWith(`${sheet} ›`) ? lines.filter((line) => !inside(line)) : lines,
    ]),
  );
}

/** A column's letters so that they sort as columns do. */
function byLength(letters: string): string {
  return letters.padStart(3, ' ');
}
