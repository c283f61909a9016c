import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUES } from '../src/core/issue.ts';
import { ISSUE_TEXTS } from '../src/messages/vi/issues.ts';
import {
  bannedWords,
  barrelFiles,
  forbiddenImports,
  importCycles,
  unnamedFiles,
} from './support/checkImports.ts';
import {
  issueCalls,
  missingParams,
  placeholders,
  sentenceFault,
  strayWords,
} from './support/checkMessages.ts';
import { planWords, saidIn } from './support/planWords.ts';
import { readSources } from './support/sourceFiles.ts';

const ROOT = join(import.meta.dirname, '..');
const PLANS = join(ROOT, '..', 'shared', 'plans');
const sources = readSources(join(ROOT, 'src'));

describe('src', () => {
  test('imports run downwards', () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  test('imports run in no circle', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test('imports name files with their ending', () => {
    expect(unnamedFiles(sources)).toEqual([]);
  });

  test('core has no barrel files', () => {
    expect(barrelFiles(sources, 'core')).toEqual([]);
  });

  test('clock, chance, network and Excel stay where they belong', () => {
    expect(bannedWords(sources)).toEqual([]);
  });

  test('every issue has its sentence', () => {
    const faults = Object.keys(ISSUES).flatMap((code) => {
      const fault = sentenceFault((ISSUE_TEXTS as Record<string, string>)[code]);
      return fault === null ? [] : [`${code} ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  test('words that a person reads stand in messages', () => {
    // The letter đ without its stroke, a word that is typed for "none", and what a speed test writes into cells.
    const known = ['report/papers/letterWidths.ts', 'cli/commands/newYear.ts', 'hosts/excel/selfCheck.ts'];
    expect(strayWords(sources).filter((found) => !known.includes(found.split(':')[0]!))).toEqual([]);
  });

  test('sentences ask for nothing that their issue lacks', () => {
    expect(missingParams(issueCalls(sources), ISSUE_TEXTS as Record<string, string>)).toEqual([]);
  });
});

const plans = existsSync(PLANS) ? test : test.skip;
if (!existsSync(PLANS))
  process.stderr.write(`The real plans are not at ${PLANS}: names in src go unchecked.\n`);

plans('no name, number or title of a real plan stands in src', () => {
  const words = planWords(PLANS);
  expect(words.length).toBeGreaterThan(0);
  const said = Object.entries(sources).flatMap(([path, text]) =>
    saidIn(text, words).map((word) => `${path}: ${word}`),
  );
  expect(said).toEqual([]);
});

describe('the checker', () => {
  test.each([
    ['core goes upwards', 'core/text/fold.ts', "import { x } from '../plan/readPlan.ts';"],
    ['core goes upwards by a type', 'core/agency/types.ts', "import type { Plan } from '../plan/types.ts';"],
    ['core goes to the next', 'core/deadline/read.ts', "import { x } from '../agency/match.ts';"],
    ['core leaves core', 'core/plan/readPlan.ts', "import { x } from '../../workbook/schema.ts';"],
    ['Temporal outside of dates', 'core/deadline/read.ts', "import { Temporal } from 'temporal-polyfill';"],
    ['decimals outside of scoring', 'core/plan/readPlan.ts', "import Decimal from 'decimal.js';"],
    ['Node in core', 'core/text/fold.ts', "import fs from 'node:fs';"],
    ['a library in core by import()', 'core/text/fold.ts', "const x = await import('zod');"],
    ['workbook knows plans', 'workbook/schema.ts', "import type { Plan } from '../core/plan/types.ts';"],
    ['report knows a host', 'report/form.ts', "import { x } from '../hosts/file/write.ts';"],
    ['app knows a reader', 'app/start.ts', "import { x } from '../readers/read.ts';"],
    ["app knows a host's type", 'app/start.ts', "import type { x } from '../hosts/file/write.ts';"],
    ['readers know plans', 'readers/docx/read.ts', "import type { Plan } from '../../core/plan/types.ts';"],
    ['readers use workbook values', 'readers/read.ts', "import { TABLES } from '../workbook/schema.ts';"],
    ['hosts know each other', 'hosts/excel/a.ts', "import { x } from '../file/b.ts';"],
    ['hosts know submissions', 'hosts/file/a.ts', "export type * from '../../core/submission/types.ts';"],
    ['the pane thinks itself', 'taskpane/index.tsx', "import { readPlan } from '../core/plan/readPlan.ts';"],
    ['the command line knows Excel', 'cli/skh.ts', "import { x } from '../hosts/excel/host.ts';"],
    ['a worker of the app', 'readers/a.ts', "new Worker(new URL('../app/start.ts', import.meta.url));"],
    ['an inline import type', 'core/text/a.ts', "type A = import('../plan/types.ts').Plan;"],
    ['require', 'core/text/a.ts', "const a = require('zod');"],
    ['an unknown folder', 'utils/a.ts', ''],
  ])('finds: %s', (_, path, text) => {
    expect(forbiddenImports({ [path]: text })).toHaveLength(1);
  });

  test('lets pass what the rules allow', () => {
    const allowed = {
      'core/result.ts': "import type { Issue } from './issue.ts';",
      'core/date/add.ts': "import { Temporal } from 'temporal-polyfill';",
      'core/plan/readPlan.ts': "import { x } from '../agency/match.ts';\nimport { y } from './rows.ts';",
      'workbook/schema.ts': "import { z } from 'zod';\nimport type { D } from '../core/date/types.ts';",
      'readers/read.ts': "import type { Readers } from '../workbook/ports.ts';\nimport fflate from 'fflate';",
      'hosts/file/a.ts':
        "import { TABLES } from '../../workbook/schema.ts';\nimport fs from 'node:fs/promises';",
      'app/start.ts': "import { x } from '../report/form.ts';",
      'taskpane/index.tsx': "import { type A } from '../core/date/types.ts';\nimport React from 'react';",
    };
    expect(forbiddenImports(allowed)).toEqual([]);
  });

  test('finds circles, also of types', () => {
    const circle = {
      'core/text/a.ts': "import { b } from './b.ts';",
      'core/text/b.ts': "import type { C } from './c.ts';",
      'core/text/c.ts': "export { a } from './a.ts';",
      'core/text/d.ts': "import { a } from './a.ts';",
    };
    expect(importCycles(circle)).toEqual([
      'core/text/a.ts → core/text/b.ts → core/text/c.ts → core/text/a.ts',
    ]);
    expect(importCycles({ 'core/a.ts': "import './b.ts'", 'core/b.ts': '' })).toEqual([]);
  });

  test('finds imports without an ending, and barrels', () => {
    expect(unnamedFiles({ 'core/a.ts': "import './b';\nimport './c.ts';" })).toEqual([
      'core/a.ts imports ./b',
    ]);
    const files = { 'core/text/a.ts': "export * from './b.ts';", 'core/text/b.ts': 'export const b = 1;' };
    expect(barrelFiles(files, 'core')).toEqual(['core/text/a.ts']);
  });

  test.each([
    ['core/date/a.ts', 'const d = new Date(2023, 1, 1);'],
    ['core/date/a.ts', 'export interface A { readonly at: Date }'],
    ['core/text/a.ts', 'const n = Math.random();'],
    ['core/text/a.ts', 'if (process.env.X) {}'],
    ['core/text/a.ts', "await fetch('x');"],
    ['core/text/a.ts', "await globalThis.fetch('x');"],
    ['report/a.ts', 'const now = Date.now();'],
    ['app/a.ts', 'const now = new Date();'],
    ['taskpane/a.ts', 'await Excel.run(async () => {});'],
    ['hosts/file/a.ts', "Excel['run'](f);"],
  ])('finds a banned word in %s: %s', (path, text) => {
    expect(bannedWords({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['hosts/excel/a.ts', 'await Excel.run(async () => {});'],
    ['core/date/a.ts', "// no Date here\nconst s = 'Date';"],
    ['core/text/a.ts', 'function process(x: string) { return x; }\nprocess("a");'],
    ['core/text/a.ts', 'const a = { process: 1 };\nconst b = a.process;'],
    ['workbook/a.ts', 'const serial = Date.UTC(2023, 5, 5);'],
    ['cli/a.ts', 'process.exit(0);'],
  ])('finds no banned word in %s: %s', (path, text) => {
    expect(bannedWords({ [path]: text })).toEqual([]);
  });

  test('finds words outside of messages', () => {
    const text = "const a = 'Chưa gửi'; // Chưa gửi\nconst b = `${a} ngày ${a}`; const c = 'rows';";
    expect(strayWords({ 'app/a.ts': text, 'messages/vi/a.ts': text })).toEqual([
      'app/a.ts: Chưa gửi',
      'app/a.ts: ngày',
    ]);
    expect(strayWords({ 'taskpane/a.tsx': 'const a = <p>Trang chính</p>;' })).toEqual([
      'taskpane/a.tsx: Trang chính',
    ]);
  });

  test('compares sentences with what their calls give', () => {
    const calls = issueCalls({
      'core/a.ts':
        "issue('file.empty', {}, { name, 'size': 1 });\nissue('file.missing');\nissue('x.y', {}, rest);",
      'core/b.ts': "issue('file.empty', {}, { ...rest });\nother('file.empty');",
    });
    expect(calls).toEqual([
      { path: 'core/a.ts', code: 'file.empty', params: ['name', 'size'] },
      { path: 'core/a.ts', code: 'file.missing', params: [] },
    ]);
    const texts = { 'file.empty': 'Tệp {name} không có gì.', 'file.missing': 'Không có tệp {name}.' };
    expect(missingParams(calls, texts)).toEqual(["core/a.ts: issue('file.missing') gives no 'name'"]);
    expect(placeholders('a {b} c {d}')).toEqual(['b', 'd']);
  });

  test.each([
    [undefined, /no sentence/],
    [' ', /no sentence/],
    ['Tệp {name không có gì.', /brace/],
    ['Tệp {} không có gì.', /brace/],
    ['Tệp {tên tệp} không có gì.', /brace/],
    ['Tệp không có gì'.normalize('NFD'), /NFC/],
  ])('refuses the sentence %s', (sentence, why) => {
    expect(sentenceFault(sentence)).toMatch(why);
  });

  test('finds a name in any spelling, as whole words', () => {
    const words = ['song tra'];
    expect(saidIn("const place = 'SÔNG  TRÀ';", words)).toEqual(words);
    expect(saidIn('song-tra-2026', words)).toEqual(words);
    expect(saidIn('song trang', words)).toEqual([]);
  });
});
