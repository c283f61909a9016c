import { collapse, fold } from '../text/fold.ts';
import { footnoteText, textOf } from './cellText.ts';
import { continues, join } from './continuation.ts';
import { isDitto } from './ditto.ts';
import { countsColumns, repeatsHeader } from './header.ts';
import { readNumber } from './numbering.ts';
import { headingOf, numberOf, numbersInText } from './rowNumber.ts';
import { partLabels } from './labelledCell.ts';
import { NOWHERE, placesOf, shared } from './rolePlaces.ts';
import { DITTO_FIELDS } from './rowDraft.ts';
import { placeAt } from './spans.ts';
import { markedTime } from './timeline.ts';
import type { RawCell, RawTable } from '../document/types.ts';
import type { TableHeader } from './headerColumns.ts';
import type { LabelledCell } from './labelledCell.ts';
import type { RolePlace } from './rolePlaces.ts';
import type { RowDraft } from './rowDraft.ts';

function timeOf(at: RolePlace): string {
  const start = shared(at('timeStart'));
  const end = shared(at('time'));
  return start !== '' && end !== '' && start !== end ? `${start} - ${end}` : end || start;
}

function extrasOf(table: RawTable, row: number, header: TableHeader): Readonly<Record<string, string>> {
  const found = header.extra
    .map(({ column, header: name }) => [name, shared(placeAt(table, row, column))] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(found);
}

const WIDE = 2;

function filledCells(table: RawTable, row: number): readonly RawCell[] {
  return (table.rows[row] ?? []).flatMap((cell) => (cell !== null && textOf(cell) !== '' ? [cell] : []));
}

/** One wide cell, and at most a number or another cell beside it. */
function isSpanning(filled: readonly RawCell[]): boolean {
  return filled.length > 0 && filled.length <= 2 && filled.some((cell) => cell.colSpan > WIDE);
}

/** The same once the merge is gone: words in the column of numbers, and nothing beside them. */
function isLoneHeading(filled: readonly RawCell[], at: RolePlace): boolean {
  const { cell, from } = at('tt');
  return filled.length === 1 && from === 'own' && filled[0] === cell && readNumber(textOf(cell)) === null;
}

/** In a heading's row only narrow cells say when and who, and a number says neither. */
function narrowOnly(at: RolePlace): RolePlace {
  return (role) => {
    const { cell } = at(role);
    const none = (cell?.colSpan ?? 1) > WIDE || readNumber(textOf(cell)) !== null;
    return none ? NOWHERE : at(role);
  };
}

/** The longest text of a row that was converted, as the file has it. */
function storedOf(cells: readonly RawCell[]): RowDraft['stored'] {
  const [longest] = cells
    .filter(({ encoding }) => encoding !== undefined)
    .sort((a, b) => b.text.length - a.text.length);
  if (longest?.encoding === undefined) return null;
  return { text: String(longest.value.raw ?? ''), encoding: longest.encoding };
}

interface Layout extends TableHeader {
  readonly inText: boolean;
}

/** A cell of agencies may say by labels what the table has no column for. */
function labelled(text: string, { columns, timeline }: TableHeader): LabelledCell {
  const hasTime = columns.time !== undefined || columns.timeStart !== undefined || timeline !== undefined;
  return hasTime ? { bodies: text, time: '', product: '' } : partLabels(text);
}

function draftAt(table: RawTable, row: number, header: Layout): RowDraft {
  const filled = filledCells(table, row);
  const places = placesOf(table, row, header);
  const spanning = isSpanning(filled) || isLoneHeading(filled, places);
  const at = spanning ? narrowOnly(places) : places;
  const number = spanning ? headingOf(filled) : numberOf(places, !header.inText);
  const { tt, title, detail = false, dash = null } = number;
  const cells = (table.rows[row] ?? []).flatMap((cell) => (cell === null ? [] : [cell]));
  const marked = markedTime(table, row, header);
  const said = labelled(shared(at('leads')), header);
  const place = places('title').from === 'own' ? places('title').cell?.at : cells[0]?.at;
  return {
    tt,
    detail,
    dash,
    title,
    time: marked || timeOf(at) || said.time,
    marked: marked !== '',
    timeValue: at('time').from === 'left' ? null : (at('time').cell?.value ?? null),
    leads: said.bodies,
    coordinating: shared(at('coordinating')),
    product: collapse(shared(at('product'))) || said.product,
    note: collapse(shared(at('note'))),
    extra: spanning ? {} : extrasOf(table, row, header),
    footnotes: cells.flatMap((cell) => cell.footnotes ?? []).map(footnoteText),
    spanning,
    at: place ?? table.at,
    hidden: (table.hiddenRows ?? []).includes(place?.row ?? 0),
    joined: [],
    openEnded: false,
    stored: storedOf(cells),
    dittos: [],
  };
}

function isBlank(draft: RowDraft): boolean {
  const { tt, title, time, leads, coordinating, product, note } = draft;
  return [tt, title, time, leads, coordinating, product, note].every((text) => text === '');
}

// Tổng cộng: 12 nhiệm vụ | Tổng số | Cộng: | Người lập biểu | Ghi chú: … — but not "Công bố danh mục …"
const FOOTER =
  /^(?:(?:tong cong|tong so|tong|cong)(?: \(.*\))?(?:$|\s?:| \d)|nguoi lap (?:bieu|bang)|ghi chu\s?:)/;

/** Ends of tables that are no work: totals and signatures; their word may stand where numbers do. */
function isFooter(draft: RowDraft, table: RawTable, row: number): boolean {
  const [first] = filledCells(table, row);
  return draft.tt === '' && [draft.title, textOf(first ?? null)].some((text) => FOOTER.test(fold(text)));
}

function nextNumber(table: RawTable, row: number, header: TableHeader): string | null {
  const at = placesOf(table, row + 1, header)('tt');
  return readNumber(textOf(at.from === 'own' ? at.cell : null));
}

/** "Như trên" stands for what the last task above says; with nothing above it stays as written. */
function withoutDittos(draft: RowDraft, drafts: readonly RowDraft[]): RowDraft {
  const said = DITTO_FIELDS.filter((field) => isDitto(draft[field]));
  if (said.length === 0) return draft;
  const above = [...drafts].reverse().find((d) => !d.spanning && DITTO_FIELDS.some((f) => d[f] !== ''));
  const dittos = said.filter((field) => (above?.[field] ?? '') !== '');
  if (above === undefined) return draft;
  const held = Object.fromEntries(dittos.map((field) => [field, above[field]]));
  const timeValue = dittos.includes('time') ? above.timeValue : draft.timeValue;
  return { ...draft, ...held, timeValue, dittos };
}

/** The rows below the header in order. Repeated headers, rows that count columns and blank rows are left out. */
export function rowDrafts(table: RawTable, header: TableHeader): RowDraft[] {
  const drafts: RowDraft[] = [];
  const numbered = header.columns.tt !== undefined;
  const layout = { ...header, inText: numbersInText(table, header) };
  for (let row = header.row + header.rows; row < table.rows.length; row += 1) {
    if (countsColumns(table, row) || repeatsHeader(table, row, header)) continue;
    const written = draftAt(table, row, layout);
    if (isBlank(written) || isFooter(written, table, row)) continue;
    const draft = withoutDittos(written, drafts);
    const places = placesOf(table, row, header);
    const before = drafts.at(-1);
    const next = nextNumber(table, row, header);
    if (before !== undefined && continues(draft, before, places, next, numbered)) {
      drafts[drafts.length - 1] = join(before, draft, places);
      continue;
    }
    const loose = numbered && draft.tt === '' && !draft.dash && !draft.spanning && before !== undefined;
    if (loose && before.tt !== '') drafts[drafts.length - 1] = { ...before, openEnded: true };
    drafts.push(draft);
  }
  return drafts;
}
