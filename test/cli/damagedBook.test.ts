import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Report {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly { readonly file: string; readonly status: string }[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

let folder = '';
const at = (name: string) => join(folder, name);

/** Changes the parts of a book that hold a text, as a person does in Excel. */
async function edited(name: string, holds: string, edit: (xml: string) => string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(at('so.xlsx'))));
  for (const [part, bytes] of Object.entries(parts)) {
    const xml = part.endsWith('.xml') ? strFromU8(bytes) : '';
    if (xml.includes(holds)) parts[part] = strToU8(edit(xml));
  }
  await writeFile(at(name), zipSync(parts));
  return at(name);
}

const consolidate = (book: string, out: string, ...rest: readonly string[]) =>
  objectOf<Report>('consolidate', book, ...rest, '--round', '1', '--out', at(out));

const TAKEN = ['--received', '2026-06-04'] as const;

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const form = formPath(at('bieu'), await readdir(at('bieu')), 'UBND xã Bình An');
  const typed = { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã mở' } };
  await sendForm(form, at('nhan/a/bc.xlsx'), typed);
  const other = formPath(at('bieu'), await readdir(at('bieu')), 'UBND xã Hòa Lạc');
  await sendForm(other, at('nhan/b/bc.xlsx'), typed);
});

describe('a book whose Tổng quan somebody cut', () => {
  test.each([
    [
      'a column of a table',
      (xml: string) =>
        xml.replace(/<tableColumn id="2"[^>]*name="[^"]*"/u, (t) =>
          t.replace(/name="[^"]*"/u, 'name="Cột khác"'),
        ),
    ],
    ['a whole table', (xml: string) => xml.replaceAll('"TQKhoi"', '"BangKhac"')],
  ])('%s: told, and the returns are taken all the same', async (_, edit) => {
    const book = await edited('cat.xlsx', 'name="TQKhoi"', edit);
    const report = await consolidate(book, 'cat-1.xlsx', at('nhan'), ...TAKEN);
    expect(report.files).toMatchObject({ accepted: 2 });
    expect(report.issues.map((i) => i.code)).toContain('book.overviewDamaged');
    const row = (await tracked(at('cat-1.xlsx'))).book.TheoDoi.find(
      (r) => r.agency === 'X1' && r.task === 'NV0003',
    );
    expect(row?.result).toBe('Đã mở');
  });

  test('a column of the tracking table is another matter: refused, nothing written', async () => {
    const book = await edited('hong.xlsx', 'name="TheoDoi"', (xml) =>
      xml.replace('name="Kết quả thực hiện"', 'name="Kết quả"'),
    );
    const run = await inside('consolidate', book, at('nhan'), '--round', '1', '--out', at('hong-1.xlsx'));
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('Kết quả thực hiện');
    expect(await readdir(folder)).not.toContain('hong-1.xlsx');
  });
});

test('a code that somebody typed wrong is told with its cell; a right one is not', async () => {
  expect(
    (await consolidate(at('so.xlsx'), 'dung.xlsx', at('nhan'), ...TAKEN)).issues.map((i) => i.code),
  ).not.toContain('book.unknownCode');
  await editBook(at('so.xlsx'), at('sai.xlsx'), [
    { kind: 'update', table: 'TheoDoi', key: ['NV0005', 'X2', '1'], set: { 'Mã cơ quan': 'X22' } },
  ]);
  const told = (await consolidate(at('sai.xlsx'), 'sai-1.xlsx', at('nhan'), ...TAKEN)).issues.filter(
    (i) => i.code === 'book.unknownCode',
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.message).toMatch(/Theo dõi thực hiện.*B\d+.*"X22" \(1 dòng\).*"Cơ quan, đơn vị"/u);
});

describe('files of one name', () => {
  test('each with its own day, by the path that was typed', async () => {
    const [a, b] = [at('nhan/a/bc.xlsx'), at('nhan/b/bc.xlsx')];
    const report = await objectOf<Report & { late: readonly { agency: string; days: number }[] }>(
      'consolidate',
      at('so.xlsx'),
      a,
      b,
      '--round',
      '1',
      '--out',
      at('hai.xlsx'),
      ...['--received', `${a}=2026-06-03`, '--received', `${b}=2026-06-09`],
    );
    expect(report.files).toMatchObject({ accepted: 2 });
    expect(new Set(report.perFile.map((f) => f.file)).size).toBe(2);
    expect(report.late).toEqual([{ agency: 'UBND xã Hòa Lạc', days: 5 }]);
  });

  test('a day for the bare name, which means both, is refused', async () => {
    const [a, b] = [at('nhan/a/bc.xlsx'), at('nhan/b/bc.xlsx')];
    const days = ['--received', 'bc.xlsx=2026-06-03'];
    const run = await inside(
      'consolidate',
      at('so.xlsx'),
      a,
      b,
      '--round',
      '1',
      '--out',
      at('x.xlsx'),
      ...days,
    );
    expect(run.code).toBe(1);
    expect(await readdir(folder)).not.toContain('x.xlsx');
  });
});
