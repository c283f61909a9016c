import { fold } from '../../text/fold.ts';
import type { RawCell } from '../../document/types.ts';
import { textOf } from '../../plan/cellText.ts';
import { parseDecimal, toText } from '../decimal.ts';
import type { DecimalText } from '../types.ts';

/** none: a dash or words say that there is no limit. */
export type ReadPoints =
  | { readonly kind: 'points'; readonly value: DecimalText; readonly negative: boolean }
  | { readonly kind: 'blank' | 'none' | 'unread' };

// 1.000 | 1.250,5: full stops between thousands
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const NUMBER = '\\d+(?:[.,]\\d+)*';
const WORDS = /(?<![\p{L}])(?:diem|d|toi da|khong qua|cao nhat|den muc)\b|[≤<=()]/gu;
const RANGE = new RegExp(`^(?:tu )?(${NUMBER}) ?(?:den|-|–) ?(${NUMBER})$`);
const SINGLE = new RegExp(`^([+-]?) ?(${NUMBER})$`);

/** A number as people write it, "12,50" or "1.000", as decimal text; null where it is none. */
export function writtenNumber(text: string): DecimalText | null {
  const bare = text.trim();
  const plain = THOUSANDS.test(bare) ? bare.replaceAll('.', '') : bare;
  const value = parseDecimal(plain.replace(',', '.'));
  return value === null ? null : toText(value);
}

function fromText(text: string): ReadPoints {
  const words = fold(text).replace(WORDS, ' ').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim();
  if (/^-+$/.test(words) || /^khong (?:gioi han|khong che|tran)/.test(words)) return { kind: 'none' };
  const [, , upper] = RANGE.exec(words) ?? [];
  const [, sign, single] = SINGLE.exec(words.replace(/^den /, '')) ?? [];
  const value = writtenNumber(upper ?? single ?? '');
  return value === null ? { kind: 'unread' } : { kind: 'points', value, negative: sign === '-' };
}

/** Points in a cell: "10", "0,5", "tối đa 10 điểm", "từ 0 đến 2", "+5", "-8"; of a range the upper end. */
export function readPoints(cell: RawCell | null): ReadPoints {
  if (cell === null || textOf(cell) === '') return { kind: 'blank' };
  const { kind, raw } = cell.value;
  if (kind === 'number' && typeof raw === 'number' && Number.isFinite(raw)) {
    const value = writtenNumber(Math.abs(raw).toFixed(6));
    return value === null ? { kind: 'unread' } : { kind: 'points', value, negative: raw < 0 };
  }
  return kind === 'text' ? fromText(textOf(cell)) : { kind: 'unread' };
}
