/**
 * A number as Excel spells it without a format: at most 15 significant digits, so that 0.1 + 0.2 is 0.3. Long whole
 * numbers keep their digits (Excel would show 1.23457E+11, and an identity number would be lost).
 */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded === 0 ? 0 : rounded);
  return text.replace('e', 'E');
}
