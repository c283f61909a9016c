import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { coreCells } from '../report/support/coreCells.ts';
import { cellMap, differences, withWrongCaches } from '../support/derivedCells.ts';
import { recalculatedBytes } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/skh.ts';
import { tracked } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { writeSmallPlan } from './support/smallPlan.ts';

const PLAN = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tTổ chức hội nghị\t15/5/2026\tPhòng Mới\tUBND các xã được chọn làm điểm
2\tĐăng tin, bài\tCả năm 2026\tPhòng Một\t
`;

/** Every table of figures begins empty, and its rows come by the answers. */
test('LibreOffice computes what core computed in a book that got its rounds and agencies by answers', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const { agencies } = await writeSmallPlan(folder);
  await writeFile(at('hoi.tsv'), PLAN);
  await objectOf('start', at('hoi.tsv'), '--agencies', agencies, '--out', at('hoi.xlsx'));
  const rows = (await tracked(at('hoi.xlsx'))).book.QuyetDinh;
  const answers = rows.map(({ id, table }) =>
    table === 'Kỳ báo cáo'
      ? { id, choice: 'rounds', value: 'lần 1=05/6/2026:trước; lần 2=01/12/2026' }
      : { id, choice: 'members', value: 'P2; X1; X3' },
  );
  await writeFile(at('tra-loi.json'), JSON.stringify(answers));
  await objectOf('settle', at('hoi.xlsx'), '--decisions', at('tra-loi.json'), '--out', at('xong.xlsx'));
  await writeFile(at('sai.xlsx'), await withWrongCaches(at('xong.xlsx')));
  const core = await coreCells(at('xong.xlsx'));
  expect(core.length).toBeGreaterThan(100);
  expect(differences(core, cellMap(await recalculatedBytes(at('sai.xlsx'))))).toEqual([]);
}, 200_000);
