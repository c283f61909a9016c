import { notInBench } from '../protocol/wire.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly address: string }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'structured'; readonly table: string | null; readonly brackets: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** How strongly operators bind, the weakest first (Excel's order: ':' before %, ^, *, +, &, comparisons). */
const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};
const PREFIX = 7;
const PERCENT = 6;

const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;

/** Reads a formula without '='. */
export function parseFormula(formula: string): Node {
  const tokens = tokensOf(formula);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isNext = (text: string): boolean => peek()?.kind === 'operator' && peek()?.text === text;
  const take = (): Token => tokens[at++] ?? notInBench(`end of ${formula}`);
  const expect = (text: string): void => {
    if (!isNext(text)) notInBench(`formula without ${text} in ${formula}`);
    at += 1;
  };

  function expression(weakest: number): Node {
    let left = prefixed();
    for (;;) {
      const operator = peek();
      if (operator?.kind !== 'operator') return left;
      if (operator.text === '%' && weakest <= PERCENT) {
        at += 1;
        left = { kind: 'unary', operator: '%', of: left };
        continue;
      }
      const strength = STRENGTH[operator.text];
      if (strength === undefined || strength < weakest) return left;
      at += 1;
      left = { kind: 'binary', operator: operator.text, left, right: expression(strength + 1) };
    }
  }

  function prefixed(): Node {
    if (isNext('-') || isNext('+')) {
      const operator = take().text;
      return { kind: 'unary', operator, of: expression(PREFIX) };
    }
    // The @ of implicit intersection changes nothing for what gives one cell.
    if (isNext('@')) at += 1;
    return operand();
  }

  function operand(): Node {
    const token = take();
    switch (token.kind) {
      case 'number':
        return wholeRows(token) ?? { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text };
      case 'error':
        return { kind: 'error', code: token.text };
      case 'brackets':
        return { kind: 'structured', table: null, brackets: token.text };
      case 'sheet':
        return reference(take().text, token.text);
      case 'word':
        return word(token.text);
      default:
        return token.text === '(' ? group() : notInBench(`formula ${formula}`);
    }
  }

  /** 2:5, as an address. */
  function wholeRows(first: Token): Node | null {
    const last = tokens[at + 1];
    if (!isNext(':') || last?.kind !== 'number') return null;
    at += 2;
    return { kind: 'cells', sheet: null, address: `${first.text}:${last.text}` };
  }

  function group(): Node {
    const inner = expression(0);
    expect(')');
    return inner;
  }

  function word(text: string): Node {
    if (isNext('(')) return call(text);
    if (peek()?.kind === 'brackets') return { kind: 'structured', table: text, brackets: take().text };
    if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
    return reference(text, null);
  }

  function reference(text: string, sheet: string | null): Node {
    const last = tokens[at + 1];
    if (CELL.test(text)) return { kind: 'cells', sheet, address: text };
    if (COLUMN.test(text) && isNext(':') && last !== undefined && COLUMN.test(last.text)) {
      at += 2;
      return { kind: 'cells', sheet, address: `${text}:${last.text}` };
    }
    return { kind: 'name', sheet, name: text };
  }

  function call(name: string): Node {
    expect('(');
    const args: Node[] = [];
    while (!isNext(')')) {
      args.push(isNext(',') ? { kind: 'blank' } : expression(0));
      if (!isNext(',')) break;
      at += 1;
      if (isNext(')')) args.push({ kind: 'blank' });
    }
    expect(')');
    return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\./, ''), args };
  }

  const tree = expression(0);
  if (at < tokens.length) notInBench(`formula ${formula}`);
  return tree;
}
