import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Block, FlowDocument } from '../../../src/core/document/types.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';

const PLANS = join(import.meta.dirname, '../../../../shared/plans');
const present = existsSync(PLANS);
const withPlans = present ? describe : describe.skip;
if (!present) process.stderr.write('../shared/plans is not here: tests on the real plans are skipped\n');

async function read(name: string): Promise<FlowDocument> {
  const { value } = await readDocument(name, new Uint8Array(readFileSync(join(PLANS, name))));
  if (value?.kind !== 'flow') throw new Error(`${name} was not read as a flow`);
  return value;
}

const even = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;])/g, '')
    .replace(/- /g, '-')
    .trim();

function rows(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.map((row) =>
          row.map((cell) =>
            cell ? [even(cell.text), ...(cell.footnotes ?? []).map(even)].join(' ¶ ') : '^',
          ),
        )
      : [],
  );
}

withPlans('a plan as PDF', () => {
  test.each(['thuy-nguyen-2023', 'nghi-quyet-03-phu-luc-2', 'ke-hoach-263-2019'])(
    'has the same tables as in Word: %s',
    async (name) => {
      const [word, pdf] = await Promise.all([read(`${name}.docx`), read(`${name}.pdf`)]);
      // A letterhead is a table in Word only.
      expect(rows(pdf.blocks)).toEqual(rows(word.blocks).filter((row) => row.length > 2));
    },
  );

  test.each(['tuyen-quang-2022', 'tay-ninh-2025', 'khanh-hoa-2022', 'quang-nam-2024'])(
    'has the same paragraphs as in Word: %s',
    async (name) => {
      const [word, pdf] = await Promise.all([read(`${name}.docx`), read(`${name}.pdf`)]);
      const texts = (document: FlowDocument): Set<string> =>
        new Set(document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [even(block.text)])));
      const found = texts(pdf);
      const missing = [...texts(word)].filter((text) => !found.has(text));
      // The lines beside the letterhead and the signature are laid out otherwise.
      expect(missing.filter((text) => text.length > 60)).toEqual([]);
    },
  );
});
