import { isFormula, type CellContent } from './spec.ts';

/** Longest text of a cell, in UTF-16 units: Excel's limit. */
export const MAX_TEXT = 32_767;

/** Length of a content's text; 0 for anything else. */
export function textLength(content: CellContent | undefined): number {
  const value = content !== undefined && isFormula(content) ? content.value : content;
  return typeof value === 'string' ? value.length : 0;
}
