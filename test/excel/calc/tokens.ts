import { notInBench } from '../protocol/wire.ts';

export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'word' | 'sheet' | 'brackets' | 'operator';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?(?![\p{L}_])/uy],
  ['text', /"((?:[^"]|"")*)"/y],
  ['error', /#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)/y],
  ['sheet', /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy],
  ['word', /\$?[\p{L}_\\][\p{L}\p{N}_.\\$]*|\$\d+/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%(),:;@{}]/y],
];

/** The end of a group in brackets; an apostrophe escapes the character after it. */
function bracketsEnd(formula: string, from: number): number {
  let depth = 0;
  for (let i = from; i < formula.length; i += 1) {
    if (formula[i] === "'") i += 1;
    else if (formula[i] === '[') depth += 1;
    else if (formula[i] === ']' && (depth -= 1) === 0) return i + 1;
  }
  return formula.length;
}

/** Parts a formula (without '='); what the bench can't read is refused by name. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula[at] ?? '')) {
      at += 1;
      continue;
    }
    if (formula[at] === '[') {
      const end = bracketsEnd(formula, at);
      tokens.push({ kind: 'brackets', text: formula.slice(at, end) });
      at = end;
      continue;
    }
    const token = tokenAt(formula, at);
    tokens.push(token.token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): { readonly token: Token; readonly end: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { token: { kind, text: textOf(kind, match) }, end: pattern.lastIndex };
  }
  return notInBench(`formula with ${formula.slice(at, at + 20)}`);
}

function textOf(kind: Token['kind'], match: RegExpExecArray): string {
  if (kind === 'text') return (match[1] ?? '').replaceAll('""', '"');
  if (kind === 'sheet') return match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  return match[0];
}
