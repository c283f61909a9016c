import type { ColumnDef } from './tables/columns.ts';
import type { ReadCell } from './ports.ts';
import { formatPadded } from '../core/date/format.ts';
import { parseIso, parseVietnameseDate } from '../core/date/parse.ts';
import { fold, nfc } from '../core/text/fold.ts';

/** The value of a cell as its column wants it, or why not. */
export type Coerced = { readonly ok: true; readonly value: string | number | null } | { readonly ok: false };

const ok = (value: string | number | null): Coerced => ({ ok: true, value });
const REFUSED: Coerced = { ok: false };

/** Plain text of a cell as a person would have typed it. */
function textOf(cell: ReadCell): string {
  if (cell.value === null || cell.kind === 'blank') return '';
  if (cell.kind === 'date') {
    const date = parseIso(String(cell.value));
    return date === null ? String(cell.value) : formatPadded(date);
  }
  return nfc(String(cell.value)).trim();
}

// 12 | -3 | 85,5 | 85.5
const NUMBER = /^-?\d+([.,]\d+)?$/;
// 1.500 | 12,000: a thousand and a half to one reader, one and a half to another
const GROUPED = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

function toNumber(cell: ReadCell): Coerced {
  if (typeof cell.value === 'number') return ok(cell.value);
  const text = textOf(cell).replace(/\s/g, '');
  if (text === '') return ok(null);
  return NUMBER.test(text) && !GROUPED.test(text) ? ok(Number(text.replace(',', '.'))) : REFUSED;
}

function toDate(cell: ReadCell): Coerced {
  const text = cell.kind === 'date' ? String(cell.value).slice(0, 10) : textOf(cell);
  if (text === '') return ok(null);
  const date = parseIso(text) ?? parseVietnameseDate(text);
  return date === null || typeof cell.value === 'number' ? REFUSED : ok(date);
}

function toChoice(cell: ReadCell, choices: readonly string[]): Coerced {
  const text = textOf(cell);
  if (text === '' || choices.includes(text)) return ok(text);
  const same = choices.find((c) => fold(c) === fold(text));
  return same === undefined ? REFUSED : ok(same);
}

function toAny(cell: ReadCell): Coerced {
  if (cell.kind === 'blank' || cell.value === null || cell.value === '') return ok(null);
  if (cell.kind === 'date') return ok(String(cell.value).slice(0, 10));
  return ok(typeof cell.value === 'number' ? cell.value : textOf(cell));
}

/** Text typed where a number belongs is refused, never 0 or blank. */
export function coerce(cell: ReadCell, column: ColumnDef): Coerced {
  if (cell.kind === 'error') return column.derived ? ok(null) : REFUSED;
  switch (column.type) {
    case 'text':
      return ok(textOf(cell));
    case 'number':
      return toNumber(cell);
    case 'date':
      return toDate(cell);
    case 'choice':
      return toChoice(cell, column.choices ?? []);
    case 'any':
      return toAny(cell);
  }
}
