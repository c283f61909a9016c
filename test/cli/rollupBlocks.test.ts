import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { BLOCK_SHEETS, typing } from './support/blockForms.ts';
import { tracked } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { formPath, openForm, sendForm } from './support/returns.ts';
import { AGENCIES_TEXT, PLAN_TEXT, ROUNDS } from './support/smallPlan.ts';

interface RolledUp {
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

const { indicators: CT, lines: MH, general: DG } = BLOCK_SHEETS;
const MODEL = { name: 'Tên mô hình', place: 'Địa bàn, đối tượng' } as const;

/*
 * What the communes report, worked out by hand for the province:
 *   dialogues, summed:     3 + 2,5 = 5,5 in the round; 1250 + nothing = 1250 so far
 *   letters, averaged:     (90 + 95,5) / 2 = 92,75
 *   something else that the province asks and the district doesn't: left blank
 */
const REPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'UBND xã Bình An': {
    [`${CT}|CT01|Thực hiện trong kỳ`]: '3',
    [`${CT}|CT01|Lũy kế từ đầu năm`]: '1250',
    [`${CT}|CT02|Thực hiện trong kỳ`]: '90',
    [`${MH}|1|${MODEL.name}`]: 'Tổ dân vận số',
    [`${MH}|1|${MODEL.place}`]: 'Thôn 1',
  },
  'UBND xã Hòa Lạc': {
    [`${CT}|CT01|Thực hiện trong kỳ`]: '2,5',
    [`${CT}|CT02|Thực hiện trong kỳ`]: '95,5',
    [`${MH}|1|${MODEL.name}`]: 'Tổ dân vận số',
    [`${MH}|2|${MODEL.name}`]: 'Ngày thứ Sáu nghe dân nói',
  },
};

const INDICATORS = 'Số cuộc đối thoại với Nhân dân; cuộc; ≥ 2\nTỷ lệ đơn thư được giải quyết; %; trên 90\n';
/** In another order, under other codes, and one that the level below doesn't ask for. */
const UPPER_INDICATORS = `Số vụ việc nổi cộm; vụ; ≤ 0
Tỷ lệ đơn thư được giải quyết; %; trên 95
Số cuộc đối thoại với nhân dân; cuộc; ≥ 100
`;
const UPPER_AGENCIES = `Mã,Tên cơ quan,Tên gọi khác,Nhóm,Thứ tự
T1,Sở Nội vụ tỉnh A,,UBND các xã,1
T2,Sở Nội vụ tỉnh B,,UBND các xã,2
`;

let folder = '';
let form = '';
const at = (...names: string[]) => join(folder, ...names);
const rollup = (out: string, ...rest: readonly string[]) =>
  objectOf<RolledUp>('rollup', at('xa.xlsx'), '--round', '1', '--out', at(out), ...rest);

async function book(name: string, agencies: string, indicators: string): Promise<void> {
  await writeFile(at(`${name}.csv`), agencies);
  await writeFile(at(`${name}.txt`), indicators);
  const register = ['--agencies', at(`${name}.csv`)];
  await objectOf('start', at('ke-hoach.tsv'), ...register, '--out', at(`${name}-0.xlsx`), ...ROUNDS);
  const use = ['--use', 'CT,MH,DG', '--indicators', at(`${name}.txt`)];
  await objectOf('blocks', at(`${name}-0.xlsx`), ...use, '--out', at(`${name}.xlsx`));
  await objectOf('forms', at(`${name}.xlsx`), '--round', '1', '--out', at(`bieu-${name}`));
}

const take = (name: string, input: string, out: string) => {
  const args = ['--round', '1', '--received', '2026-06-03', '--out', at(out)];
  return objectOf<{ files: Readonly<Record<string, number>> }>(
    ...['consolidate', at(name), at(input), ...args],
  );
};

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  await writeFile(at('ke-hoach.tsv'), PLAN_TEXT);
  await book('so', AGENCIES_TEXT, INDICATORS);
  await book('tinh', UPPER_AGENCIES, UPPER_INDICATORS);
  const own = await readdir(at('bieu-so'));
  for (const [agency, cells] of Object.entries(REPORTS))
    await sendForm(formPath(at('bieu-so'), own, agency), at('bc', `${agency}.xlsx`), {}, typing(cells));
  await take('so.xlsx', 'bc', 'xa.xlsx');
  form = formPath(at('bieu-tinh'), await readdir(at('bieu-tinh')), 'Sở Nội vụ tỉnh A');
}, 120_000);

