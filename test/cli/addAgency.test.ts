import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES } from '../../src/workbook/schema.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { coreCells } from '../report/support/coreCells.ts';
import { derivedCells } from '../support/derivedCells.ts';
import { editBook, tablesOf, tracked } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

/**
 * "Hội Nông dân" stands nowhere in the register.
 *
 * | NV0001 | Hội Nông dân | Phòng Một    |
 * | NV0002 | Phòng Hai    | Hội Nông dân |
 */
const PLAN = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tTổ chức hội thi\t15/5/2026\tHội Nông dân\tPhòng Một
2\tĐăng tin, bài\tCả năm 2026\tPhòng Hai\tHội Nông dân
`;
/** The changed plan gives a further task to somebody else whom nobody knows. */
const CHANGED = `${PLAN}3\tTrồng cây\t30/11/2026\tHội Làm vườn\t
`;

interface Asked {
  readonly questions: readonly { readonly id: string; readonly read: string }[];
  readonly issues: readonly { readonly code: string }[];
}

const codes = ({ issues }: Asked) => issues.map(({ code }) => code);

let folder = '';
let start: readonly string[] = [];
const at = (name: string) => join(folder, name);

async function answer(name: string, decisions: unknown): Promise<readonly string[]> {
  await writeFile(at(name), JSON.stringify(decisions));
  return ['--decisions', at(name)];
}

/** Whom the tasks of the farmers' association are given to, as PhanCong has it. */
const given = async (book: string) =>
  (await tracked(at(book))).book.PhanCong.map((row) => `${row.task} ${row.agencyName} ${row.role}`);

const listed = async (book: string) =>
  (await tracked(at(book))).book.CoQuan.map(({ code, name, group }) => [code, name, group].join(' | '));

async function isSound(book: string): Promise<void> {
  expect(findRepairs(new Uint8Array(await readFile(at(book))))).toEqual([]);
  const core = await coreCells(at(book));
  expect(core.filter((c) => c.table !== 'CaiDat')).toEqual(await derivedCells(at(book)));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const { agencies } = await writeSmallPlan(folder);
  await writeFile(at('hoi.tsv'), PLAN);
  await writeFile(at('hoi-moi.tsv'), CHANGED);
  start = ['start', at('hoi.tsv'), '--agencies', agencies, ...ROUNDS];
});

const ASSIGNED = [
  'NV0001 Hội Nông dân Chủ trì',
  'NV0001 Phòng Một Phối hợp',
  'NV0002 Phòng Hai Chủ trì',
  'NV0002 Hội Nông dân Phối hợp',
];

describe('an agency that the list lacks is added where it is asked about', () => {
  test('before the book is made: it is listed, gets its tasks, and is asked about no more', async () => {
    const { questions } = await objectOf<Asked>(...start, '--out', at('hoi.xlsx'));
    expect(questions.map(({ read }) => read)).toEqual(['Hội Nông dân', 'Hội Nông dân']);
    // One answer settles the other place, too: the name is known then.
    const answers = await answer('a.json', [{ id: questions[0]!.id, choice: 'add', value: 'Các hội' }]);
    const made = await objectOf<Asked>(...start, ...answers, '--out', at('du.xlsx'));
    expect([made.questions, codes(made)]).toEqual([[], ['plan.numberMissing', 'plan.dateMissing']]);
    expect((await listed('du.xlsx')).at(-1)).toBe('HND | Hội Nông dân | Các hội');
    expect(await given('du.xlsx')).toEqual(ASSIGNED);
    const { QuyetDinh } = (await tracked(at('du.xlsx'))).book;
    expect(QuyetDinh.map(({ choice, state }) => [choice, state])).toEqual([['add', 'Đã áp dụng']]);
    await isSound('du.xlsx');
  });

  test('in the book, typed in words: the same, logged, once, and taken back to the cell', async () => {
    await objectOf<Asked>(...start, '--out', at('so.xlsx'));
    const [row] = (await tracked(at('so.xlsx'))).book.QuyetDinh;
    await editBook(at('so.xlsx'), at('go.xlsx'), [
      {
        kind: 'update',
        table: 'QuyetDinh',
        key: [row!.id],
        set: { Chọn: 'thêm', 'Giá trị': 'Các hội' },
      },
    ]);
    const settled = await objectOf<Asked>('settle', at('go.xlsx'), '--out', at('ghi.xlsx'));
    expect([settled.questions, settled.issues]).toEqual([[], []]);
    expect((await listed('ghi.xlsx')).at(-1)).toBe('HND | Hội Nông dân | Các hội');
    expect((await given('ghi.xlsx')).sort()).toEqual([...ASSIGNED].sort());
    const { QuyetDinh, NhatKy } = (await tracked(at('ghi.xlsx'))).book;
    expect(QuyetDinh[0]).toMatchObject({ state: 'Đã áp dụng' });
    expect(NhatKy.at(-1)?.detail).toContain('Chọn: thêm.');
    await isSound('ghi.xlsx');
    const again = await objectOf<{ changes: unknown }>('settle', at('ghi.xlsx'), '--out', at('nua.xlsx'));
    expect(again.changes).toMatchObject({ added: 0, changed: 0, removed: 0 });
    await objectOf('restore', at('ghi.xlsx'), '--out', at('lai.xlsx'));
    const contents = async (name: string) =>
      (await tablesOf(at(name))).filter(({ name: t }) => !['NhatKy', 'DiemKhoiPhuc'].includes(t));
    expect(await contents('lai.xlsx')).toEqual(await contents('go.xlsx'));
  });

  test('renamed in the list by a person, it is not asked about again', async () => {
    await editBook(at('ghi.xlsx'), at('ten.xlsx'), [
      {
        kind: 'update',
        table: 'CoQuan',
        key: ['HND'],
        set: { [TABLES.CoQuan.columns.name.header]: 'Hội Nông dân phường' },
      },
    ]);
    const settled = await objectOf<Asked>('settle', at('ten.xlsx'), '--out', at('ten-2.xlsx'));
    expect(settled.questions).toEqual([]);
    expect((await listed('ten-2.xlsx')).filter((text) => text.includes('Hội'))).toEqual([
      'HND | Hội Nông dân phường | Các hội',
    ]);
  });

  test('with a changed plan', async () => {
    const update = ['update', at('ghi.xlsx'), at('hoi-moi.tsv')];
    const asked = await objectOf<Asked>(...update, '--out', at('moi.xlsx'));
    const question = asked.questions.find(({ read }) => read === 'Hội Làm vườn')!;
    const answers = await answer('b.json', [{ id: question.id, choice: 'add' }]);
    const done = await objectOf<Asked>(...update, ...answers, '--out', at('moi-2.xlsx'));
    expect([done.questions, codes(done)]).toEqual([[], ['plan.numberMissing', 'plan.dateMissing']]);
    expect((await listed('moi-2.xlsx')).at(-1)).toBe('HLV | Hội Làm vườn | ');
    expect(await given('moi-2.xlsx')).toContain('NV0003 Hội Làm vườn Chủ trì');
    await isSound('moi-2.xlsx');
  });
});
