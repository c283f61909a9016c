import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { saveBook } from '../../../src/app/saveBook.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { deps, tracked } from '../../cli/support/book.ts';
import { objectOf } from '../../cli/support/inside.ts';
import { coreCells } from '../../report/support/coreCells.ts';
import { cellMap, differences, withWrongCaches } from '../../support/derivedCells.ts';
import { recalculatedBytes } from '../../support/libreoffice.ts';
import { hasShared, SHARED, temporaryFolder } from '../../support/skh.ts';
import { DECREE, REGISTER } from './register.ts';

const PLAN = join(SHARED, 'plans', 'tay-ninh-2025.docx');
const SCHEME = join(import.meta.dirname, '..', '..', '..', 'assets', 'mau', 'bo-tieu-chi-mau.json');

/** Through files and commands, with the second round in view, scored. */
async function bookOfSecondRound(at: (name: string) => string): Promise<void> {
  await writeFile(at('co-quan.csv'), REGISTER);
  await objectOf('start', PLAN, '--agencies', at('co-quan.csv'), '--out', at('dau.xlsx'));
  const { book } = await tracked(at('dau.xlsx'));
  const choices: Record<string, string> = { H1: 'allSuccessors', H2: 'X3', H3: 'X4' };
  const answers = book.QuyetDinh.flatMap(({ id, row }) => {
    const choice = choices[row];
    return choice === undefined ? [] : [{ id, choice, reason: DECREE }];
  });
  expect(answers).toHaveLength(3);
  await writeFile(at('tra-loi.json'), JSON.stringify(answers));
  await objectOf('settle', at('dau.xlsx'), '--decisions', at('tra-loi.json'), '--out', at('chuyen.xlsx'));
  const moved = await tracked(at('chuyen.xlsx'));
  const CaiDat = moved.book.CaiDat.map((row) => (row.key === 'currentRound' ? { ...row, value: 2 } : row));
  const seen = derive({ ...moved.book, CaiDat }, moved.asOfFixed);
  expect((await saveBook(moved, seen, at('ky2.xlsx'), deps)).issues).toEqual([]);
  await objectOf('score', at('ky2.xlsx'), '--scheme', SCHEME, '--out', at('diem.xlsx'));
}

(hasShared ? test : test.skip)(
  'LibreOffice computes what core computed after tasks passed on (needs ../shared)',
  async () => {
    const folder = await temporaryFolder();
    const at = (name: string) => join(folder, name);
    await bookOfSecondRound(at);
    const { book } = await tracked(at('diem.xlsx'));
    expect(book.TQKy.map((row) => [row.expected, row.missing])).toEqual([
      [8, 8],
      [9, 9],
    ]);
    expect(book.XepLoai.map((row) => row.agency).sort()).toEqual(
      ['SKHCN', 'SNV', 'STP', 'SVHTTDL', 'TTT', 'X1', 'X2', 'X3', 'X4'].sort(),
    );
    await writeFile(at('sai.xlsx'), await withWrongCaches(at('diem.xlsx')));
    const core = await coreCells(at('diem.xlsx'));
    expect(core.length).toBeGreaterThan(300);
    expect(differences(core, cellMap(await recalculatedBytes(at('sai.xlsx'))))).toEqual([]);
  },
  200_000,
);
