import { collapse, fold } from '../text/fold.ts';
import { footnoteText, linesOf, textOf } from './cellText.ts';
import { countsColumns, repeatsHeader } from './header.ts';
import { readNumber, splitLeadingNumber } from './numbering.ts';
import { placeAt } from './spans.ts';
import type { RawTable, RawValue } from '../document/types.ts';
import type { SourceRef } from '../issue.ts';
import type { ColumnRole } from './columns.ts';
import type { TableHeader } from './header.ts';
import type { Place } from './spans.ts';

/** A row as written, continuation rows joined to the one they continue. Agencies are still one text. */
export interface RowDraft {
  readonly tt: string;
  readonly detail: boolean;
  readonly title: string;
  readonly time: string;
  /** What is stored behind the time cell. */
  readonly timeValue: RawValue | null;
  readonly leads: string;
  readonly coordinating: string;
  readonly product: string;
  readonly note: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly footnotes: readonly string[];
  /** One cell goes over the whole row: a heading inside the table. */
  readonly spanning: boolean;
  readonly at: SourceRef;
  /** Hidden or filtered away in its sheet. */
  readonly hidden: boolean;
  /** Sheet or table rows that were joined to this one. */
  readonly joined: readonly number[];
}

type RolePlace = (role: ColumnRole) => Place;

const NOWHERE: Place = { cell: null, from: 'none' };

function placesOf(table: RawTable, row: number, header: TableHeader): RolePlace {
  return (role) => {
    const column = header.columns[role];
    return column === undefined ? NOWHERE : placeAt(table, row, column);
  };
}

/** Merged from above counts for time and agencies, which a merge gives to all its rows; from the left never. */
function shared(place: Place): string {
  return place.from === 'left' ? '' : linesOf(place.cell);
}

function own(place: Place): string {
  return place.from === 'own' ? linesOf(place.cell) : '';
}

function timeOf(at: RolePlace): string {
  const start = shared(at('timeStart'));
  const end = shared(at('time'));
  return start !== '' && end !== '' && start !== end ? `${start} - ${end}` : end || start;
}

interface Numbered {
  readonly tt: string;
  /** The number stands in a second column, for the parts of a task. */
  readonly detail?: boolean;
  readonly title: string;
}

/** The number from its own column; from the title or a spanning cell where that column has none. */
function numberOf(at: RolePlace, hasNumberColumn: boolean): Numbered {
  const inColumn = textOf(at('tt').from === 'own' ? at('tt').cell : null);
  const title = collapse(own(at('title')));
  const detail = readNumber(textOf(at('detail').from === 'own' ? at('detail').cell : null));
  const number = readNumber(inColumn);
  if (number === null && detail !== null && title !== '') return { tt: detail, title, detail: true };
  if (number !== null) return { tt: number, title: title === '' ? spanned(at) : title };
  if (inColumn !== '' && title === '') return splitLeadingNumber(inColumn) ?? { tt: '', title: inColumn };
  const leading = splitLeadingNumber(title);
  // Beside a number column "(5) …" and "a) …" without a number go on with the row above.
  const usable = leading !== null && (!hasNumberColumn || /^(?:[IVXLC]+|\d+(?:\.\d+)+)$/.test(leading.tt));
  return usable && inColumn === '' ? leading : { tt: '', title };
}

function spanned(at: RolePlace): string {
  return at('title').from === 'above' ? textOf(at('title').cell) : '';
}

