import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { blocks } from '../support/show.ts';

const folder = mkdtempSync(join(tmpdir(), 'printed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function printed(name: string, body: string, page: string): Uint8Array {
  const html = join(folder, `${name}.html`);
  const style = `@page{size:${page};margin:18mm}body{font:13pt "Liberation Serif"}table{border-collapse:collapse;width:100%}td,th{border:0.75pt solid;padding:3pt;vertical-align:top}td:first-child{width:10mm}`;
  writeFileSync(html, `<meta charset="utf-8"><style>${style}</style>${body}`);
  const pdf = join(folder, `${name}.pdf`);
  execFileSync(
    'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, html],
    { stdio: 'ignore' },
  );
  return new Uint8Array(readFileSync(pdf));
}

const WORK =
  'Tổ chức kiểm tra việc thực hiện quy chế dân chủ ở cơ sở gắn với công tác dân vận của chính quyền các cấp';
const ROWS = Array.from({ length: 30 }, (_, i) => [
  `${i + 1}`,
  Array.from({ length: 1 + (i % 4) }, () => WORK).join('; '),
  'Các sở, ban, ngành; UBND các xã, phường',
  `Quý ${['I', 'II', 'III', 'IV'][i % 4]}/2026`,
]);
const HEADER =
  '<thead><tr><th rowspan="2">TT<th rowspan="2">Nhiệm vụ<th colspan="2">Phân công</tr><tr><th>Chủ trì<th>Thời hạn</tr></thead>';
const BODY = `<p><b>DANH MỤC NHIỆM VỤ</b></p><table>${HEADER}${ROWS.map((row) => `<tr><td>${row.join('<td>')}</tr>`).join('')}</table><p>Nơi nhận: các cơ quan có liên quan.</p>`;

describe('printed by a browser', () => {
  test.each(['A4', 'A4 landscape', 'A5'])('a table over pages of %s', async (page) => {
    const texts = await blocks(printed(`t${page.length}`, BODY, page));
    expect(texts).toHaveLength(3);
    expect(texts[1]!.split('\n')).toEqual([
      'TT{2×1} | Nhiệm vụ{2×1} | Phân công{1×2} | ^',
      '^ | ^ | Chủ trì | Thời hạn',
      ...ROWS.map((row) => row.join(' | ')),
    ]);
  });

  test('a picture of a page is refused', async () => {
    const svg =
      '<svg width="700" height="900"><image width="700" height="900" href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="/></svg>';
    const { value, issues } = await readDocument('a.pdf', printed('scan', svg, 'A4'));
    expect(value).toBeNull();
    expect(issues.map((i) => i.code).join()).toMatch(/file\.(pdfScan|empty)/);
  });
});
