import ts from 'typescript';
import { parseSource, visit } from './sourceFiles.ts';
import type { SourceMap } from './sourceFiles.ts';

/** A call of issue() with a code and parameters that are written out there. */
export interface IssueCall {
  readonly path: string;
  readonly code: string;
  readonly params: readonly string[];
}

/** Calls whose parameters can't be read off (a variable, a spread) are left out. */
export function issueCalls(sources: SourceMap): IssueCall[] {
  const calls: IssueCall[] = [];
  for (const [path, text] of Object.entries(sources)) {
    visit(parseSource(path, text), (node) => {
      const call = issueCall(node);
      if (call !== null) calls.push({ path, ...call });
    });
  }
  return calls;
}

function issueCall(node: ts.Node): Omit<IssueCall, 'path'> | null {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'issue') return null;
  const [code, , params] = node.arguments;
  if (code === undefined || !ts.isStringLiteralLike(code)) return null;
  const names = params === undefined ? [] : keysOf(params);
  return names === null ? null : { code: code.text, params: names };
}

function keysOf(node: ts.Expression): string[] | null {
  if (!ts.isObjectLiteralExpression(node)) return null;
  const keys = node.properties.map((property) =>
    property.name !== undefined && !ts.isComputedPropertyName(property.name)
      ? property.name.getText().replace(/['"]/g, '')
      : null,
  );
  return keys.includes(null) ? null : keys.filter((key) => key !== null);
}

/** Names between braces in a sentence. */
export function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** What is wrong with a sentence by itself: blank, a brace without its partner, a name that is none. */
export function sentenceFault(sentence: string | undefined): string | null {
  if (sentence === undefined || sentence.trim() === '') return 'has no sentence';
  if (/[{}]/.test(sentence.replace(/\{[A-Za-z][A-Za-z0-9]*\}/g, ''))) return `has a wrong brace: ${sentence}`;
  return sentence.normalize('NFC') === sentence ? null : 'is not NFC';
}

/** Calls that don't give a parameter which the sentence needs. */
export function missingParams(
  calls: readonly IssueCall[],
  texts: Readonly<Record<string, string>>,
): string[] {
  return calls.flatMap(({ path, code, params }) =>
    placeholders(texts[code] ?? '')
      .filter((name) => !params.includes(name))
      .map((name) => `${path}: issue('${code}') gives no '${name}'`),
  );
}

/** Where people's words may stand: messages; file format; what is read, which must be known to be recognised. */
const HOMES = /^(?:messages|workbook|core|readers)\//;
// Letters that no other language of this project has: ă, đ, ơ, ư and every vowel with a tone.
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1EA0-\u1EF9]|[àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ]/u;

/** Texts with Vietnamese words in code that has no business with words, as 'path: text'. */
export function strayWords(sources: SourceMap): string[] {
  const found: string[] = [];
  for (const [path, text] of Object.entries(sources)) {
    if (HOMES.test(path)) continue;
    visit(parseSource(path, text), (node) => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
      if (isText && VIETNAMESE.test(node.text)) found.push(`${path}: ${node.text.trim()}`);
    });
  }
  return found;
}
