import { collapse } from '../text/fold.ts';
import { textOf } from './cellText.ts';
import { readNumber, splitHeadingNumber, splitLeadingNumber } from './numbering.ts';
import { own } from './rolePlaces.ts';
import type { RawCell, RawTable } from '../document/types.ts';
import type { ColumnRole } from './columns.ts';
import type { TableHeader } from './headerColumns.ts';
import type { RolePlace } from './rolePlaces.ts';

/** A row's number and what is left of its title. */
export interface Numbered {
  readonly tt: string;
  /** The number stands in a second column, for the parts of a task. */
  readonly detail?: boolean;
  readonly title: string;
  /** A dash stands in the column of numbers, or before a text without a number. */
  readonly dash?: 'number' | 'text' | null;
}

/** "1.0" is what a spreadsheet makes of 1. */
function withoutPoint(tt: string): string {
  return /^\d+\.0$/.test(tt) ? tt.slice(0, -2) : tt;
}

const DASH = /^[\p{Pd}+•*]$/u;
const DASHED = /^[\p{Pd}+•*]\s/u;

/** The number from its own column; from the title or a spanning cell where that column has none. */
export function numberOf(at: RolePlace, hasNumberColumn: boolean): Numbered {
  const ownText = (role: ColumnRole) => textOf(at(role).from === 'own' ? at(role).cell : null);
  const inColumn = ownText('tt') === '' ? ownText('running') : ownText('tt');
  const title = collapse(own(at('title')));
  const detail = readNumber(ownText('detail'));
  const number = readNumber(inColumn);
  if (number === null && detail !== null && title !== '') return { tt: detail, title, detail: true };
  if (number !== null) return { tt: withoutPoint(number), title: title === '' ? spanned(at) : title };
  if (DASH.test(inColumn)) return { tt: '', title, dash: 'number' };
  if (inColumn !== '' && title === '') return splitHeadingNumber(inColumn) ?? { tt: '', title: inColumn };
  const leading = splitLeadingNumber(title);
  // Beside a number column "(5) …" and "a) …" without a number go on with the row above.
  const usable =
    leading !== null && (!hasNumberColumn || /^(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)+)$/.test(leading.tt));
  if (usable && inColumn === '') return leading;
  const dash = hasNumberColumn && at('tt').from !== 'above' && inColumn === '' && DASHED.test(title);
  return { tt: '', title, dash: dash ? 'text' : null };
}

/** A heading over the whole row, wherever its cells stand: a number, if there is one, and the widest text. */
export function headingOf(cells: readonly RawCell[]): Numbered {
  const widest = cells.reduce((best, cell) => (cell.colSpan > best.colSpan ? cell : best));
  const text = textOf(widest);
  const number = cells
    .filter((cell) => cell !== widest)
    .map((cell) => readNumber(textOf(cell)))
    .find((found) => found !== null);
  if (number !== undefined) return { tt: withoutPoint(number ?? ''), title: text };
  return splitHeadingNumber(text) ?? { tt: '', title: text };
}

function spanned(at: RolePlace): string {
  return at('title').from === 'above' ? textOf(at('title').cell) : '';
}

/** Whether numbers stand in the texts of most rows, for want of a column of their own. */
export function numbersInText(table: RawTable, header: TableHeader): boolean {
  const { tt, title } = header.columns;
  if (tt !== undefined || title === undefined) return false;
  const texts = table.rows.slice(header.row + header.rows).map((row) => textOf(row[title] ?? null));
  const filled = texts.filter((text) => text !== '');
  return filled.filter((text) => splitLeadingNumber(text) !== null).length * 2 >= filled.length;
}
