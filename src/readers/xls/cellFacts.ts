import { formatKind } from '../sheet/formatKind.ts';
import type { XlsCell } from './library.ts';

/** Error values by their code in the file (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Built-in format 22 in the American order that the library gives it. */
const AMERICAN_MOMENT = 'm/d/yy h:mm';

export type CellFacts =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text' | 'error'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number };

export function cellFacts({ t, v }: XlsCell): CellFacts {
  if (t === 'e') return { kind: 'error', text: ERRORS[Number(v)] ?? '#N/A' };
  if (t === 'b') return { kind: 'boolean', value: v === true };
  if (t === 'n' && typeof v === 'number' && Number.isFinite(v)) return { kind: 'number', value: v };
  const text = v === undefined || v === null ? '' : String(v).replace(/\r\n?/g, '\n');
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

export function formatOf({ z }: XlsCell): string {
  if (typeof z !== 'string' || z === '') return 'General';
  return z === AMERICAN_MOMENT ? 'd/m/yyyy h:mm' : z;
}

export function isDateFormat(cell: XlsCell): boolean {
  return formatKind(formatOf(cell)) === 'date';
}
