import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { printWorkbook } from '../../../src/report/papers/printWorkbook.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { toPdf } from '../../support/libreoffice.ts';
import { measurePdf } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/skh.ts';
import { inkBoxes, type InkBox } from '../support/inkBox.ts';
import { pagesBySheet } from './support/paperFaults.ts';
import { scoredBook } from './support/scoredBook.ts';

/** Millimetres, by hand (docs/decisions/0020-margins-of-sheets.md). */
const MARGINS = { top: 20, bottom: 15, left: 20, right: 15 } as const;

let spec: WorkbookSpec;
let bytes: Uint8Array;
/** Ink of the pages of each sheet but the charts, which have no table, by its name. */
let pages: readonly (readonly [name: string, pages: readonly InkBox[]])[];

beforeAll(async () => {
  spec = printWorkbook(await scoredBook({ agencies: 12, text: 20, tasks: 12 }))!;
  bytes = writeWorkbook(spec);
  const path = join(await temporaryFolder(), 'in.xlsx');
  await writeFile(path, bytes);
  const pdf = await toPdf(path);
  const ink = [...(await inkBoxes(pdf))];
  const counts = pagesBySheet(spec, await measurePdf(pdf)).map((own) => own.length);
  pages = spec.sheets.map(({ name }, i) => [name, ink.splice(0, counts[i])]);
  expect(ink).toEqual([]);
  pages = pages.filter(([name]) => name !== 'Biểu 07 Biểu đồ');
}, 300_000);

test('left and right: each table of every paper ends within a millimetre of both margins', () => {
  const wrong = pages.flatMap(([name, own]) =>
    own.flatMap(({ left, right, firstRule }, i) => {
      const isOff = Math.abs(left - MARGINS.left) > 1 || Math.abs(right - MARGINS.right) > 1;
      return firstRule > 0 && isOff ? [`${name} ${i + 1}: ${left.toFixed(1)} ${right.toFixed(1)}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('above and below: nothing stands in the margins, and later pages begin at the top one', () => {
  const wrong = pages.flatMap(([name, own]) =>
    own.flatMap(({ bottom, firstRule }, i) => {
      const isLow = bottom < MARGINS.bottom - 1;
      // LibreOffice begins the body up to 2 mm above the top margin where there is a header; slips have theirs in the body.
      const isHigh = firstRule > 0 && firstRule < MARGINS.top - 2.5;
      return isLow || isHigh ? [`${name} ${i + 1}: ${firstRule.toFixed(1)} ${bottom.toFixed(1)}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('full pages end near the bottom margin: no more than a tenth of the page and a row are left', () => {
  const room = 0.1 * (210 - MARGINS.top - MARGINS.bottom);
  const tables = pages.filter(([name]) => /^Biểu 0[1-49]/.test(name));
  const left = tables.flatMap(([name, own]) =>
    own.slice(0, -2).map(({ bottom }) => [name, bottom - MARGINS.bottom] as const),
  );
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter(([, free]) => free > room + 30)).toEqual([]);
});

test('the file has the four margins of every sheet, to a hundredth', () => {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(parts).toHaveLength(spec.sheets.length);
  for (const [, xml] of parts) {
    const [margins = ''] = /<pageMargins [^>]*>/.exec(strFromU8(xml)) ?? [];
    for (const side of ['top', 'bottom', 'left', 'right'] as const)
      expect(Number(new RegExp(` ${side}="([\\d.]+)"`).exec(margins)?.[1]) * 25.4).toBeCloseTo(
        MARGINS[side],
        2,
      );
  }
});
