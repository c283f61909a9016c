import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/hosts/file/openWorkbook.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { recalculate, recalculatedBytes } from '../../support/libreoffice.ts';
import { validate } from '../../support/ooxmlValidator.ts';
import { fullSpec } from './fullSpec.ts';

const TABLES = ['NhiemVu', 'CaiDat', 'ThongTin'];
let folder = '';
let path = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-host-'));
  path = join(folder, 'Sổ theo dõi.xlsx');
  await writeFile(path, writeWorkbook(fullSpec()));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function tables(bytes: Uint8Array): Promise<readonly ReadTable[]> {
  const read = await openWorkbook('s', bytes).value?.read(TABLES);
  expect(read?.issues).toEqual([]);
  return read?.value ?? [];
}

test('LibreOffice works out the formulas to what was written', async () => {
  const book = await recalculate(path);
  expect(book.value('Tổng quan', 'C6')).toBe(6);
  expect(book.values("Việc 'A' 1", 'E5:E7')).toEqual([['Đúng hạn'], ['Muộn'], ['Muộn']]);
}, 240_000);

test('a book that LibreOffice saved is read the same and takes changes', async () => {
  const saved = await recalculatedBytes(path);
  expect(await tables(saved)).toEqual(await tables(writeWorkbook(fullSpec())));
  const changes: TableChange[] = [
    { kind: 'insert', table: 'NhiemVu', rows: [{ Mã: 'NV0009', 'Ngày\nnhận': { date: '2025-09-09' } }] },
    { kind: 'delete', table: 'NhiemVu', keys: [['NV0001']] },
    { kind: 'insert', table: 'CaiDat', rows: [{ Mục: 'Năm', 'Giá trị': '2025' }] },
  ];
  const applied = openWorkbook('s', saved).value?.apply(changes, { NhiemVu: ['Mã'], CaiDat: ['Mục'] });
  expect(applied?.issues).toEqual([]);
  const [work, settings] = await tables(applied?.value ?? saved);
  expect(work?.rows.map((r) => [r.cells['Mã']?.value, r.cells['Ngày\nnhận']?.value])).toEqual([
    ['NV0002', '2025-03-02'],
    ['NV0003', '2025-03-03'],
    ['NV0009', '2025-09-09'],
  ]);
  expect(settings?.rows.map((r) => r.cells['Giá trị']?.value)).toEqual(['2025']);
  expect(findRepairs(applied?.value ?? saved)).toEqual([]);
  expect(await validate(applied?.value ?? saved)).toEqual([]);
}, 240_000);
