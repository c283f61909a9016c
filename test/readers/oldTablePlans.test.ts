import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { readDocument } from '../../src/readers/readDocument.ts';
import { compareReading } from '../support/mutate/compare.ts';
import { asTcvn3, asVni, TCVN3_ALPHABET } from '../support/oldText.ts';
import { delimitedFile, htmlFile, wordFile, workbookFile } from '../support/planFiles.ts';
import { documentOfSample, tableSamples } from '../support/tablePlans.ts';
import type { SamplePart } from '../support/tablePlans.ts';

/** The made-up table plans typed as before Unicode, without fonts that would tell it, or with letters and marks apart. */
const FIELDS = ['tt', 'path', 'parent', 'kind', 'title', 'deadline', 'leads', 'coordinating', 'product'];

/** TCVN3 has no place for most capitals with marks: its writers used a font of capitals, or small letters. */
function tcvn3(text: string): string {
  const typed = Array.from(text.normalize('NFC').replaceAll('Ủy', 'Uỷ').replaceAll('Ổ', 'ổ'), (char) =>
    char.charCodeAt(0) < 128 || TCVN3_ALPHABET.includes(char) ? char : char.toLowerCase(),
  );
  return asTcvn3(
    typed
      .join('')
      .replace(/[–—−→]/g, '-')
      .replace(/[“”]/g, '"'),
  );
}

const vni = (text: string): string => asVni(text);
const apart = (text: string): string => text.normalize('NFD');

function typed(parts: readonly SamplePart[], as: (text: string) => string): SamplePart[] {
  return parts.map((part) =>
    'table' in part ? { table: as(part.table) } : { paragraph: as(part.paragraph) },
  );
}

/** The bytes of a text whose letters are those of windows-1252. */
const bytesOf = (file: Uint8Array): Uint8Array =>
  Uint8Array.from(new TextDecoder().decode(file), (char) => char.charCodeAt(0) & 0xff);

type Writer = (parts: readonly SamplePart[]) => Uint8Array | Promise<Uint8Array>;

const CASES: readonly (readonly [string, string, (text: string) => string, Writer])[] = [
  ['TCVN3', 'ke-hoach.docx', tcvn3, wordFile],
  ['TCVN3', 'ke-hoach.csv', tcvn3, (parts) => bytesOf(delimitedFile(parts, ','))],
  ['VNI', 'ke-hoach.docx', vni, wordFile],
  ['VNI', 'ke-hoach.csv', vni, (parts) => bytesOf(delimitedFile(parts, ','))],
  ['apart', 'ke-hoach.docx', apart, wordFile],
  ['apart', 'ke-hoach.html', apart, htmlFile],
  ['apart', 'ke-hoach.xlsx', apart, (parts) => workbookFile({ parts })],
  ['apart', 'ke-hoach.csv', apart, (parts) => delimitedFile(parts, ',')],
];

describe.each(CASES)('%s in %s', (_, file, as, write) => {
  test.each(tableSamples().map((sample) => [sample.name, sample] as const))('%s', async (__, sample) => {
    const wanted = readPlan(documentOfSample(sample)).value?.rows ?? [];
    const { value } = await readDocument(file, await write(typed(sample.parts, as)));
    const read = value === null ? null : readPlan(value);
    expect(read === null ? ['refused'] : compareReading(wanted, read, FIELDS).silent).toEqual([]);
    if (file !== 'ke-hoach.csv') expect(read && compareReading(wanted, read, FIELDS).wrong).toEqual([]);
  });
});
