import { issue, type Issue } from '../../../core/issue.ts';
import { NOBODY } from '../types.ts';
import type { WorkbookSpec } from '../../../workbook/spec.ts';

/** What the open workbook holds already, by name, and what an earlier attempt left behind. */
export interface Present {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly styles: ReadonlySet<string>;
  readonly leftover: Leftover | null;
}

/** What a book that is being made adds: known in the workbook until it is finished, so that it can be taken away. */
export interface Leftover {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Styles that the workbook didn't have: one may be half made. */
  readonly styles: readonly string[];
  /** The machine that makes it or did, and who works at it; left out where that isn't known. */
  readonly writer?: string;
  readonly by?: string;
  /** The book is whole; only its marks are left to be taken away. */
  readonly done?: boolean;
  /** A whole book that was to be thrown away: while all of its sheets stand, it is one that people may work in. */
  readonly discarding?: boolean;
}

/** Whether sheets are left of a book that was not made to its end, or not thrown away to its end. */
export function isLeftover(leftover: Leftover, sheets: readonly string[]): boolean {
  if (leftover.done === true) return false;
  return leftover.discarding !== true || !leftover.sheets.every((name) => sheets.includes(name));
}

/** Does another machine make it, or did? Nobody but people know whether it is still at work. */
export function isMadeElsewhere({ writer = '' }: Leftover, here: string): boolean {
  return writer !== '' && writer !== here;
}

/** What is said of a book that another machine makes, or left half made. */
export function makingElsewhere({ by = '' }: Leftover): Issue {
  return issue('excel.makingElsewhere', {}, { by: by || NOBODY });
}

/** The setting that stands in the workbook while a book is made. */
export const MAKING = 'skh.making';

export async function readPresent(context: Excel.RequestContext): Promise<Present> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name');
  const styles = workbook.styles.load('items/name');
  const making = workbook.settings.getItemOrNullObject(MAKING).load('value');
  await context.sync();
  const namesOf = (items: readonly { readonly name: string }[]) => items.map((item) => item.name);
  const standing = making.isNullObject ? null : (making.value as Leftover);
  const stands = standing?.discarding === true && !isLeftover(standing, namesOf(sheets.items));
  return {
    sheets: namesOf(sheets.items),
    tables: namesOf(tables.items),
    names: namesOf(names.items),
    styles: new Set(namesOf(styles.items)),
    leftover: standing === null || stands ? null : standing,
  };
}

/** A name of their own marks the sheets of a book that is being made: a person's sheet may come to have the same name. */
export const MAKING_MARK = 'skh_making';

/** Called with the id of each sheet that is about to be deleted: Excel's events don't tell our own deleting apart. */
export type Deleting = (sheetId: string) => void;

/** Takes away what an unfinished book left: its own sheets, names and styles, and nothing else. */
export async function removeLeftover(
  context: Excel.RequestContext,
  leftover: Leftover,
  settings: readonly string[] = [],
  deleting: Deleting = () => undefined,
): Promise<void> {
  const { workbook } = context;
  const sheets = leftover.sheets.map((name) => workbook.worksheets.getItemOrNullObject(name));
  const marks = sheets.map((sheet) => sheet.names.getItemOrNullObject(MAKING_MARK).load('name'));
  const all = workbook.worksheets.load('items/id, items/visibility');
  for (const sheet of sheets) sheet.load('id');
  await context.sync();
  const own = sheets.filter((sheet, i) => !sheet.isNullObject && marks[i]?.isNullObject === false);
  const ownIds = new Set(own.map((sheet) => sheet.id));
  // Excel keeps at least one sheet that can be seen.
  if (!all.items.some(({ id, visibility }) => visibility === 'Visible' && !ownIds.has(id)))
    workbook.worksheets.add();
  for (const sheet of own) {
    deleting(sheet.id);
    // A very hidden sheet can't be deleted as it is.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of leftover.names) workbook.names.getItemOrNullObject(name).delete();
  for (const name of leftover.styles) workbook.styles.getItemOrNullObject(name).delete();
  for (const name of [...settings, MAKING]) workbook.settings.getItemOrNullObject(name).delete();
  await context.sync();
}

/** The book is whole: from here on it is never taken for a leftover, and its marks go. */
export function unmark({ workbook }: Excel.RequestContext, leftover: Leftover): void {
  workbook.settings.add(MAKING, { ...leftover, done: true });
  for (const name of leftover.sheets) {
    workbook.worksheets.getItemOrNullObject(name).names.getItemOrNullObject(MAKING_MARK).delete();
  }
  workbook.settings.getItemOrNullObject(MAKING).delete();
}

const folded = (name: string): string => name.toLowerCase();

/** Names that a book needs and the workbook has already (excel.nameTaken). */
export function takenNames(spec: WorkbookSpec, present: Present): Issue[] {
  const sheets = new Set(present.sheets.map(folded));
  // Tables and names share one list in Excel.
  const others = new Set([...present.tables, ...present.names].map(folded));
  const wanted = [...spec.sheets.flatMap((s) => s.tables), ...spec.names].map(({ name }) => name);
  const taken = [
    ...spec.sheets.map((s) => s.name).filter((name) => sheets.has(folded(name))),
    ...wanted.filter((name) => others.has(folded(name))),
  ];
  return taken.map((name) => issue('excel.nameTaken', {}, { name }));
}
