import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readSchemeSource } from '../../src/app/readScheme.ts';
import { deps } from '../cli/support/book.ts';
import { toPdf } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/skh.ts';
import { schemeAsPrinted } from './support/schemeAsPrinted.ts';
import { asDocx } from './support/schemeFiles.ts';

test('a scheme is read from a PDF with text as from the document that it was printed from', async () => {
  const path = join(await temporaryFolder(), 'bo-tieu-chi.docx');
  await writeFile(path, (await asDocx()).bytes);
  const pdf = { name: 'bo-tieu-chi.pdf', bytes: new Uint8Array(await toPdf(path, 500_000)) };
  const { value, issues } = await readSchemeSource(pdf, deps);
  expect(issues.filter((i) => i.severity !== 'info')).toEqual([]);
  expect(value).toMatchObject(schemeAsPrinted);
  expect(value!.criteria.map((c) => c.evidence === true)).toEqual([false, true, false, false, true]);
}, 600_000);
