import { cellOf, type Reader } from './functions.ts';
import {
  BY_ZERO,
  compare,
  isError,
  isGrid,
  isReference,
  NOT_A_VALUE,
  numberOf,
  textOf,
  type Plain,
  type Single,
  type Value,
} from './values.ts';

export function firstError(a: Value, b: Value): Single {
  if (isError(a)) return a;
  return isError(b) ? b : NOT_A_VALUE;
}

export function unary(operator: string, value: Single): Single {
  const number = numberOf(value);
  if (isError(number) || operator === '+') return operator === '+' ? value : number;
  return operator === '%' ? number / 100 : -number;
}

export function operation(operator: string, a: Single, b: Single): Single {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === '&') return `${String(textOf(a))}${String(textOf(b))}`;
  if (/[<>=]/.test(operator)) return comparison(operator, a, b);
  const [x, y] = [numberOf(a), numberOf(b)];
  if (isError(x)) return x;
  if (isError(y)) return y;
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? BY_ZERO : x / y;
    default:
      return x ** y;
  }
}

function comparison(operator: string, a: Plain, b: Plain): boolean {
  const order = compare(a, b);
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator.startsWith('<')) return operator === '<' ? order < 0 : order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** An operation on one value, or on each of several. */
export function each1(reader: Reader, value: Value, work: (single: Single) => Single): Value {
  if (isGrid(value) || isReference(value)) return reader.grid(value).map((line) => line.map(work));
  return work(value);
}

/** An operation on several values at once: a single one meets each of the others. */
export function each2(reader: Reader, a: Value, b: Value, work: (x: Single, y: Single) => Single): Value {
  const single = (value: Value): boolean =>
    !isGrid(value) && (!isReference(value) || (value.box.rows === 1 && value.box.columns === 1));
  if (single(a) && single(b)) return work(reader.single(a), reader.single(b));
  const [left, right] = [reader.grid(a), reader.grid(b)];
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => work(cellOf(left, r, c), cellOf(right, r, c))),
  );
}
