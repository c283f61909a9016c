import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answersOf } from '../../src/app/demo/answers.ts';
import { makeForms } from '../../src/app/makeForms.ts';
import { readReturns } from '../../src/app/readReturns.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { fillForm } from '../../src/cli/demo/fillForm.ts';
import type { FileReading } from '../../src/core/consolidation/types.ts';
import { result } from '../../src/core/result.ts';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { temporaryFolder } from '../support/skh.ts';
import { deps, tracked } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

let book: TrackedBook;
/** The form as it is sent out, filled in by this program's own hand and by another's. */
let sources: readonly Uint8Array[] = [];
let values: ReadonlySet<string>;

function read(bytes: Uint8Array): FileReading {
  return readReturns(book, 1, { files: [{ name: 'bc.xlsx', bytes }], received: {} }, deps)[0]!;
}

/** 'task field value' of every answer. */
function said({ submission }: FileReading): Set<string> {
  const rows = submission?.rows ?? [];
  return new Set(
    rows.flatMap((r) => Object.entries(r.values).map(([f, v]) => `${r.task} ${f} ${String(v)}`)),
  );
}

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  const folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  const path = `${folder}/so.xlsx`;
  await objectOf('start', plan, '--agencies', agencies, '--out', path, ...ROUNDS);
  book = await tracked(path);
  const [form] = formsOf(book.book, book.id, 1);
  const [made] = makeForms(book, 1, deps).value;
  const letter = { number: '1/BC', date: '03/06/2026', signer: 'Nguyễn Văn A', general: 'Cơ bản đạt.' };
  const filled = await fillForm(made!.bytes, { rows: answersOf(form!, 0), letter });
  sources = [filled, zipSync(unzipSync(filled), { level: 0 })];
  values = said(read(filled));
  expect(values.size).toBeGreaterThan(5);
});

/** What a file that gets damaged may lose: the one value that was hit. */
const HIT = 1;

interface Tally {
  taken: number;
  readonly codes: string[];
}

function check(bytes: Uint8Array, tally: Tally): void {
  const reading = read(bytes);
  if (reading.submission === null) {
    const first = reading.issues.find((i) => i.severity === 'error') ?? reading.issues[0];
    expect(first).toBeDefined();
    tally.codes.push(first!.code);
    return;
  }
  tally.taken += 1;
  const now = said(reading);
  const lost = [...values].filter((v) => !now.has(v));
  if (lost.length > HIT) throw new Error(`lost ${lost.length}: ${lost.slice(0, 3).join(' | ')}`);
}

/** Refusals that say no more than that the file is broken. */
function vague({ codes }: Tally): number {
  return codes.filter((code) => code === 'file.unreadable').length / Math.max(1, codes.length);
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const source = fc.nat({ max: 1 });

function damaged(bytes: Uint8Array, kind: number, at: number, byte: number): Uint8Array {
  const i = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, i), bytes.subarray(i)];
  const join = (...parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((p) => [...p]));
  if (kind === 0) return new Uint8Array(head);
  if (kind === 1) return join(head, new Uint8Array([byte]), tail.subarray(1));
  if (kind === 2) return join(head, tail.subarray(Math.max(1, byte)));
  return join(head, new Uint8Array([byte, byte]), tail);
}

const PARTS = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml'];
const SPLINTERS = [
  '',
  '<',
  '>',
  '"',
  '&',
  '</row>',
  '<c>',
  '\u0000',
  '\ud800',
  '&#x0;',
  '<v>',
  'r="',
  ']]>',
  ' ',
];

function withPart(bytes: Uint8Array, part: number, edit: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const name = PARTS[part % PARTS.length]!;
  const text = strFromU8(files[name] ?? new Uint8Array());
  return zipSync({ ...files, [name]: strToU8(edit(text)) }, { level: 0 });
}

const RUNS = 400;

describe('damaged returns', () => {
  test('bytes: no crash, nothing lost unsaid', () => {
    const tally: Tally = { taken: 0, codes: [] };
    fc.assert(
      fc.property(source, fc.nat({ max: 3 }), place, fc.nat({ max: 255 }), (of, kind, at, byte) => {
        check(damaged(sources[of]!, kind, at, byte), tally);
      }),
      { seed: 51, numRuns: RUNS },
    );
    expect(vague(tally)).toBeLessThan(0.1);
  });

  test('XML: no crash, nothing lost unsaid', () => {
    const tally: Tally = { taken: 0, codes: [] };
    const splinter = fc.constantFrom(...SPLINTERS);
    fc.assert(
      fc.property(fc.nat({ max: 3 }), place, fc.nat({ max: 12 }), splinter, (part, at, cut, put) => {
        const bytes = withPart(sources[0]!, part, (text) => {
          const i = Math.floor(at * text.length);
          return text.slice(0, i) + put + text.slice(i + cut);
        });
        check(bytes, tally);
      }),
      { seed: 52, numRuns: RUNS },
    );
    expect(tally.taken).toBeGreaterThan(0);
    expect(vague(tally)).toBeLessThan(0.1);
  });

  test('cells: whatever one of them holds, the others are read or the file is refused', () => {
    const { value: form } = readForm('bc.xlsx', sources[0]!);
    const [sheet, ...rest] = form!.sheets;
    const answers = sheet!.cells.filter((c) => c.row > 12 && c.column > 6);
    const kinds = fc.constantFrom('text', 'number', 'date', 'boolean', 'error');
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '-',
        '#N/A',
        '1e400',
        '=1+1',
        '@x',
        '00/00/0000',
        '31/6/2026',
        'NaN',
        '\ud800',
        '٣',
      ),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(fc.nat(), kinds, texts, fc.option(fc.string()), (which, kind, text, iso) => {
        const hit = answers[which % answers.length]!;
        const changed = { ...hit, kind: kind as 'text', text, ...(iso === null ? {} : { iso }) };
        const cells = sheet!.cells.map((c) => (c === hit ? changed : c));
        const readers = {
          ...deps.readers,
          readForm: (file: string) => result({ file, sheets: [{ ...sheet!, cells }, ...rest] }),
        };
        const bytes = new Uint8Array();
        const [reading] = readReturns(
          book,
          1,
          { files: [{ name: 'bc.xlsx', bytes }], received: {} },
          { ...deps, readers },
        );
        if (reading!.submission === null) {
          expect(reading!.issues[0]?.at.cell).toBe(hit.at);
          return;
        }
        const now = said(reading!);
        expect([...values].filter((v) => !now.has(v)).length).toBeLessThanOrEqual(HIT);
      }),
      { seed: 53, numRuns: RUNS },
    );
  });
});
