import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Book } from '../../src/workbook/schema.ts';
import { coreCells } from '../report/support/coreCells.ts';
import { derivedCells } from '../support/derivedCells.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { AGENCIES_TEXT, ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface AgenciesObject {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly settled: number;
  readonly issues: readonly { readonly code: string; readonly text: string }[];
  readonly questions: readonly { readonly id: string }[];
}

/** Rounds fall due on 04/6/2026 and 30/11/2026. X1 and X2 merge on 01/7/2026; X3 stays. */
const MERGER = `Mã,Tên cơ quan,Nhóm,Thứ tự,Hiệu lực từ,Hiệu lực đến,Cơ quan kế thừa
X1,UBND xã Bình An,UBND các xã,4,,30/6/2026,UBND xã An Hòa
X2,UBND xã Hòa Lạc,UBND các xã,5,,30/6/2026,AH
AH,UBND xã An Hòa,UBND các xã,4,01/7/2026,,
`;

let folder = '';
const at = (name: string) => join(folder, name);
const bookOf = async (name: string): Promise<Book> => (await tracked(at(name))).book;
const run = (from: string, list: string, out: string, ...rest: readonly string[]) =>
  objectOf<AgenciesObject>('agencies', at(from), at(list), '--out', at(out), ...rest);

async function file(name: string, text: string): Promise<string> {
  await writeFile(at(name), text);
  return name;
}

async function answers(book: string): Promise<string> {
  const { QuyetDinh } = await bookOf(book);
  const given = QuyetDinh.filter((row) => row.table === 'Cơ quan, đơn vị').map(({ id }) => ({
    id,
    choice: 'AH',
    reason: 'Nghị quyết số 99/NQ',
  }));
  await writeFile(at('tra-loi.json'), JSON.stringify(given));
  return at('tra-loi.json');
}

/** 'agency: rows' of a round. */
function owed({ TheoDoi }: Book, round: number): string[] {
  const counts = new Map<string, number>();
  for (const row of TheoDoi.filter((r) => r.round === round))
    counts.set(row.agency, (counts.get(row.agency) ?? 0) + 1);
  return [...counts].map(([agency, rows]) => `${agency}: ${rows}`).sort();
}

/** Excel repairs nothing, and every formula holds what core computes from the rows of the file. */
async function isSound(book: string): Promise<void> {
  expect(findRepairs(new Uint8Array(await readFile(at(book))))).toEqual([]);
  const core = await coreCells(at(book));
  expect(core.filter((c) => c.table !== 'CaiDat')).toEqual(await derivedCells(at(book)));
}

const BEFORE = ['P1: 3', 'P2: 2', 'P3: 1', 'X1: 2', 'X2: 2', 'X3: 2'];
const REST = ['P1: 3', 'P2: 2', 'P3: 1', 'X3: 2'];

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
});

