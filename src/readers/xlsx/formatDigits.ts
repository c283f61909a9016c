import { numberText } from '../sheet/numberText.ts';
import type { FormatToken } from './formatTokens.ts';

/**
 * A number (not negative) in a section of digit places: rounding, zeros that are shown, thousands, percent, scaling
 * by trailing commas, exponents. Thousands are parted by ',' and decimals by '.', as the code is written.
 */
export function formatDigits(value: number, tokens: readonly FormatToken[]): string {
  if (tokens.some((t) => t.kind === 'exponent')) return formatExponent(value, tokens);
  const point = tokens.findIndex((t) => t.kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const decimals = point < 0 ? [] : tokens.slice(point + 1);
  const digits = rounded(scaled(value, tokens), count(decimals));
  const [integer = '0', fraction = ''] = digits.split('.');
  const shown = fillWhole(integer === '0' ? '' : integer, whole, isGrouped(whole));
  return shown + (point < 0 ? '' : fillFraction(fraction, decimals));
}

function count(tokens: readonly FormatToken[]): number {
  return tokens.filter((t) => t.kind === 'digit').length;
}

function scaled(value: number, tokens: readonly FormatToken[]): number {
  const percents = tokens.filter((t) => t.kind === 'percent').length;
  return Number((value * 100 ** percents).toPrecision(15)) / 1000 ** trailingCommas(tokens);
}

/** Commas right after the last digit place divide by a thousand each. */
function trailingCommas(tokens: readonly FormatToken[]): number {
  let commas = 0;
  for (const { kind } of [...tokens].reverse()) {
    if (kind === 'comma') commas++;
    else if (kind === 'digit' || kind === 'point') break;
  }
  return commas;
}

function isGrouped(whole: readonly FormatToken[]): boolean {
  const kinds = whole.map((t) => t.kind);
  const first = kinds.indexOf('digit');
  const last = kinds.lastIndexOf('digit');
  return kinds.some((kind, i) => kind === 'comma' && first < i && i < last);
}

/** Decimal rounding, half up, on the digits that Excel keeps: 1.005 with two places is 1.01. */
function rounded(value: number, places: number): string {
  const plain = Number(value.toPrecision(15));
  if (Math.abs(plain) >= 1e21 || plain < 1e-6) return plain.toFixed(Math.min(places, 100));
  return Number(`${Math.round(Number(`${plain}e${places}`))}e-${places}`).toFixed(Math.min(places, 100));
}

/** Fills digit places from the right; digits that are left over stand at the first place. */
function fillWhole(integer: string, tokens: readonly FormatToken[], grouped: boolean): string {
  const first = tokens.findIndex((t) => t.kind === 'digit');
  let left = integer;
  let text = '';
  let placed = 0;
  const put = (digit: string): void => {
    if (grouped && placed > 0 && placed % 3 === 0 && digit !== '') text = ',' + text;
    text = digit + text;
    if (digit !== '') placed++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'digit') {
      text = outside(token) + text;
      continue;
    }
    put(left === '' ? blankDigit(token) : left.at(-1)!);
    left = left.slice(0, -1);
    for (; i === first && left !== ''; left = left.slice(0, -1)) put(left.at(-1)!);
  }
  return text;
}

function fillFraction(fraction: string, tokens: readonly FormatToken[]): string {
  const significant = fraction.replace(/0+$/, '');
  let at = 0;
  const text = tokens.map((token) => {
    if (token.kind !== 'digit') return outside(token);
    const index = at++;
    return index < significant.length ? significant[index]! : blankDigit(token);
  });
  return '.' + text.join('');
}

function blankDigit({ text }: FormatToken): string {
  return text === '0' ? '0' : text === '?' ? ' ' : '';
}

function outside({ kind, text }: FormatToken): string {
  return kind === 'literal' || kind === 'percent' ? text : '';
}

function formatExponent(value: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex((t) => t.kind === 'exponent');
  const point = tokens.findIndex((t) => t.kind === 'point');
  const places = point < 0 ? 0 : count(tokens.slice(point, at));
  const [mantissa = '0', power = '0'] = value.toExponential(places).split('e');
  const size = String(Math.abs(Number(power))).padStart(count(tokens.slice(at)), '0');
  const sign = Number(power) < 0 ? '-' : tokens[at]!.text.endsWith('+') ? '+' : '';
  return `${mantissa}E${sign}${size}`;
}

/** A section with 'General' in it, or none of the digit places that this reader knows. */
export function formatGeneral(value: number, tokens: readonly FormatToken[]): string {
  return tokens.map((t) => (t.kind === 'general' ? numberText(value) : outside(t))).join('');
}
