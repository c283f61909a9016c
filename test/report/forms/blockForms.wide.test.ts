import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { BLOCK_SHEETS, typing } from '../../cli/support/blockForms.ts';
import { tracked } from '../../cli/support/book.ts';
import { objectOf } from '../../cli/support/inside.ts';
import { formPath, sendForm } from '../../cli/support/returns.ts';
import { ROUNDS, writeSmallPlan } from '../../cli/support/smallPlan.ts';
import { libreOfficeRuns, recalculatedBytes, toPdf } from '../../support/libreoffice.ts';
import { assertOnlyFont, assertPaper, measurePdf, pageText, popplerRuns } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/skh.ts';

const { indicators: CT, lines: MH, general: DG, scores: TC } = BLOCK_SHEETS;
const TYPED = {
  [`${CT}|CT01|Thực hiện trong kỳ`]: '1.250',
  [`${CT}|CT01|Lũy kế từ đầu năm`]: '3.000,5',
  [`${CT}|CT02|Thực hiện trong kỳ`]: '95,5%',
  [`${MH}|1|Tên mô hình`]: '=Chính quyền thân thiện',
  [`${MH}|2|Tên mô hình`]: 'Tổ dân vận số',
  [`${MH}|2|Địa bàn, đối tượng`]: 'Thôn 1\nThôn 2',
  [`${DG}|Kết quả nổi bật|Đánh giá của cơ quan`]: '- Hoàn thành tốt',
};

let folder = '';
let own = '';
const at = (...names: string[]) => join(folder, ...names);

/** What the book holds of the agency's blocks once a file was taken in. */
async function taken(file: string, out: string) {
  const args = ['--round', '1', '--received', '2026-05-30', '--out', at(out)];
  const receipt = await objectOf<{ files: Readonly<Record<string, number>> }>(
    ...['consolidate', at('so.xlsx'), at(file), ...args],
  );
  expect(receipt.files['accepted']).toBe(1);
  const { book } = await tracked(at(out));
  return {
    figures: book.SoLieu.map((r) => [r.indicator, r.agency, r.current, r.cumulative]),
    lines: book.MoHinh.map((r) => [r.agency, r.order, r.name, r.place]),
    general: book.DanhGiaChung.map((r) => [r.agency, r.text]),
    scores: book.ChamDiem.filter((r) => r.self !== null).map((r) => [r.agency, r.self, r.evidence]),
  };
}

const expected = (agency: string) => ({
  figures: [
    ['CT01', agency, 1250, 3000.5],
    ['CT02', agency, 95.5, null],
  ],
  lines: [
    [agency, 1, '=Chính quyền thân thiện', ''],
    [agency, 2, 'Tổ dân vận số', 'Thôn 1\nThôn 2'],
  ],
  general: [[agency, '- Hoàn thành tốt']],
  scores: [[agency, 9.5, 'Báo cáo số 12']],
});

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('moi.xlsx'), ...ROUNDS);
  // The sample scheme.
  await objectOf('score', at('moi.xlsx'), '--out', at('cham.xlsx'));
  await writeFile(at('chi-tieu.txt'), 'Số cuộc đối thoại; cuộc; ≥ 2\nTỷ lệ đơn thư giải quyết; %; trên 90\n');
  const list = ['--indicators', at('chi-tieu.txt')];
  await objectOf('blocks', at('cham.xlsx'), '--use', 'CT,MH,DG,TC', ...list, '--out', at('so.xlsx'));
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  own = formPath(at('bieu'), await readdir(at('bieu')), 'UBND xã Bình An');
  const { book } = await tracked(at('so.xlsx'));
  const criterion = book.ChamDiem.find((r) => r.agency === 'X1' && r.max === 10)!.criterion;
  const typed = {
    ...TYPED,
    [`${TC}|${criterion}|Điểm tự chấm`]: '9,5',
    [`${TC}|${criterion}|Minh chứng`]: 'Báo cáo số 12',
  };
  await sendForm(own, at('ghi.xlsx'), {}, typing(typed));
  const group = ['--round', '1', '--common', 'UBND các xã'];
  const made = await objectOf<{ forms: readonly string[] }>(
    ...['forms', at('so.xlsx'), ...group, '--out', at('chung')],
  );
  await sendForm(at('chung', made.forms[0]!), at('chung.xlsx'), {}, (sheet, workbook) => {
    sheet.getCell('C4').value = 'UBND xã Hòa Lạc';
    typing(typed)(sheet, workbook);
  });
}, 120_000);

describe('a form with blocks that LibreOffice has opened and saved (needs LibreOffice)', () => {
  test('an agency’s own: every value comes back', async () => {
    expect(await libreOfficeRuns()).toBe(true);
    await writeFile(at('ghi-lo.xlsx'), await recalculatedBytes(at('ghi.xlsx')));
    expect(await taken('ghi.xlsx', 'a.xlsx')).toEqual(expected('X1'));
    expect(await taken('ghi-lo.xlsx', 'b.xlsx')).toEqual(expected('X1'));
  });

  test('one that a group shares: every value comes back', async () => {
    await writeFile(at('chung-lo.xlsx'), await recalculatedBytes(at('chung.xlsx')));
    expect(await taken('chung.xlsx', 'c.xlsx')).toEqual(expected('X2'));
    expect(await taken('chung-lo.xlsx', 'd.xlsx')).toEqual(expected('X2'));
  });

  test('prints on A4 as the agency’s own annexes: one page each, signatures on every one, no instructions', async () => {
    if (!(await popplerRuns())) return;
    // As we made it: the library that types into forms loses their print areas.
    const measures = await measurePdf(await toPdf(own));
    assertPaper(measures, 'A4', 'landscape');
    assertOnlyFont(measures, 'LiberationSerif');
    const pages = measures.pages.map(pageText);
    expect(pages.length).toBe(5);
    pages.forEach((page, i) => {
      expect(page).toContain(`PHỤ LỤC ${i + 1}.`);
      expect(page).toContain('của UBND xã Bình An)');
      expect(page).toContain('NGƯỜI LẬP BIỂU');
      expect(page).not.toMatch(/Enable Editing|Dán từ Word|Mỗi ô ghi/u);
    });
  });
});
