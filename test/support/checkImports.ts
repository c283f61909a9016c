import ts from 'typescript';
import { BANNED_WORDS, ZONE_RULES } from './importRules.ts';
import { importsOf, packageOfImport, parseSource, resolveImport, visit } from './sourceFiles.ts';
import type { BannedWord, ZoneRule } from './importRules.ts';
import type { ImportFact, SourceMap } from './sourceFiles.ts';

function covers(zone: string, path: string): boolean {
  const bare = path.replace(/\.tsx?$/, '');
  return bare === zone || bare.startsWith(`${zone}/`);
}

function zoneOf(path: string): ZoneRule | undefined {
  return ZONE_RULES.filter((rule) => covers(rule.zone, path)).sort(
    (a, b) => b.zone.length - a.zone.length,
  )[0];
}

/** Every import that the rules forbid, as 'a.ts imports b.ts'. */
export function forbiddenImports(sources: SourceMap): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const rule = zoneOf(path);
    if (rule === undefined) return [`${path} lies in no known folder`];
    return importsOf(path, text)
      .filter((fact) => !allowed(fact, rule))
      .map(({ specifier, typeOnly }) => `${path} imports ${typeOnly ? 'types of ' : ''}${specifier}`);
  });
}

/** The product's own samples and pictures: data beside src, which the pages take along. */
const ASSET = /^(\.\.\/)+assets\//;

function allowed(fact: ImportFact, rule: ZoneRule): boolean {
  if (ASSET.test(fact.specifier)) return true;
  const target = resolveImport(fact);
  if (target === null) return packageAllowed(fact.specifier, rule);
  const zones = fact.typeOnly ? [...rule.uses, ...rule.types] : rule.uses;
  return zones.some((zone) => covers(zone, target));
}

function packageAllowed(specifier: string, { packages }: ZoneRule): boolean {
  return packages.includes('*') || packages.includes(packageOfImport(specifier));
}

/** Relative imports that don't name their file with its ending. */
export function unnamedFiles(sources: SourceMap): string[] {
  return Object.entries(sources).flatMap(([path, text]) =>
    importsOf(path, text)
      .filter(
        ({ specifier }) =>
          specifier.startsWith('.') && !/\.(tsx?(\?text)?|json|css|svg|docx|csv)$/.test(specifier),
      )
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
}

/** Circles of imports, types included, each as 'a.ts → b.ts → a.ts'. */
export function importCycles(sources: SourceMap): string[] {
  const graph = new Map(
    Object.entries(sources).map(([path, text]) => [
      path,
      importsOf(path, text).flatMap((fact) => resolveImport(fact) ?? []),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  for (const path of graph.keys()) follow(path, [], graph, done, cycles);
  return cycles;
}

function follow(
  path: string,
  trail: readonly string[],
  graph: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  cycles: string[],
): void {
  const start = trail.indexOf(path);
  if (start >= 0) {
    cycles.push([...trail.slice(start), path].join(' → '));
    return;
  }
  if (done.has(path)) return;
  for (const next of graph.get(path) ?? []) follow(next, [...trail, path], graph, done, cycles);
  done.add(path);
}

/** Files below `folder` that only hand on what others export. */
export function barrelFiles(sources: SourceMap, folder: string): string[] {
  return Object.entries(sources)
    .filter(([path]) => covers(folder, path))
    .filter(([path, text]) => {
      const statements = parseSource(path, text).statements;
      return statements.length > 0 && statements.every(isHandedOn);
    })
    .map(([path]) => path);
}

function isHandedOn(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

/** Words of the machine where they may not stand, as 'a.ts says Date'. */
export function bannedWords(sources: SourceMap): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const banned = BANNED_WORDS.filter((rule) => isBanned(rule, path)).map((rule) => rule.word);
    const said = wordsOf(path, text);
    return banned.filter((word) => said.has(word)).map((word) => `${path} says ${word}`);
  });
}

function isBanned({ only, inside }: BannedWord, path: string): boolean {
  if (inside !== undefined) return inside.some((zone) => covers(zone, path));
  return !only?.some((zone) => covers(zone, path));
}

/** Identifiers that stand for themselves, 'a.b' for members of such, and 'new X()' for a call without arguments. */
function wordsOf(path: string, text: string): Set<string> {
  const words = new Set<string>();
  const own = new Set<string>();
  visit(parseSource(path, text), (node) => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) addMember(node, words);
    if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0)
      words.add(`new ${node.expression.getText()}()`);
    if (!ts.isIdentifier(node)) return;
    if (declares(node)) own.add(node.text);
    else if (standsAlone(node)) words.add(node.text);
  });
  return new Set([...words].filter((word) => !own.has(word)));
}

function addMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, words: Set<string>): void {
  const object = node.expression.getText().replace(/^(globalThis|window|self)\./, '');
  const member = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  if (ts.isIdentifier(member) || ts.isStringLiteralLike(member)) {
    words.add(`${object}.${member.text}`);
    if (['globalThis', 'window', 'self'].includes(object)) words.add(member.text);
  }
}

/** A variable, parameter, function or imported name of the file's own hides the machine's word. */
function declares(node: ts.Identifier): boolean {
  const parent = node.parent;
  const isDeclaration =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent);
  return isDeclaration && parent.name === node;
}

/** Not the name of a member, of a property or of a declaration. */
function standsAlone(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent) && !ts.isMethodDeclaration(parent);
}
