import { dateParts, isoMoment } from '../sheet/serialDate.ts';
import { formatKind } from '../sheet/formatKind.ts';
import { numberText } from '../sheet/numberText.ts';
import { formatDate } from './formatDate.ts';
import { formatDigits, formatGeneral } from './formatDigits.ts';
import { formatSections, formatTokens, type FormatToken } from './formatTokens.ts';

export interface ShownNumber {
  readonly text: string;
  /** ISO day or moment, for a date format. */
  readonly iso?: string;
}

/**
 * A number as a person sees it under a format code (ECMA-376-1 §18.8.31). What the code can't be read for (fractions)
 * is shown as General.
 */
export function shownNumber(value: number, code: string, date1904: boolean): ShownNumber {
  if (code === 'General' || code === '@') return { text: numberText(value) };
  return formatKind(code) === 'number'
    ? { text: plainNumber(value, code) }
    : dateNumber(value, code, date1904);
}

function dateNumber(value: number, code: string, date1904: boolean): ShownNumber {
  const parts = dateParts(value, date1904);
  if (!parts) return { text: numberText(value) };
  const section = formatSections(code)[0]!;
  const vietnamese = /\[\$[^\]]*-(?:[0-9a-f]*0?42a|vi)/i.test(code);
  const text = formatDate(parts, value, formatTokens(section), vietnamese);
  return formatKind(code) === 'date' ? { text, iso: isoMoment(parts) } : { text };
}

function plainNumber(value: number, code: string): string {
  const { section, size } = chooseSection(value, formatSections(code));
  const tokens = formatTokens(section);
  if (isFraction(tokens)) return numberText(value);
  const shown = tokens.some((t) => t.kind === 'digit')
    ? formatDigits(Math.abs(size), tokens)
    : formatGeneral(size, tokens);
  return size < 0 && tokens.some((t) => t.kind === 'digit') ? `-${shown}` : shown;
}

function isFraction(tokens: readonly FormatToken[]): boolean {
  return tokens.some((t, i) => t.kind === 'literal' && t.text === '/' && tokens[i - 1]?.kind === 'digit');
}

/** The section for a value, and the value it shows: a section of its own for negatives drops their sign. */
function chooseSection(value: number, sections: readonly string[]): { section: string; size: number } {
  const conditional = sections.findIndex((s) => meets(value, s) === true);
  if (sections.some((s) => meets(value, s) !== null)) {
    const other = sections.findIndex((s) => meets(value, s) === null);
    return { section: sections[conditional >= 0 ? conditional : other] ?? 'General', size: value };
  }
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, size: -value };
  if (value === 0 && zero !== undefined) return { section: zero, size: 0 };
  return { section: positive, size: value };
}

/** Whether a value meets the condition of a section, e.g. [>=100]; null where there is none. */
function meets(value: number, section: string): boolean | null {
  const [, operator, operand] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? [];
  const limit = Number(operand);
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    case '<>':
      return value !== limit;
    default:
      return null;
  }
}
