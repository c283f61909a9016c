import { compare, isError, type Single } from './values.ts';

/** What COUNTIF, SUMIFS and their like ask of a cell. */
export type Criterion = (value: Single) => boolean;

const OPERATOR = /^(<>|<=|>=|=|<|>)/;

function pattern(text: string): RegExp {
  const parts = text.replace(/~?[*?]|~~|[^]/g, (token) => {
    if (token === '*') return '[^]*';
    if (token === '?') return '[^]';
    return token.replace(/^~(?=.)/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${parts}$`, 'i');
}

/** A number that a criterion's text stands for. */
function numberIn(text: string): number | null {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : null;
}

/** Reads a criterion: a value, or a text such as '>0', '<>' or 'Phòng*'. */
export function criterionOf(wanted: Single): Criterion {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted !== 'string') return (value) => !isError(value) && value === (wanted ?? 0);
  const operator = OPERATOR.exec(wanted)?.[0] ?? '';
  const text = wanted.slice(operator.length);
  if (operator === '<>') {
    const same = equals(text, '=');
    return (value) => !same(value);
  }
  return operator === '' || operator === '=' ? equals(text, operator) : ordered(text, operator);
}

function equals(text: string, operator: string): Criterion {
  // '' finds what shows nothing; '=' alone only cells without anything.
  if (text === '') return (value) => value === null || (operator === '' && value === '');
  const number = numberIn(text);
  const like = pattern(text);
  return (value) => {
    if (isError(value)) return value.error === text;
    if (number !== null) return value === number || (typeof value === 'string' && numberIn(value) === number);
    if (typeof value === 'boolean') return text.toUpperCase() === String(value).toUpperCase();
    return typeof value === 'string' && like.test(value);
  };
}

function ordered(text: string, operator: string): Criterion {
  const number = numberIn(text);
  return (value) => {
    const fits = typeof value === (number === null ? 'string' : 'number');
    if (!fits || isError(value)) return false;
    const order = compare(value, number ?? text);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}