describe('blocks of the level above', () => {
  test('its indicators, by their words, and its repeating lines: consolidated there like any return', async () => {
    const done = await rollup('tra/len.xlsx', '--form', form);
    expect(findRepairs(new Uint8Array(await readFile(at('tra', 'len.xlsx'))))).toEqual([]);
    expect((await take('tinh.xlsx', 'tra', 'tinh-2.xlsx')).files).toMatchObject({ accepted: 1, rejected: 0 });
    const { book: above } = await tracked(at('tinh-2.xlsx'));
    expect(above.SoLieu.map((r) => [r.indicator, r.agency, r.current, r.cumulative])).toEqual([
      ['CT02', 'T1', 92.75, null],
      ['CT03', 'T1', 5.5, 1250],
    ]);
    expect(above.MoHinh.map((r) => [r.agency, r.name, r.place]).sort()).toEqual([
      ['T1', 'Ngày thứ Sáu nghe dân nói (UBND xã Hòa Lạc)', ''],
      ['T1', 'Tổ dân vận số (UBND xã Bình An)', 'Thôn 1'],
      ['T1', 'Tổ dân vận số (UBND xã Hòa Lạc)', ''],
    ]);
    expect(above.DanhGiaChung).toEqual([]);
    const said = done.issues.map((i) => [i.code, i.message] as const);
    const missing = said.filter(([code]) => code === 'rollup.figuresMissing');
    // Asked: three offices and three communes; two have answered.
    expect(missing).toHaveLength(2);
    for (const [, message] of missing) {
      expect(message).toContain('còn 4 cơ quan');
      expect(message).toContain('UBND xã Tân Phú');
    }
    expect(said.find(([code]) => code === 'rollup.blockOpen')?.[1]).toContain(DG);
    expect(said.some(([code, m]) => code === 'rollup.open' && m.includes('CT01'))).toBe(true);
  });

  test('each part of a figure is shown with its agency, file and cell', async () => {
    const [workbook] = await openForm(at('tra', 'len.xlsx'));
    const lines: string[][] = [];
    workbook.getWorksheet('Nguồn số liệu')!.eachRow((row) => {
      lines.push(Array.from({ length: 7 }, (_, i) => row.getCell(i + 1).text));
    });
    const own = lines.filter((line) => line[0] === 'CT03' && line[3] === 'Thực hiện trong kỳ');
    expect(own.map((line) => [line[2], line[4], line[5], line[6]])).toEqual([
      ['UBND xã Bình An', '– 3', 'UBND xã Bình An.xlsx', `${CT}!F11`],
      ['UBND xã Hòa Lạc', '– 2.5', 'UBND xã Hòa Lạc.xlsx', `${CT}!F11`],
    ]);
  });

  test('what somebody has typed there stays', async () => {
    const filled = await sendForm(form, at('da-ghi.xlsx'), {}, (sheet, workbook) => {
      const cells = {
        [`${CT}|CT03|Thực hiện trong kỳ`]: '8',
        [`${DG}|Kết quả nổi bật|Đánh giá của cơ quan`]: 'Tỉnh đánh giá',
        [`${MH}|1|${MODEL.name}`]: 'Mô hình của tỉnh',
      };
      typing(cells)(sheet, workbook);
    });
    await rollup('tra-2/len.xlsx', '--form', filled);
    await take('tinh.xlsx', 'tra-2', 'tinh-3.xlsx');
    const { book: above } = await tracked(at('tinh-3.xlsx'));
    expect(above.SoLieu.find((r) => r.indicator === 'CT03')).toMatchObject({ current: 8, cumulative: 1250 });
    expect(above.DanhGiaChung.map((r) => r.text)).toEqual(['Tỉnh đánh giá']);
    expect(above.MoHinh.map((r) => r.name).sort()).toEqual([
      'Mô hình của tỉnh',
      'Ngày thứ Sáu nghe dân nói (UBND xã Hòa Lạc)',
      'Tổ dân vận số (UBND xã Bình An)',
      'Tổ dân vận số (UBND xã Hòa Lạc)',
    ]);
  });

  test('without a form of the level above: the book’s own blocks', async () => {
    await rollup('rieng.xlsx');
    const [workbook] = await openForm(at('rieng.xlsx'));
    const sheet = workbook.getWorksheet(CT)!;
    const row = (n: number) => [1, 2, 6, 7].map((column) => sheet.getCell(n, column).text);
    expect([row(11), row(12)]).toEqual([
      ['CT01', 'Số cuộc đối thoại với Nhân dân', '5,5', '1250'],
      ['CT02', 'Tỷ lệ đơn thư được giải quyết', '92,75', ''],
    ]);
    const models = [11, 12, 13, 14].map((n) => workbook.getWorksheet(MH)!.getCell(n, 2).text);
    expect(models.sort()).toEqual([
      '',
      'Ngày thứ Sáu nghe dân nói (UBND xã Hòa Lạc)',
      'Tổ dân vận số (UBND xã Bình An)',
      'Tổ dân vận số (UBND xã Hòa Lạc)',
    ]);
  });

  test('a figure fills a cell of the upper level’s own template', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Biểu');
    sheet.getCell('A1').value = 'Số cuộc đối thoại';
    sheet.getCell('B1').value = 0;
    await writeFile(at('mau.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));
    const cells = ['--map', 'Biểu!B1=CT01.Lũy kế', '--map', 'Biểu!B2=ct02.trong kỳ'];
    await objectOf('template', at('xa.xlsx'), at('mau.xlsx'), ...cells, '--out', at('xa-mau.xlsx'));
    const fill = ['--round', '1', '--out', at('dien.xlsx')];
    await objectOf('template', at('xa-mau.xlsx'), at('mau.xlsx'), ...fill);
    await workbook.xlsx.readFile(at('dien.xlsx'));
    const filled = workbook.getWorksheet('Biểu')!;
    expect([filled.getCell('B1').value, filled.getCell('B2').value]).toEqual([1250, 92.75]);
  });
});
