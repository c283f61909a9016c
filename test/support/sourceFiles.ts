import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** Source text by path below src/, '/' between folders. */
export type SourceMap = Readonly<Record<string, string>>;

export interface ImportFact {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export function readSources(root: string): SourceMap {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** Several checks look at every file: each text is parsed once. */
const parsed = new Map<string, ts.SourceFile>();

export function parseSource(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  parsed.set(key, file);
  return file;
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (inner) => visit(inner, see));
}

/** Static and dynamic imports, re-exports, import types, and workers by new URL('./x.ts', import.meta.url). */
export function importsOf(path: string, text: string): ImportFact[] {
  const facts: ImportFact[] = [];
  visit(parseSource(path, text), (node) => {
    const found = importIn(node);
    if (found !== null) facts.push({ from: path, ...found });
  });
  return facts;
}

function importIn(node: ts.Node): Omit<ImportFact, 'from'> | null {
  if (ts.isImportDeclaration(node)) return fact(node.moduleSpecifier, isTypeImport(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return fact(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return fact(node.argument.literal, true);
  if (ts.isCallExpression(node) && isLoader(node.expression)) return fact(node.arguments[0], false);
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === 'URL';
  return isUrl && node.arguments?.[1]?.getText() === 'import.meta.url'
    ? fact(node.arguments[0], false)
    : null;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

/** `import type …`, or every name in the braces marked so. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function fact(specifier: ts.Node | undefined, typeOnly: boolean): Omit<ImportFact, 'from'> | null {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, typeOnly }
    : null;
}

/** A path below src/ for a relative import, with '..' resolved; null for a package. */
export function resolveImport({ from, specifier }: ImportFact): string | null {
  if (!specifier.startsWith('.')) return null;
  const folders = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** 'zod/mini' is of package 'zod', '@noble/hashes/sha2.js' of '@noble/hashes', 'node:fs' of 'node:'. */
export function packageOfImport(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
