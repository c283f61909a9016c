/// <reference types="office-js" />
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { bookFacts } from '../../hosts/excel/facts/bookFacts.ts';
import { hasChromium, launch } from '../../support/browser.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { OFFICE_CDN, serveOffice, type OfficePage, type OfficeServer } from '../../support/officePage.ts';

const POLICY = "default-src 'none'; img-src data:; script-src 'self' https://appsforoffice.microsoft.com";

function html(office: string, policy = POLICY): string {
  const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html lang="vi"><head>${meta}<link rel="icon" href="data:,"></head><body><script src="${office}"></script></body></html>`;
}

const suite = hasChromium ? test : test.skip;
let browser: Browser;
let office: OfficeServer;
let folder: string;
let open: OfficePage[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-page-'));
  await writeFile(join(folder, 'cdn.html'), html(`${OFFICE_CDN}office.js`));
  await writeFile(join(folder, 'own.html'), html('/office/office.js', "default-src 'self'; img-src data:"));
  await writeFile(join(folder, 'free.html'), html('/office/office.js', ''));
  if (!hasChromium) return;
  office = await serveOffice(folder);
  browser = await launch();
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});
afterAll(async () => {
  await browser?.close();
  office?.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened(path = 'cdn.html', excelApi?: string): Promise<OfficePage> {
  const made = await office.open(browser, path, excelApi === undefined ? {} : { excelApi });
  open.push(made);
  return made;
}

suite.each(['cdn.html', 'own.html'])('office.js starts in %s as in Excel', async (path) => {
  const { pane, outside, errors } = await opened(path);
  const info = await pane.evaluate(async () => ({
    ...(await Office.onReady()),
    old: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
    later: Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
  }));
  expect(info).toEqual({ host: 'Excel', platform: 'PC', addin: null, old: true, later: false });
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});

suite('a page writes and reads, and Excel sees it', async () => {
  const { pane, bench } = await opened();
  await pane.evaluate(async () => {
    await Office.onReady();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Kế hoạch');
      sheet.getRange('A1:B2').values = [
        ['Mã', 'Số'],
        ['NV0001', 5],
      ];
      sheet.tables.add('A1:B2', true).name = 'NhiemVu';
      await context.sync();
    });
  });
  expect(await bench.sheetNames()).toEqual(['Sheet1', 'Kế hoạch']);
  expect(await bench.tableAt('NhiemVu')).toEqual({ sheet: 'Kế hoạch', address: 'A1:B2' });
  expect(await bench.values('Kế hoạch', 'A1:B2')).toEqual([
    ['Mã', 'Số'],
    ['NV0001', 5],
  ]);
  // The second is the client's own, which lets go of the range that the table was made over.
  expect((await bench.traffic()).requests).toBe(2);
  expect(await bench.keptRanges()).toBe(0);
  await bench.setCell('Kế hoạch', 'B2', 7);
  const read = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('NhiemVu').getDataBodyRange().load('values');
      await context.sync();
      return range.values;
    }),
  );
  expect(read).toEqual([['NV0001', 7]]);
});

suite('errors have Excel’s codes, and APIs above the requirement set are refused', async () => {
  const { pane, bench } = await opened('cdn.html', '1.8');
  const codeOf = (kind: 'missing' | 'later' | 'refused') =>
    pane.evaluate(async (what) => {
      await Office.onReady();
      try {
        await Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          if (what === 'later') worksheets.getItem('Sheet1').pageLayout.orientation = 'Landscape';
          worksheets.getItem(what === 'missing' ? 'Không có' : 'Sheet1').activate();
          await context.sync();
        });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return '';
    }, kind);
  expect(await codeOf('missing')).toBe('ItemNotFound');
  expect(await codeOf('later')).toBe('ApiNotFound');
  await bench.failRequest(1, { refusal: 'cellEditMode' });
  expect(await codeOf('refused')).toBe('InvalidOperationInCellEditMode');
  expect(await codeOf('refused')).toBe('');
});

suite('what a person types and chooses is told', async () => {
  const { pane, bench } = await opened();
  await pane.evaluate(async () => {
    await Office.onReady();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (e) => void (document.title += `${e.address} ${e.triggerSource};`));
      worksheets.onSelectionChanged.add(async (e) => void (document.title += ` ${e.address} chosen`));
      await context.sync();
    });
  });
  await bench.setCell('Sheet1', 'B2', 'x');
  await bench.select('Sheet1', 'C5:C6');
  expect(await pane.title()).toBe('B2 Unknown; C5:C6 chosen');
  expect(await bench.selection()).toBe('Sheet1!C5:C6');
});

suite('the workbook outlives the pane, and a closed pane hears nothing', async () => {
  const { pane, bench, reopen, errors } = await opened();
  const listen = () =>
    pane.evaluate(async () => {
      await Office.onReady();
      return Excel.run(async (context) => {
        const cell = context.workbook.getActiveCell().load('values');
        context.workbook.worksheets.onChanged.add(async (e) => void (document.title += e.address));
        await context.sync();
        return cell.values;
      });
    });
  expect(await listen()).toEqual([['']]);
  await bench.setCell('Sheet1', 'A1', 'đang làm');
  await reopen();
  expect(await listen()).toEqual([['đang làm']]);
  await bench.setCell('Sheet1', 'A2', 'x');
  expect(await pane.title()).toBe('A2');
  expect(errors).toEqual([]);
});

suite('formulas are worked out, people do what they do, and the workbook can be saved', async () => {
  const { pane, bench } = await opened();
  await pane.evaluate(async () => {
    await Office.onReady();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['Mã', 'Kỳ'],
        ['NV2', 2],
        ['NV1', 1],
      ];
      sheet.tables.add('A1:B3', true).name = 'NhiemVu';
      sheet.getRange('D1').formulas = [['=SUM(NhiemVu[Kỳ])']];
      await context.sync();
    });
  });
  expect(await bench.values('Sheet1', 'D1')).toEqual([[3]]);
  await bench.sortTable('NhiemVu', 'Mã');
  await bench.renameColumn('NhiemVu', 'Kỳ', 'Số kỳ');
  await bench.filterTable('NhiemVu', 'Mã', ['NV2']);
  await bench.renameSheet('Sheet1', 'Kế hoạch');
  expect(await bench.values('Kế hoạch', 'A1:B3')).toEqual([
    ['Mã', 'Số kỳ'],
    ['NV1', 1],
    ['NV2', 2],
  ]);
  expect(await bench.formulas('Kế hoạch', 'D1')).toEqual([['=SUM(NhiemVu[Số kỳ])']]);
  const bytes = new Uint8Array(Buffer.from(await bench.exportXlsx(), 'base64'));
  expect(findRepairs(bytes)).toEqual([]);
  expect(bookFacts(bytes).get('Kế hoạch › values')).toContain('D1 n 3');
});

suite('a page can ask nothing of the outside, and what it asked is known', async () => {
  const { pane, outside } = await opened('free.html');
  const answered = await pane.evaluate(() => fetch('https://example.com/x').then(String, () => 'nothing'));
  expect(answered).toBe('nothing');
  expect(outside).toEqual(['https://example.com/x']);
});
