import type { FormCell } from '../../document/formCells.ts';
import { fold } from '../../text/fold.ts';
import type { FigureKind } from '../blocks.ts';
import { certain, implied, isNothing, unread } from './reading.ts';
import type { Reading } from './reading.ts';

/** What a figure is held against. */
export interface FigureRule {
  readonly kind: FigureKind;
  /** Đơn vị tính, which people write behind the number. */
  readonly unit: string;
  readonly least?: number;
  readonly most?: number;
}

/** Decimals that are kept: enough for any share or amount, and 0.57 × 100 is 57 again. */
const DECIMALS = 6;

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

/** A decimal comma, no grouping: as the form asks for it. */
export function figureText(value: number): string {
  return String(value).replace('.', ',');
}

function checked(value: number, cell: FormCell, rule: FigureRule, isSure: boolean): Reading<number> {
  const { least, most, kind } = rule;
  const params = { read: cell.text, least: least ?? '', most: most ?? '' };
  if ((least !== undefined && value < least) || (most !== undefined && value > most)) {
    const code = most === undefined ? 'form.figureTooSmall' : 'form.figureRange';
    return { remark: { code, params } };
  }
  if (kind === 'whole' && !Number.isInteger(value)) {
    return { remark: { code: 'form.figureNotWhole', params } };
  }
  return isSure ? certain(value) : implied(value, 'form.figureImplied', cell, figureText(value));
}

// 1.250 | 1 250 000 | 1,250: groups of three; which mark parts them decides what the other one means
const GROUPED = /^\d{1,3}(?:([. \u00a0,])\d{3})(?:\1\d{3})*$/;
// 1.250,5 | 1 250,5 | 1,250.5
const GROUPED_DECIMAL = /^(\d{1,3}(?:[. \u00a0]\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/;
const PLAIN = /^\d+$/;
const COMMA = /^\d+,\d+$/;
const POINT = /^\d+\.\d+$/;

interface Number_ {
  readonly value: number;
  readonly sure: boolean;
}

const digits = (text: string) => Number(text.replace(/\D/g, ''));

/** A number without sign and unit; null where it is none. "1,250" of things that are counted can only be 1250. */
function numberIn(text: string, kind: FigureKind): Number_ | null {
  if (PLAIN.test(text)) return { value: Number(text), sure: true };
  const mark = GROUPED.exec(text)?.[1];
  if (mark !== undefined && !text.startsWith('0') && (mark !== ',' || kind === 'whole'))
    return { value: digits(text), sure: false };
  const [, whole, part, wholeUs, partUs] = GROUPED_DECIMAL.exec(text) ?? [];
  if (whole !== undefined) return { value: Number(`${digits(whole)}.${part ?? ''}`), sure: true };
  if (wholeUs !== undefined) return { value: Number(`${digits(wholeUs)}.${partUs ?? ''}`), sure: false };
  if (COMMA.test(text))
    return { value: Number(text.replace(',', '.')), sure: mark === undefined || text.startsWith('0') };
  return POINT.test(text) ? { value: Number(text), sure: false } : null;
}

/** The text before the unit or a percent sign, and whether one was there. */
function withoutUnit(
  text: string,
  { unit, kind }: FigureRule,
): { readonly text: string; readonly had: 'unit' | 'percent' | null } {
  const plain = text.trim();
  if (kind === 'percent' && plain.endsWith('%')) return { text: plain.slice(0, -1).trim(), had: 'percent' };
  const match = /^([+-]?[\d.,\s\u00a0]*\d)\s*(\D+)$/u.exec(plain);
  const [, number = '', rest = ''] = match ?? [];
  const same = unit !== '' && fold(rest).replace(/\.$/, '') === fold(unit);
  return match !== null && same ? { text: number, had: 'unit' } : { text: plain, had: null };
}

function fromText(cell: FormCell, rule: FigureRule): Reading<number> {
  const { text, had } = withoutUnit(cell.text, rule);
  const sign = text.startsWith('-') ? -1 : 1;
  const found = numberIn(text.replace(/^[+-]\s*/, ''), rule.kind);
  if (found === null) return unread('form.figureUnread', cell);
  const value = sign * found.value;
  // A bare share: 0,85 in a column that counts from 0 to 100.
  if (rule.kind === 'percent' && had !== 'percent' && value > 0 && value < 1)
    return checked(rounded(value * 100), cell, rule, false);
  return checked(rounded(value), cell, rule, found.sure && had !== 'unit');
}

function fromNumber(cell: FormCell, rule: FigureRule): Reading<number> {
  const value = Number(cell.text);
  if (!Number.isFinite(value)) return unread('form.figureUnread', cell);
  if (rule.kind !== 'percent') return checked(rounded(value), cell, rule, true);
  if (cell.percent === true) return checked(rounded(value * 100), cell, rule, true);
  const isShare = value > 0 && value < 1;
  return checked(rounded(isShare ? value * 100 : value), cell, rule, !isShare);
}

/**
 * A figure of an indicator, or points: numbers as cells, or as people type them ("1.250", "12,5", "85%", "5 vụ").
 * What could mean two things is `implied` and told; words are never 0 and never blank.
 */
export function readFigure(cell: FormCell, rule: FigureRule): Reading<number> {
  if (isNothing(cell.text)) return {};
  if (cell.kind === 'number') return fromNumber(cell, rule);
  return cell.kind === 'text' ? fromText(cell, rule) : unread('form.figureUnread', cell);
}
