import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/skh.ts';
import { inside, objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

let folder = '';
let book = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  book = join(folder, 'so.xlsx');
  await objectOf('start', plan, '--agencies', agencies, '--out', book, ...ROUNDS);
});

describe('skh letters', () => {
  test('writes the letters of a round, again without complaint, and never over one that was edited', async () => {
    const out = join(folder, 'van-ban');
    const made = await objectOf<{ letters: { name: string; gaps: number }[] }>(
      'letters',
      book,
      '--round',
      '1',
      '--out',
      out,
    );
    expect((await readdir(out)).sort()).toEqual(made.letters.map((letter) => letter.name));
    expect(made.letters.every((letter) => letter.gaps > 0)).toBe(true);
    expect((await inside('letters', book, '--round', '1', '--out', out)).code).toBe(0);
    await appendFile(join(out, made.letters[0]!.name), 'x');
    const refused = await inside('letters', book, '--round', '1', '--out', out);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(made.letters[0]!.name);
  });

  test('a round that is not there is refused', async () => {
    const run = await inside('letters', book, '--round', '9', '--out', join(folder, 'khong'));
    expect(run.code).toBe(1);
    expect(await readdir(folder)).not.toContain('khong');
  });
});

describe("skh letters with the office's own templates", () => {
  const run = (templates: string, out: string) =>
    inside('letters', book, '--round', '1', '--out', join(folder, out), '--templates', templates);

  test('a folder that is not there, and one without a .docx', async () => {
    const missing = await run(join(folder, 'khong-co'), 'mau-1');
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('khong-co');
    const empty = await temporaryFolder();
    const none = await run(empty, 'mau-1');
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('không có tệp Word .docx nào');
    expect(await readdir(folder)).not.toContain('mau-1');
  });

  test('a file that is no Word document is named, and nothing is written', async () => {
    const templates = await temporaryFolder();
    await writeFile(join(templates, 'Giấy mời.docx'), 'không phải Word');
    const refused = await run(templates, 'mau-2');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Giấy mời.docx');
    expect(await readdir(folder)).not.toContain('mau-2');
  });
});

interface Printed {
  readonly sheets: readonly string[];
  readonly check: { readonly ready: boolean; readonly remarks: readonly { readonly code: string }[] };
}

describe('skh print', () => {
  test('all papers, the summary first, with the look before submitting', async () => {
    const printed = await objectOf<Printed>('print', book, '--out', join(folder, 'in.xlsx'));
    expect(printed.sheets).toEqual([
      'Biểu 01 Tổng hợp',
      'Biểu 02 Tình hình gửi báo cáo',
      'Biểu 03 Quá hạn, chưa báo cáo',
      'Biểu 04 Chi tiết theo nhiệm vụ',
      'Biểu 05 Phiếu theo cơ quan',
      'Biểu 07 Biểu đồ',
      'Biểu 08 Đến hạn trong 30 ngày',
      'Biểu 09 Bảng phân công nhiệm vụ',
      'Biểu 10 Sổ bàn giao',
    ]);
    expect(printed.check.ready).toBe(false);
    expect(printed.check.remarks.map((remark) => remark.code)).toContain('settingBlank');
  });

  test('one paper by name; one that the book has no figures for says so', async () => {
    const one = join(folder, 'mot.xlsx');
    const printed = await objectOf<Printed>('print', book, '--out', one, '--sheet', 'Biểu 10 Sổ bàn giao');
    expect(printed.sheets).toEqual(['Biểu 10 Sổ bàn giao']);
    const empty = await inside('print', book, '--out', one, '--sheet', 'Biểu 06 Bảng điểm, xếp loại');
    expect(empty.code).toBe(1);
    expect(empty.stderr).toContain('Biểu 06 Bảng điểm, xếp loại');
  });
});
