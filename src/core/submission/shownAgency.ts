import { parseVietnameseDate } from '../date/parse.ts';
import { formatPadded } from '../date/format.ts';
import type { IsoDate } from '../date/types.ts';
import type { FormCell, FormCells } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import type { Agency } from './contentIdentity.ts';
import type { FormTable } from './formTable.ts';
import { isLabel } from './labels.ts';
import type { Labels } from './labels.ts';
import { FORM_ROUND_LINE } from './layout.ts';
import { excerpt, placeOf, visibleSheets } from './sheetCells.ts';
import type { ExpectedForm } from './types.ts';

/** A heading; longer cells are answers. */
const LONGEST_HEADING = 250;

/** A name as it is compared: 'Ủy ban nhân dân' and 'UBND' are one. */
export function nameKey(name: string): string {
  return fold(name).replace(/^uy ban nhan dan\b/u, 'ubnd');
}

export type AgencyNames = ReadonlyMap<string, readonly Agency[]>;

const KNOWN = new WeakMap<readonly Agency[], AgencyNames>();

/** Agencies by name; made once for a register, since thousands of forms are held against it. */
export function agencyNames(agencies: readonly Agency[]): AgencyNames {
  const known = KNOWN.get(agencies);
  if (known !== undefined) return known;
  const names = new Map<string, Agency[]>();
  for (const agency of agencies) {
    const key = nameKey(agency.name);
    names.set(key, [...(names.get(key) ?? []), agency]);
  }
  KNOWN.set(agencies, names);
  return names;
}

/** 'UBND xã An Lư', or '(Kèm theo Báo cáo … của UBND xã An Lư)'. */
function namedIn(text: string, names: AgencyNames): readonly Agency[] {
  const key = nameKey(text.replace(/[\s).]+$/u, ''));
  const whole = names.get(key);
  if (whole !== undefined) return whole;
  const parts = key.split(' cua ');
  const endings = parts.slice(1).map((_, i) => nameKey(parts.slice(i + 1).join(' cua ')));
  return endings.flatMap((ending) => names.get(ending) ?? []);
}

/** Short texts of visible sheets above the tables. */
function headings(form: FormCells, tables: readonly FormTable[]): FormCell[] {
  return visibleSheets(form).flatMap((sheet) => {
    const tops = tables.filter((table) => table.sheet === sheet.name).map((table) => table.header);
    const top = tops.length === 0 ? Infinity : Math.min(...tops);
    return sheet.cells.filter((c) => c.row < top && c.kind === 'text' && c.text.length <= LONGEST_HEADING);
  });
}

/** What a form's headings say about whose it is. */
export interface ShownAgencies {
  /** Other agencies of the register, each once. */
  readonly others: readonly Agency[];
  /** The form's own agency is named too, and at its own place nobody else. */
  readonly isNamed: boolean;
}

/** The cell in which the form prints its agency: to the left of Mã biểu. */
function ownPlace(form: FormCells, { code }: Labels): FormCell | undefined {
  if (code === undefined) return undefined;
  const sheet = form.sheets.find((s) => s.name === code.sheet);
  return sheet?.cells.find((c) => c.row === code.cell.row && c.column < code.cell.column);
}

/** Whom the headings name, held against the agency that the form was made for. */
export function shownAgencies(
  form: FormCells,
  tables: readonly FormTable[],
  labels: Labels,
  own: Agency,
  agencies: readonly Agency[],
): ShownAgencies {
  const names = agencyNames(agencies);
  const all = new Set(headings(form, tables).flatMap((cell) => namedIn(cell.text, names)));
  const others = [...all].filter((agency) => nameKey(agency.name) !== nameKey(own.name));
  const place = ownPlace(form, labels);
  const printed = place === undefined ? [] : namedIn(place.text, names);
  const isElsewhere = printed.length > 0 && printed.every((agency) => others.includes(agency));
  const isNamed = others.length < all.size && !isElsewhere;
  return { others, isNamed };
}

/** Where the form prints its agency, another name stands that no agency of the register has. */
export function changedName(form: FormCells, labels: Labels, own: Agency): Issue[] {
  const place = ownPlace(form, labels);
  if (place === undefined || labels.code === undefined || isLabel(place.text)) return [];
  if (nameKey(place.text) === nameKey(own.name)) return [];
  const at = placeOf(form.file, labels.code.sheet, place);
  return [issue('form.agencyNameChanged', at, { read: excerpt(place.text), agency: own.name })];
}

/** The line that names the round and its last day. */
export interface RoundLine {
  readonly sheet: string;
  readonly cell: FormCell;
  readonly name: string;
  readonly lastDay: IsoDate | null;
}

const ROUND_LINE = fold(FORM_ROUND_LINE);
const DAY = /\d{1,2}\/\d{1,2}\/\d{4}/u;

export function readRoundLine(form: FormCells): RoundLine | null {
  for (const sheet of visibleSheets(form)) {
    const cell = sheet.cells.find(
      (c) => c.text.length <= LONGEST_HEADING && fold(c.text).startsWith(ROUND_LINE),
    );
    if (cell === undefined) continue;
    const [head = '', ...rest] = cell.text.slice(cell.text.indexOf(':') + 1).split(';');
    const day = DAY.exec(rest.join(';'))?.[0];
    return {
      sheet: sheet.name,
      cell,
      name: head.trim(),
      lastDay: day === undefined ? null : parseVietnameseDate(day),
    };
  }
  return null;
}

/** The round's line says something else than the book: changed by the agency, or in the book since. Never taken. */
export function changedRoundLine(form: FormCells, { roundName, lastDay, roundDay }: ExpectedForm): Issue[] {
  const line = readRoundLine(form);
  if (line === null || lastDay === undefined) return [];
  const isSameName = roundName === undefined || fold(line.name) === fold(roundName);
  // A form that went out before the agency got more time shows the day of the others.
  const isSameDay = line.lastDay === lastDay || (roundDay !== undefined && line.lastDay === roundDay);
  if (isSameName && isSameDay) return [];
  const params = { read: excerpt(line.cell.text), lastDay: formatPadded(lastDay) };
  return [issue('form.roundLineChanged', placeOf(form.file, line.sheet, line.cell), params)];
}
