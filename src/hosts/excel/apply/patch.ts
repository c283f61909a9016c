import { isDate, isFormula, type CellContent } from '../../../workbook/spec.ts';
import type { Area } from '../address.ts';
import { rowKeyText } from '../../../workbook/planRows.ts';
import { isDateFormat } from '../../../workbook/dateFormat.ts';
import { serialOf } from '../../../workbook/serialOf.ts';
import { fileFormula, movedDown } from '../formula.ts';
import { BLANK, putOf, type Put } from '../put.ts';
import type { RawCell } from '../read/grid.ts';
import type { Snapshot } from '../read/tables.ts';
import type { Pace } from '../steps.ts';
import { blocksOf, movesDown, placesAfter, type Change, type PatchBlock, type RowChange } from './blocks.ts';
import type { Slot } from './plan.ts';

/** What changes in one table: plain data, which the journal keeps until it is done. */
export interface Patch {
  readonly table: string;
  readonly sheet: string;
  /** The table as it was, with its header. */
  readonly area: Area;
  /** Titles of its columns, and those of the key columns, by which rows are known. */
  readonly headers: readonly string[];
  readonly keys: readonly string[];
  /** Rows of the body before and after: at least one. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Formats of the last row, which new rows get. */
  readonly formats: readonly string[];
  readonly blocks: readonly PatchBlock[];
}

/** What a cell holds, to be written back: formulas as files spell them. */
export function putFromRaw(raw: RawCell | undefined, table: string): Put {
  if (raw === undefined) return BLANK;
  if (raw.formula !== undefined) return { formula: fileFormula(raw.formula, table) };
  return raw.error ? { formula: String(raw.value) } : { value: raw.value };
}

/** Does a cell hold just this? A formula's value is Excel's own affair. */
export function holdsPut(raw: RawCell | undefined, put: Put, table: string): boolean {
  const now = putFromRaw(raw, table);
  return now.formula === put.formula && (now.value ?? '') === (put.value ?? '');
}

/** The same for content: a day must also be shown as one, and a plain number not. */
function holds(raw: RawCell, content: CellContent, table: string): boolean {
  const put = putFromRaw(raw, table);
  if (isFormula(content)) return put.formula === content.formula.replace(/^=/, '');
  if (put.formula !== undefined) return false;
  if (isDate(content)) {
    const serial = serialOf(content.date);
    return serial !== null && put.value === serial && isDateFormat(raw.format);
  }
  if (typeof content === 'number' && isDateFormat(raw.format)) return false;
  return put.value === (content ?? '');
}

interface Work {
  readonly snapshot: Snapshot;
  readonly formats: readonly string[];
  /** By column: the formula of a calculated column, from the last row. */
  readonly formulas: readonly (string | null)[];
  /** Nothing is left: the one row that must stay is emptied. */
  readonly emptied: boolean;
}

function startWork(snapshot: Snapshot, emptied: boolean): Work {
  const { body, place, table } = snapshot;
  const last = body.at(-1) ?? [];
  const formulas = table.headers.map((_, c) => {
    const all = body.every((row) => row[c]?.formula !== undefined);
    const formula = last[c]?.formula;
    return all && formula !== undefined ? fileFormula(formula, place.name) : null;
  });
  return { snapshot, formats: last.map((cell) => cell.format), formulas, emptied };
}

/** What a cell of row `target` (of the body, from 0) shall hold; null where it stays as it is. */
function wanted(work: Work, slot: Slot, target: number, column: number): Put | null {
  const { body, place } = work.snapshot;
  const raw = body[target]?.[column];
  const content = slot.set.get(column);
  const format = raw?.format ?? work.formats[column] ?? 'General';
  if (content !== undefined) {
    return slot.from === target && raw !== undefined && holds(raw, content, place.name)
      ? null
      : putOf(content, format);
  }
  if (slot.from === target) return work.emptied && raw?.formula === undefined ? BLANK : null;
  const formula = work.formulas[column] ?? null;
  if (slot.from === null)
    return formula === null ? BLANK : { formula: movedDown(formula, target - body.length + 1) };
  const put = putFromRaw(body[slot.from]?.[column], place.name);
  return put.formula === undefined ? put : { formula: movedDown(put.formula, target - slot.from) };
}

function changeOf(work: Work, slot: Slot, target: number, column: number): Change | null {
  const { body, place } = work.snapshot;
  const raw = body[target]?.[column];
  const after = wanted(work, slot, target, column);
  if (after === null) return null;
  const same = raw !== undefined && holdsPut(raw, after, place.name) && after.format === undefined;
  if (same) return null;
  const restored = after.format === undefined || raw === undefined ? {} : { format: raw.format };
  return { before: { ...putFromRaw(raw, place.name), ...restored }, after };
}

/** Rows that a shrinking table leaves are blanked. */
function freedRow(work: Work, row: number): (Change | null)[] {
  const { body, place } = work.snapshot;
  return (body[row] ?? []).map((raw) => ({ before: putFromRaw(raw, place.name), after: BLANK }));
}

/** The patch that turns a table's rows into `slots`; null where every cell holds already what it shall. */
export async function patchOf(
  snapshot: Snapshot,
  slots: readonly Slot[],
  keys: readonly string[],
  pace: Pace,
): Promise<Patch | null> {
  const { place, body, table } = snapshot;
  const emptied = slots.length === 0 && table.rows.length > 0;
  const wantedSlots =
    slots.length === 0 ? [{ from: 0, key: '', set: new Map<number, CellContent>() }] : slots;
  const work = startWork(snapshot, emptied);
  const was = new Map(
    table.rows.map((row) => [row.row - place.area.top - 1, rowKeyText(row, keys)] as const),
  );
  const goes = placesAfter(wantedSlots);
  const rows: RowChange[] = [];
  for (const [r, slot] of wantedSlots.entries()) {
    const cells = table.headers.map((_, c) => changeOf(work, slot, r, c));
    rows.push({ cells, keys: [was.get(r) ?? '', slot.key], down: movesDown(slot, r, goes) });
    await pace();
  }
  for (let row = wantedSlots.length; row < body.length; row += 1) {
    rows.push({ cells: freedRow(work, row), keys: [was.get(row) ?? '', ''], down: false });
    await pace();
  }
  const blocks = await blocksOf(rows, { top: place.area.top + 1, left: place.area.left }, pace);
  if (blocks.length === 0 && wantedSlots.length === body.length) return null;
  return {
    table: place.name,
    sheet: place.sheet,
    area: place.area,
    headers: table.headers,
    keys,
    rowsBefore: body.length,
    rowsAfter: wantedSlots.length,
    formats: work.formats,
    blocks,
  };
}

/** The rows from `first` to `last` of the body (from 0) as an area of the sheet. */
export function bodyRows({ area }: Patch, first: number, last: number): Area {
  return { ...area, top: area.top + 1 + first, bottom: area.top + 1 + last };
}
