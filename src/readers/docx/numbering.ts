import { child, childrenNamed, walk, type Element } from '../markup/tree.ts';
import { listNumber } from './numberFormats.ts';
import { isOn, value } from './styles.ts';
import { withoutPrivate } from './symbols.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** The level (from 1) at whose numbers this one begins again; 0: never. */
  readonly restart: number;
  readonly style: string | undefined;
  readonly font: string | undefined;
}

/** One list: its levels, and the definition whose counter it shares with the other lists of it. */
interface List {
  readonly abstract: string;
  /** Its first number is its own: it counts for itself. */
  readonly restarts: boolean;
  readonly levels: readonly (Level | undefined)[];
}

export interface Label {
  readonly text: string;
  readonly bullet: boolean;
  readonly level: number;
}

/** Counts list paragraphs in document order. */
export interface Numbering {
  /** The label of the next paragraph of a list level, or null where the list doesn't exist. Counts it. */
  readonly next: (numId: string, level: number) => Label | null;
  /** The level that a paragraph style is tied to in a list. */
  readonly levelOfStyle: (numId: string, style: string) => number | undefined;
}

const LEVELS = 9;

/** Reads the numbering part (ECMA-376-1 §17.9). */
export function readNumbering(part: Element | null): Numbering {
  const lists = readLists(part);
  const counterOf = sharedCounters();
  const next = (numId: string, level: number): Label | null => {
    const list = lists.get(numId);
    const definition = list?.levels[level];
    if (!list || !definition) return null;
    const counter = counterOf(numId, list);
    count(counter, list.levels, level);
    const bullet = definition.format === 'bullet';
    return { text: labelText(definition, list.levels, counter), bullet, level };
  };
  const levelOfStyle = (numId: string, style: string): number | undefined => {
    const level = lists.get(numId)?.levels.findIndex((l) => l?.style === style) ?? -1;
    return level < 0 ? undefined : level;
  };
  return { next, levelOfStyle };
}

type Counter = (number | undefined)[];

/**
 * Lists of a definition count together, but for one with a start of its own. A list that appears for the first time
 * goes on from whichever of them counted last, as Writer saves what follows a number that it began anew.
 */
function sharedCounters(): (numId: string, list: List) => Counter {
  const ofList = new Map<string, Counter>();
  const latest = new Map<string, Counter>();
  return (numId, { abstract, restarts }) => {
    const counter = ofList.get(numId) ?? (restarts ? undefined : latest.get(abstract)) ?? [];
    ofList.set(numId, counter);
    latest.set(abstract, counter);
    return counter;
  };
}

function readLists(part: Element | null): Map<string, List> {
  const abstracts = new Map(
    (part ? childrenNamed(part, 'w:abstractNum') : []).map((a) => [a.attributes['w:abstractNumId'] ?? '', a]),
  );
  const lists = new Map<string, List>();
  for (const num of part ? childrenNamed(part, 'w:num') : []) {
    const id = num.attributes['w:numId'] ?? '';
    const abstractId = value(child(num, 'w:abstractNumId')) ?? '';
    const abstract = styledAbstract(abstracts, abstractId);
    if (!abstract) continue;
    const overrides = childrenNamed(num, 'w:lvlOverride');
    const restarts = overrides.some((o) => child(o, 'w:startOverride'));
    const key = abstract.attributes['w:abstractNumId'] ?? '';
    lists.set(id, { abstract: key, restarts, levels: readLevels(abstract, overrides) });
  }
  return lists;
}

/** A definition that only points to a list style takes the levels of the definition which makes that style (§17.9.21). */
function styledAbstract(abstracts: ReadonlyMap<string, Element>, id: string): Element | undefined {
  const abstract = abstracts.get(id);
  const link = value(child(abstract, 'w:numStyleLink'));
  if (link === undefined) return abstract;
  return [...abstracts.values()].find((a) => value(child(a, 'w:styleLink')) === link) ?? abstract;
}

function readLevels(abstract: Element, overrides: readonly Element[]): (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: LEVELS });
  for (const element of childrenNamed(abstract, 'w:lvl')) levels[levelIndex(element)] = readLevel(element);
  for (const override of overrides) {
    const index = levelIndex(override);
    const own = child(override, 'w:lvl');
    const level = own ? readLevel(own) : levels[index];
    const start = value(child(override, 'w:startOverride'));
    if (level) levels[index] = start === undefined ? level : { ...level, start: Number(start) };
  }
  return levels.slice(0, LEVELS);
}

function levelIndex(element: Element): number {
  return Number(element.attributes['w:ilvl'] ?? 0);
}

function readLevel(element: Element): Level {
  const restart = value(child(element, 'w:lvlRestart'));
  return {
    start: Number(value(child(element, 'w:start')) ?? 0),
    format: formatOf(element),
    text: value(child(element, 'w:lvlText')) ?? '',
    legal: isOn(child(element, 'w:isLgl')),
    restart: restart === undefined ? levelIndex(element) : Number(restart),
    style: value(child(element, 'w:pStyle')),
    font: child(child(element, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'],
  };
}

/** Newer formats stand in an AlternateContent, with an old one as fallback. */
function formatOf(level: Element): string {
  const formats = [...walk(level)].filter((e) => e.name === 'w:numFmt').map((e) => value(e) ?? 'decimal');
  return formats.filter((format) => format !== 'custom').at(-1) ?? formats.at(-1) ?? 'decimal';
}

function count(counter: Counter, levels: readonly (Level | undefined)[], level: number): void {
  counter[level] = (counter[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  for (let deeper = level + 1; deeper < LEVELS; deeper++) {
    if (level < (levels[deeper]?.restart ?? deeper)) counter[deeper] = undefined;
  }
}

/** Puts the numbers of all levels into a level's text: '%1.%2' (§17.9.11). Legal numbering is all Arabic (§17.9.4). */
function labelText(
  level: Level,
  levels: readonly (Level | undefined)[],
  counter: readonly (number | undefined)[],
): string {
  if (level.format === 'bullet') return withoutPrivate(level.text, level.font).trim();
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
      return listNumber(counter[at] ?? levels[at]?.start ?? 1, format);
    })
    .trim();
}