function extrasOf(table: RawTable, row: number, header: TableHeader): Readonly<Record<string, string>> {
  const found = header.extra
    .map(({ column, header: name }) => [name, shared(placeAt(table, row, column))] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(found);
}

function isSpanning(table: RawTable, row: number): boolean {
  const filled = (table.rows[row] ?? []).filter((cell) => cell !== null && textOf(cell) !== '');
  return filled.length > 0 && filled.length <= 2 && filled.some((cell) => (cell?.colSpan ?? 1) > 2);
}

function draftAt(table: RawTable, row: number, header: TableHeader): RowDraft {
  const at = placesOf(table, row, header);
  const { tt, title, detail = false } = numberOf(at, header.columns.tt !== undefined);
  const cells = (table.rows[row] ?? []).flatMap((cell) => (cell === null ? [] : [cell]));
  const place = at('title').from === 'own' ? at('title').cell?.at : cells[0]?.at;
  return {
    tt,
    detail,
    title,
    time: timeOf(at),
    timeValue: at('time').from === 'left' ? null : (at('time').cell?.value ?? null),
    leads: shared(at('leads')),
    coordinating: shared(at('coordinating')),
    product: collapse(shared(at('product'))),
    note: collapse(shared(at('note'))),
    extra: extrasOf(table, row, header),
    footnotes: cells.flatMap((cell) => cell.footnotes ?? []).map(footnoteText),
    spanning: isSpanning(table, row),
    at: place ?? table.at,
    hidden: (table.hiddenRows ?? []).includes(place?.row ?? 0),
    joined: [],
  };
}

function isBlank(draft: RowDraft): boolean {
  const { tt, title, time, leads, coordinating, product, note } = draft;
  return [tt, title, time, leads, coordinating, product, note].every((text) => text === '');
}

/**
 * A row without a number goes on with the one above: it has no work of its own, or begins in the middle of a
 * sentence, or names neither who nor when. What stands under a merged number is a row of its own.
 */
function continues(draft: RowDraft, before: RowDraft | undefined, places: RolePlace): boolean {
  if (draft.tt !== '' || before === undefined || draft.spanning) return false;
  if (draft.title === '') return true;
  if (places('tt').from === 'above' && (own(places('time')) !== '' || own(places('leads')) !== ''))
    return false;
  if (/^\p{Ll}/u.test(draft.title) && !/[.;:]$/.test(before.title)) return true;
  const alone = own(places('time')) === '' && own(places('leads')) === '';
  return alone && !isCapitals(draft.title) && before.title !== '' && !isHeading(before);
}

function isCapitals(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && /\p{L}/u.test(text);
}

function isHeading(draft: RowDraft): boolean {
  return draft.leads === '' && draft.time === '' && draft.coordinating === '' && draft.product === '';
}

function joinText(before: string, after: string): string {
  return after === '' ? before : before === '' ? after : `${before} ${after}`;
}

function join(before: RowDraft, after: RowDraft, places: RolePlace): RowDraft {
  const text = (role: ColumnRole, held: string): string => joinText(held, collapse(own(places(role))));
  return {
    ...before,
    title: joinText(before.title, after.title),
    time: text('time', before.time),
    leads: text('leads', before.leads),
    coordinating: text('coordinating', before.coordinating),
    product: text('product', before.product),
    note: text('note', before.note),
    footnotes: [...before.footnotes, ...after.footnotes],
    joined: [...before.joined, after.at.row ?? 0],
  };
}

/** Ends of tables that are no work: totals and signatures. */
function isFooter(draft: RowDraft): boolean {
  return draft.tt === '' && /^(?:tong cong|tong so|cong|nguoi lap|ghi chu:)/.test(fold(draft.title));
}

/** The rows below the header in order. Repeated headers, rows that count columns and blank rows are left out. */
export function rowDrafts(table: RawTable, header: TableHeader): RowDraft[] {
  const drafts: RowDraft[] = [];
  for (let row = header.row + header.rows; row < table.rows.length; row += 1) {
    if (countsColumns(table, row) || repeatsHeader(table, row, header)) continue;
    const draft = draftAt(table, row, header);
    if (isBlank(draft) || isFooter(draft)) continue;
    const places = placesOf(table, row, header);
    const before = drafts.at(-1);
    if (before !== undefined && continues(draft, before, places)) {
      drafts[drafts.length - 1] = join(before, draft, places);
    } else drafts.push(draft);
  }
  return drafts;
}