describe('a newer list of agencies', () => {
  test('two communes merge: asked, answered, and sound at every step', async () => {
    const first = await run('so.xlsx', await file('sap-nhap.csv', MERGER), 'hoi.xlsx');
    expect(first).toMatchObject({ added: ['AH'], changed: ['X1', 'X2'], settled: 0, issues: [] });
    expect(first.questions).toHaveLength(2);
    const asked = await bookOf('hoi.xlsx');
    expect([owed(asked, 1), owed(asked, 2)]).toEqual([BEFORE, REST]);
    expect(asked.CoQuan.at(-1)).toMatchObject({ code: 'AH', validFrom: '2026-07-01', group: 'UBND các xã' });
    expect(asked.NhomCoQuan.at(-1)).toMatchObject({ agency: 'AH', group: 'UBND các xã' });
    await isSound('hoi.xlsx');
    await objectOf(
      'settle',
      at('hoi.xlsx'),
      '--decisions',
      await answers('hoi.xlsx'),
      '--out',
      at('xong.xlsx'),
    );
    const done = await bookOf('xong.xlsx');
    expect([owed(done, 1), owed(done, 2)]).toEqual([BEFORE, ['AH: 2', ...REST]]);
    expect(done.PhanCong.filter((row) => row.agency === 'AH').map((row) => row.via)).toEqual(
      Array(2).fill('Kế thừa UBND xã Bình An; UBND xã Hòa Lạc, theo Nghị quyết số 99/NQ'),
    );
    await isSound('xong.xlsx');
  });

  test('with the answers at once, and once more without effect', async () => {
    await run('so.xlsx', await file('sap-nhap.csv', MERGER), 'hoi.xlsx');
    const decisions = await answers('hoi.xlsx');
    const once = await run('so.xlsx', 'sap-nhap.csv', 'mot.xlsx', '--decisions', decisions);
    expect(once).toMatchObject({ settled: 2, questions: [] });
    const twice = await run('mot.xlsx', 'sap-nhap.csv', 'hai.xlsx', '--decisions', decisions);
    expect(twice).toMatchObject({ added: [], changed: [], settled: 0 });
    expect(await bookOf('hai.xlsx')).toEqual(await bookOf('mot.xlsx'));
  });

  test('forms of the second round go to the new commune', async () => {
    await run('so.xlsx', await file('sap-nhap.csv', MERGER), 'hoi.xlsx');
    await run('hoi.xlsx', 'sap-nhap.csv', 'xong.xlsx', '--decisions', await answers('hoi.xlsx'));
    await objectOf('forms', at('xong.xlsx'), '--round', '2', '--out', at('bieu'));
    const names = (await readdir(at('bieu'))).join('\n');
    expect(names).toContain('AH');
    expect(names).not.toMatch(/X[12]/);
  });

  test('the list of the start changes nothing', async () => {
    const same = await run('so.xlsx', await file('cu.csv', AGENCIES_TEXT), 'nhu-cu.xlsx');
    expect(same).toMatchObject({ added: [], changed: [], settled: 0, issues: [], questions: [] });
    expect(await bookOf('nhu-cu.xlsx')).toEqual(await bookOf('so.xlsx'));
  });

  test('names stand for codes; a code of another agency is not taken', async () => {
    const list = `Mã,Tên cơ quan,Nhóm,Hiệu lực đến,Cơ quan kế thừa
1,UBND xã Bình An,UBND các xã,30/6/2026,3
2,UBND xã Hòa Lạc,UBND các xã,,
3,UBND xã Tân Phú,UBND các xã,,
P1,Phòng Khác,Các phòng,,
`;
    const done = await run('so.xlsx', await file('ma-khac.csv', list), 'ma-khac.xlsx');
    expect(done).toMatchObject({ added: [], changed: ['X1'] });
    expect(done.issues.map((i) => i.code)).toEqual(['register.codeTaken']);
    const { CoQuan } = await bookOf('ma-khac.xlsx');
    expect(CoQuan.find((row) => row.code === 'X1')?.successors).toBe('X3');
    expect(CoQuan.find((row) => row.code === 'P1')?.name).toBe('Phòng Một');
  });

  test.each([
    [
      'an end before the beginning',
      'Hiệu lực từ,Hiệu lực đến\nX1,UBND xã Bình An,01/7/2026,30/6/2026',
      'hiệu lực đến 30/6/2026',
    ],
    ['a circle', 'Cơ quan kế thừa\nX1,UBND xã Bình An,X2\nX2,UBND xã Hòa Lạc,X1', 'thành vòng'],
    ['a list without rows', '', 'không có dòng nào'],
  ])('%s is refused, and nothing is written', async (_, rows, words) => {
    await file('sai.csv', `Mã,Tên cơ quan,${rows}\n`);
    const out = at(`khong-${words.length}.xlsx`);
    const refused = await inside('agencies', at('so.xlsx'), at('sai.csv'), '--out', out);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(words);
    await expect(readFile(out)).rejects.toThrow();
  });

  test('ends that were filled in by hand in a wrong order are refused with their cell', async () => {
    await run('so.xlsx', await file('sap-nhap.csv', MERGER), 'hoi.xlsx');
    const list = MERGER.replace(
      'AH,UBND xã An Hòa,UBND các xã,4,01/7/2026,,',
      'AH,UBND xã An Hòa,UBND các xã,4,,31/5/2026,',
    );
    const refused = await inside(
      'agencies',
      at('hoi.xlsx'),
      at(await file('nguoc.csv', list)),
      '--out',
      at('x.xlsx'),
    );
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Cơ quan, đơn vị');
  });
});
