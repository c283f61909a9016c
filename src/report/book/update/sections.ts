import { issue, type Issue } from '../../../core/issue.ts';
import { textKey } from '../../../core/plan/diff/keys.ts';
import { likeness } from '../../../core/plan/diff/likeness.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import type { CodedRow } from '../planRows.ts';
import { sectionsOf, type Section } from '../trackingRows.ts';

type Line = Row<'TQMuc'>;

/** A heading that keeps its number and this much of its words is the same section. */
const SAME_SECTION = 0.3;

/** '2' and '2 (3)' are the keys of sections that the plan numbers 2. */
const baseOf = (key: string) => key.replace(/ \(\d+\)$/, '');

function isSame(line: Line, section: Section): boolean {
  if (textKey(line.label) === textKey(section.label)) return true;
  return likeness(line.label, section.label) >= SAME_SECTION;
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wanted : `${wanted} (${n})`;
    if (!taken.has(key)) return key;
  }
}

/** The key under which Tổng quan counts a section; a number that meant another section gets a count of its own. */
function keyFor(section: Section, lines: readonly Line[], inUse: ReadonlySet<string>): string {
  const numbered = lines.filter((line) => baseOf(line.section) === baseOf(section.key));
  const same = numbered.find((line) => isSame(line, section));
  if (same !== undefined) return same.section;
  const foreign = numbered.filter((line) => inUse.has(line.section)).map((line) => line.section);
  return freeKey(section.key, new Set(foreign));
}

export interface UpdatedSections {
  /** Section of each task of the changed plan, by code. */
  readonly byTask: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Sections of a changed plan. `staying` are the rows of Theo dõi thực hiện that keep their section whatever the plan
 * says: of closed rounds, and of tasks that it doesn't hold. `tasks`: the codes that the book knows; `prefix` sets the
 * sections of a second plan apart from those of the first.
 */
export function updatedSections(
  book: Pick<Book, 'TQMuc'>,
  coded: readonly CodedRow[],
  staying: readonly Row<'TheoDoi'>[],
  tasks: ReadonlySet<string>,
  prefix = '',
): UpdatedSections {
  const inUse = new Set(staying.map((row) => row.section));
  const known = [...sectionsOf(coded)].filter(([code]) => tasks.has(code));
  const sections = new Map(known.map(([code, s]) => [code, { ...s, key: prefix + s.key }]));
  const all = new Map([...sections.values()].map((section) => [section.key, section]));
  const keys = new Map([...all].map(([key, section]) => [key, keyFor(section, book.TQMuc, inUse)]));
  return {
    byTask: new Map([...sections].map(([task, { key }]) => [task, keys.get(key) ?? key])),
    labels: new Map([...all].map(([key, { label }]) => [keys.get(key) ?? key, label])),
  };
}

/** Counts of a section that nothing was counted in yet. */
function emptyLine(model: Line, section: string, label: string): Line {
  const counts = Object.keys(model).filter((key) => key !== 'section' && key !== 'label');
  return { ...model, ...Object.fromEntries(counts.map((key) => [key, null])), section, label };
}

export interface UpdatedLines {
  readonly lines: readonly Line[];
  readonly issues: readonly Issue[];
}

/** Lines that some row counts in, under the headings of the changed plan. */
export function countedLines(
  book: Pick<Book, 'TQMuc' | 'TheoDoi'>,
  { labels, byTask }: UpdatedSections,
): readonly Line[] {
  const used = new Set([...byTask.values(), ...book.TheoDoi.map((row) => row.section)]);
  return book.TQMuc.filter((line) => used.has(line.section)).map((line) => {
    const label = labels.get(line.section) ?? line.label;
    return textKey(label) === textKey(line.label) ? line : { ...line, label };
  });
}

/** Adds a line for each section that has none, as far as `room` lines beyond those of before go; tells of the rest. */
export function withNewLines(
  book: Pick<Book, 'TQMuc' | 'TheoDoi'>,
  lines: readonly Line[],
  { labels, byTask }: UpdatedSections,
  room: number,
): UpdatedLines {
  const known = new Set(lines.map((line) => line.section));
  const used = new Set([...byTask.values(), ...book.TheoDoi.map((row) => row.section)]);
  const wanted = [...used].filter((key) => !known.has(key) && labels.has(key));
  const [model] = book.TQMuc;
  const space = model === undefined ? 0 : Math.max(0, room + book.TQMuc.length - lines.length);
  const fresh = wanted.slice(0, space).map((key) => emptyLine(model!, key, labels.get(key) ?? ''));
  const lost = model === undefined ? [] : wanted.slice(space);
  return {
    lines: fresh.length === 0 ? lines : [...lines, ...fresh],
    issues: lost.map((key) => issue('update.noRoom', {}, { section: `${key} ${labels.get(key) ?? ''}` })),
  };
}
