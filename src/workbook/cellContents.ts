import type { ReadCell } from './ports.ts';
import { isDate, isFormula, type CellContent, type DateValue, type Scalar } from './spec.ts';

export const BLANK_CELL: ReadCell = { kind: 'blank', value: null };

/**
 * What was read from a cell, as it could be written again. Formulas keep their text; an error that nobody computed is
 * written as the formula that gives it.
 */
export function contentOf(cell: ReadCell | undefined): CellContent {
  if (cell === undefined || (cell.kind === 'blank' && cell.formula === undefined)) return null;
  const { kind, value, formula } = cell;
  if (formula === undefined) {
    if (kind === 'error') return { formula: String(value), value: '' };
    return kind === 'date' ? { date: String(value) } : value;
  }
  if (kind === 'date') return { formula, value: { date: String(value) } };
  return { formula, value: kind === 'error' ? '' : (value ?? '') };
}

function valueCell(value: Scalar | DateValue): ReadCell {
  if (value === null || value === '') return BLANK_CELL;
  if (isDate(value)) return { kind: 'date', value: value.date };
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
}

/** The cell as it will be read once it holds this. */
export function cellOf(content: CellContent): ReadCell {
  if (!isFormula(content)) return valueCell(content);
  const cell = content.value === '' ? { kind: 'text' as const, value: '' } : valueCell(content.value);
  return { ...cell, formula: content.formula.replace(/^=/, '') };
}

/** What a person put into a cell, as one plain value: of formulas only the text, since what they give follows from others. */
export function writtenAs(content: CellContent): Scalar {
  if (isFormula(content)) return `=\u0000${content.formula.replace(/^=/, '')}`;
  if (isDate(content)) return `\u0000${content.date}`;
  return typeof content === 'string' ? content.normalize('NFC').replace(/\r\n?/g, '\n') : (content ?? '');
}

/** Are these the same to a person? */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return writtenAs(a) === writtenAs(b);
}
