import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { emptyBook } from '../../src/workbook/schema.ts';
import { parseSource, readSources } from '../support/sourceFiles.ts';
import { CORE_EXAMPLES, matches } from './examples.ts';
import { CHANGES, VALIDATIONS, WORKBOOK_EXAMPLES } from './specExamples.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** Interfaces that carry functions and therefore never leave their thread. */
const CALLED = new Set([
  'ConsolidationInput',
  'ApplyOptions',
  'WorkOptions',
  'OpenBook',
  'WorkbookHost',
  'Packager',
  'Readers',
  'Output',
]);
/** Bytes go by structuredClone alone. */
const BYTES = new Set(['InputFile']);

function interfacesOf(path: string, text: string): string[] {
  return parseSource(path, text)
    .statements.filter(ts.isInterfaceDeclaration)
    .filter((node) => node.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => node.name.text);
}

/** A module's public types stand in its types.ts; deeper folders are its own affair. */
function coreInterfaces(): string[] {
  return Object.entries(readSources(join(SRC, 'core')))
    .filter(([path]) => /^([^/]+\/(types|formCells)|issue|result|question)\.ts$/.test(path))
    .flatMap(([path, text]) => interfacesOf(path, text));
}

function workbookInterfaces(): string[] {
  return ['spec.ts', 'ports.ts'].flatMap((file) =>
    interfacesOf(file, readFileSync(join(SRC, 'workbook', file), 'utf8')),
  );
}

const needed = [...coreInterfaces(), ...workbookInterfaces()].filter((n) => !CALLED.has(n) && !BYTES.has(n));
const EXAMPLES: Readonly<Record<string, unknown>> = {
  ...CORE_EXAMPLES,
  ...WORKBOOK_EXAMPLES,
  AgencyMatch: matches,
  ValidationSpec: VALIDATIONS,
  TableChange: CHANGES,
  Book: emptyBook(),
};

/** Equal also in what toEqual overlooks: undefined fields and classes. */
function sameAfter(example: unknown, copy: unknown): void {
  expect(copy).toStrictEqual(example);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(example));
}

describe('plain data', () => {
  test('every public interface has its example', () => {
    expect(needed.filter((name) => !(name in EXAMPLES))).toEqual([]);
  });

  test.each(Object.entries(EXAMPLES))('%s comes back equal', (_, example) => {
    sameAfter(example, structuredClone(example));
    sameAfter(example, JSON.parse(JSON.stringify(example)));
  });

  test('bytes of an input file come back equal', () => {
    const file = { name: 'PNV.xlsx', bytes: new Uint8Array([1, 2, 3]) };
    expect(structuredClone(file)).toEqual(file);
  });

  test.each([
    ['a Date', { at: new Date(0) }],
    ['a Map', { rows: new Map([[1, 2]]) }],
    ['an undefined field', { a: undefined }],
    ['NaN', { a: NaN }],
  ])('%s would be found', (_, example) => {
    expect(() => sameAfter(example, JSON.parse(JSON.stringify(example)))).toThrow();
  });
});
