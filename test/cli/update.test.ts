import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { hasShared, SHARED, temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { changedPlan, type PlanEdits } from './support/changedPlan.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { PLAN_TEXT, ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

if (!hasShared) process.stderr.write('test/cli/update: the real plan is skipped, ../shared is not there\n');

interface Updated {
  readonly update: Readonly<Record<string, number | readonly string[]>>;
  readonly questions: readonly { readonly id: string; readonly read: string; readonly question: string }[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

const NOTHING = {
  ...{ reworded: [], renumbered: [], redated: [], reassigned: [], other: [] },
  ...{ added: [], removed: [], restored: [], asked: 0, headings: 0 },
};

let folder = '';
const at = (name: string) => join(folder, name);
const update = (from: string, plan: string, ...rest: readonly string[]) =>
  objectOf<Updated>('update', at(from), at(plan), ...rest);

beforeAll(async () => {
  folder = await temporaryFolder();
});

async function answer(
  name: string,
  asked: Updated,
  choices: Readonly<Record<string, string>>,
): Promise<string> {
  const decisions = Object.entries(choices).map(([begin, choice]) => {
    const question = asked.questions.find((q) => q.read.startsWith(begin));
    if (question === undefined) throw new Error(`nothing is asked about '${begin}'`);
    return { id: question.id, choice };
  });
  await writeFile(at(name), JSON.stringify(decisions));
  return at(name);
}

describe('a small plan whose first round was reported', () => {
  const EDITS: PlanEdits = {
    replace: [
      ['1.1', 3, 'Phòng Một', 'Phòng Ba'],
      ['2.1', 2, '30/11/2026', 'Trước ngày 15/12/2026'],
    ],
  };

  beforeAll(async () => {
    const { plan, agencies } = await writeSmallPlan(folder);
    await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
    for (const round of ['1', '2'])
      await objectOf('forms', at('so.xlsx'), '--round', round, '--out', at(`bieu-${round}`));
    const forms = await readdir(at('bieu-1'));
    await sendForm(formPath(at('bieu-1'), forms, 'Phòng Một'), at('gui/mot.xlsx'), {
      NV0001: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã mời họp' },
      NV0004: { 'Tình hình thực hiện': 'Đang thực hiện' },
    });
    await objectOf(
      ...['consolidate', at('so.xlsx'), at('gui'), '--round', '1', '--received', '2026-06-01'],
      ...['--out', at('so-1.xlsx')],
    );
    await writeFile(at('sua.tsv'), changedPlan(PLAN_TEXT, EDITS));
  });

  test('a dry run tells everything and writes nothing', async () => {
    const before = await readdir(folder);
    const { update: told, questions } = await update('so-1.xlsx', 'sua.tsv', '--dry-run');
    expect(told).toEqual({ ...NOTHING, same: 3, redated: ['NV0004'], reassigned: ['NV0001'] });
    expect(questions).toEqual([]);
    expect(await readdir(folder)).toEqual(before);
    const { stdout } = await inside('update', at('so-1.xlsx'), at('sua.tsv'), '--dry-run');
    expect(stdout).toContain('chủ trì: "Phòng Một" → "Phòng Ba"');
    expect(stdout).toContain('thời gian: "30/11/2026" → "Trước ngày 15/12/2026"');
  });

  test('deadlines, assignments and duties follow; answers stay where they were given', async () => {
    const { issues } = await update('so-1.xlsx', 'sua.tsv', '--out', at('so-2.xlsx'));
    expect(issues.map((i) => i.code).filter((code) => code.startsWith('update.'))).toEqual([
      'update.answersKept',
    ]);
    const { book } = await tracked(at('so-2.xlsx'));
    const task = book.NhiemVu.find((row) => row.code === 'NV0004')!;
    expect([task.time, task.due, task.adjusted, task.adjustedBy, task.dueShown]).toEqual([
      '30/11/2026',
      '2026-11-30',
      '2026-12-14',
      'Tệp "sua.tsv" (chưa ghi số, ngày): “Trước ngày 15/12/2026”',
      '2026-12-14',
    ]);
    const of = (code: string) =>
      book.TheoDoi.filter((row) => row.task === code).map(
        (r) => `${r.round} ${r.agency} ${r.role} ${r.result}`,
      );
    // P1 answered in round 1: that row stays. In round 2 nobody had written anything yet.
    expect(of('NV0001').sort()).toEqual([
      '1 P1 Chủ trì Đã mời họp',
      '1 P2 Phối hợp ',
      '1 P3 Chủ trì ',
      '2 P2 Phối hợp ',
      '2 P3 Chủ trì ',
    ]);
    expect(book.PhanCong.filter((row) => row.task === 'NV0001').map((r) => `${r.agency} ${r.role}`)).toEqual([
      'P2 Phối hợp',
      'P3 Chủ trì',
    ]);
    // P3 only coordinated until now.
    const reports = book.BaoCao.filter((row) => row.agency === 'P3').map((r) => `${r.round} ${r.exempt}`);
    expect(reports.sort()).toEqual(['1 ', '2 ']);
    const log = book.NhatKy.filter((row) => row.file === 'sua.tsv').map(
      (row) => `${row.event}: ${row.detail}`,
    );
    expect(log).toHaveLength(3);
    expect(log[1]).toContain('NV0001 1.1 Tổ chức hội nghị');
    expect(log[1]).toContain('chủ trì: "Phòng Một" → "Phòng Ba"');
  });

  test('the same changed plan once more changes nothing', async () => {
    const again = await update('so-2.xlsx', 'sua.tsv', '--out', at('so-3.xlsx'));
    expect(again.update).toEqual({ ...NOTHING, same: 5 });
    expect((await readFile(at('so-3.xlsx'))).equals(await readFile(at('so-2.xlsx')))).toBe(true);
  });

  test('forms sent out before: those whose rows changed are superseded, the others are taken', async () => {
    const forms = await readdir(at('bieu-2'));
    const send = (agency: string, name: string, task: string) =>
      sendForm(formPath(at('bieu-2'), forms, agency), at(`gui-2/${name}`), {
        [task]: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Có' },
      });
    await send('Phòng Một', 'mot.xlsx', 'NV0004');
    await send('Phòng Hai', 'hai.xlsx', 'NV0002');
    const receipt = await objectOf<{ perFile: { file: string; status: string; code: string }[] }>(
      ...['consolidate', at('so-2.xlsx'), at('gui-2'), '--round', '2', '--received', '2026-11-20'],
      '--dry-run',
    );
    expect(receipt.perFile.map((f) => `${f.file} ${f.status} ${f.code}`)).toEqual([
      'hai.xlsx accepted return.accepted',
      'mot.xlsx rejected form.superseded',
    ]);
  });

  test('new tasks stand in the file where the plan has them; every other row is as it was computed', async () => {
    const line = '1.2.1\tIn tờ rơi\t30/6/2026\tPhòng Hai\t\n';
    await writeFile(at('them.tsv'), PLAN_TEXT.replace('1.3\t', `${line}1.3\t`));
    await update('so-1.xlsx', 'them.tsv', '--out', at('so-them.xlsx'));
    const [before, { book, found }] = [await tracked(at('so-1.xlsx')), await tracked(at('so-them.xlsx'))];
    const codes = ['M0001', 'NV0001', 'NV0002', 'NV0006', 'NV0003', 'M0002', 'NV0004', 'NV0005'];
    expect(book.NhiemVu.map((row) => row.code)).toEqual(codes);
    expect(found.NhiemVu).toEqual(book.NhiemVu);
    const others = book.NhiemVu.filter((row) => row.code !== 'NV0006');
    expect(others).toEqual(before.book.NhiemVu);
  });

  test('back to the first plan: the first deadline counts again, and the answers with it', async () => {
    const back = await update('so-2.xlsx', 'ke-hoach.tsv', '--out', at('so-lai.xlsx'));
    expect(back.update).toEqual({ ...NOTHING, same: 3, redated: ['NV0004'], reassigned: ['NV0001'] });
    const [first, again] = [(await tracked(at('so-1.xlsx'))).book, (await tracked(at('so-lai.xlsx'))).book];
    expect(again.NhiemVu).toEqual(first.NhiemVu);
    const lines = (of: typeof first) => of.TheoDoi.map((row) => JSON.stringify(row)).sort();
    expect(lines(again)).toEqual(lines(first));
    expect(again.TQCoQuan.map((row) => [row.agency, row.total])).toEqual(
      first.TQCoQuan.map((row) => [row.agency, row.total]),
    );
  });

  test('a deadline that has no day leaves the former one in force, and says so', async () => {
    await writeFile(
      at('mo.tsv'),
      changedPlan(PLAN_TEXT, { replace: [['2.1', 2, '30/11/2026', 'Khi có hướng dẫn']] }),
    );
    const { issues, update: told } = await update('so-1.xlsx', 'mo.tsv', '--out', at('so-mo.xlsx'));
    expect(told['redated']).toEqual(['NV0004']);
    expect(issues.map((i) => i.code)).toContain('update.deadlineUnsettled');
    const task = (await tracked(at('so-mo.xlsx'))).book.NhiemVu.find((row) => row.code === 'NV0004')!;
    expect([task.time, task.due, task.adjusted, task.dueShown]).toEqual([
      'Khi có hướng dẫn',
      '2026-11-30',
      null,
      '2026-11-30',
    ]);
    expect(task.adjustedBy).toContain('(trước đó: 30/11/2026)');
    expect((await update('so-mo.xlsx', 'mo.tsv', '--dry-run')).update).toEqual({ ...NOTHING, same: 5 });
  });

  test('from a day to the whole year and back to a day', async () => {
    const [year, day] = ['Cả năm 2026', '20/12/2026'];
    await writeFile(at('nam.tsv'), changedPlan(PLAN_TEXT, { replace: [['2.1', 2, '30/11/2026', year]] }));
    await writeFile(at('ngay.tsv'), changedPlan(PLAN_TEXT, { replace: [['2.1', 2, '30/11/2026', day]] }));
    await update('so-1.xlsx', 'nam.tsv', '--out', at('so-nam.xlsx'));
    await update('so-nam.xlsx', 'ngay.tsv', '--out', at('so-ngay.xlsx'));
    const task = async (name: string) =>
      (await tracked(at(name))).book.NhiemVu.find((row) => row.code === 'NV0004')!;
    const [regular, dated] = [await task('so-nam.xlsx'), await task('so-ngay.xlsx')];
    expect([regular.time, regular.dueShown, regular.adjusted]).toEqual([year, 'Theo kỳ', null]);
    expect([dated.time, dated.dueShown, dated.due]).toEqual([year, '2026-12-20', '2026-11-30']);
    expect((await update('so-ngay.xlsx', 'ngay.tsv', '--dry-run')).update).toEqual({ ...NOTHING, same: 5 });
  });

  test('what people corrected in the sheets stays', async () => {
    await editBook(at('so-1.xlsx'), at('so-tay.xlsx'), [
      {
        kind: 'update',
        table: 'NhiemVu',
        key: ['NV0002'],
        set: {
          'Ghi chú': 'Nhắc hằng tháng',
          'Thời hạn điều chỉnh': { date: '2026-12-01' },
          'Điều chỉnh theo văn bản': 'Công văn 12: “gia hạn”',
        },
      },
      { kind: 'delete', table: 'PhanCong', keys: [['NV0001', 'P2', 'Phối hợp']] },
      {
        kind: 'insert',
        table: 'PhanCong',
        rows: [{ 'Mã nhiệm vụ': 'NV0001', 'Mã cơ quan': 'X1', 'Vai trò': 'Phối hợp' }],
      },
    ]);
    expect((await update('so-tay.xlsx', 'ke-hoach.tsv', '--dry-run')).update).toEqual({
      ...NOTHING,
      same: 5,
    });
    await update('so-tay.xlsx', 'sua.tsv', '--out', at('so-tay-2.xlsx'));
    const { book } = await tracked(at('so-tay-2.xlsx'));
    const given = book.PhanCong.filter((row) => row.task === 'NV0001').map((r) => `${r.agency} ${r.role}`);
    expect(given.sort()).toEqual(['P3 Chủ trì', 'X1 Phối hợp']);
    const task = book.NhiemVu.find((row) => row.code === 'NV0002')!;
    expect([task.note, task.adjusted]).toEqual(['Nhắc hằng tháng', '2026-12-01']);
  });

  test('a body that the register does not have is asked about', async () => {
    await writeFile(at('la.tsv'), changedPlan(PLAN_TEXT, { replace: [['1.2', 3, 'Phòng Hai', 'Ban Bốn']] }));
    const asked = await update('so-1.xlsx', 'la.tsv', '--out', at('so-la.xlsx'));
    expect(asked.questions.map((q) => q.read)).toEqual(['Ban Bốn']);
    const { book } = await tracked(at('so-la.xlsx'));
    expect(book.PhanCong.filter((row) => row.task === 'NV0002')).toEqual([]);
    expect(book.QuyetDinh.filter((row) => row.state === 'Chờ quyết định').map((row) => row.read)).toEqual([
      'Ban Bốn',
    ]);
    const decisions = await answer('la.json', asked, { 'Ban Bốn': 'P3' });
    const done = await update('so-1.xlsx', 'la.tsv', '--decisions', decisions, '--out', at('so-la-2.xlsx'));
    expect(done.questions).toEqual([]);
    const given = (await tracked(at('so-la-2.xlsx'))).book.TheoDoi.filter((row) => row.task === 'NV0002');
    expect(given.map((r) => `${r.round} ${r.agency} ${r.role}`)).toEqual(['1 P3 Chủ trì', '2 P3 Chủ trì']);
  });

  test('an answer typed into the sheet is carried out by the next update', async () => {
    const reworded = changedPlan(PLAN_TEXT, {
      replace: [['2.2', 1, 'Đối thoại với', 'Tổ chức đối thoại với']],
    });
    await writeFile(at('loi.tsv'), reworded);
    const asked = await update('so-1.xlsx', 'loi.tsv', '--out', at('so-loi.xlsx'));
    expect(asked.update).toEqual({ ...NOTHING, same: 4, asked: 1 });
    await editBook(at('so-loi.xlsx'), at('so-loi-2.xlsx'), [
      { kind: 'update', table: 'QuyetDinh', key: [asked.questions[0]!.id], set: { Chọn: 'Việc cũ' } },
    ]);
    const done = await update('so-loi-2.xlsx', 'loi.tsv', '--out', at('so-loi-3.xlsx'));
    expect(done.update).toEqual({ ...NOTHING, same: 4, reworded: ['NV0005'] });
    const { book } = await tracked(at('so-loi-3.xlsx'));
    expect(book.QuyetDinh.map((row) => row.state)).toEqual(['Đã áp dụng']);
    const titles = [...book.TheoDoi, ...book.PhanCong]
      .filter((row) => row.task === 'NV0005')
      .map((r) => r.title);
    expect(new Set(titles)).toEqual(new Set(['Tổ chức đối thoại với Nhân dân']));
  });

  test('refusals: another plan, a file that is none, no --out, the book itself', async () => {
    await writeFile(
      at('khac.tsv'),
      'TT\tNhiệm vụ\tThời gian\tCơ quan chủ trì\n1\tMua xe\tNăm 2026\tPhòng Một\n',
    );
    await writeFile(at('rong.tsv'), '');
    const run = (...args: readonly string[]) => inside('update', ...args, '--json');
    const codes = (stdout: string) => (JSON.parse(stdout) as Updated).issues.map((i) => i.code);
    const other = await run(at('so.xlsx'), at('khac.tsv'), '--out', at('x.xlsx'));
    expect([other.code, codes(other.stdout)]).toEqual([1, ['update.otherPlan']]);
    expect((await run(at('so.xlsx'), at('rong.tsv'), '--out', at('x.xlsx'))).code).toBe(1);
    expect((await run(at('sua.tsv'), at('so.xlsx'), '--out', at('x.xlsx'))).code).toBe(1);
    expect((await run(at('so.xlsx'), at('sua.tsv'))).code).toBe(2);
    const same = await run(at('so.xlsx'), at('sua.tsv'), '--out', at('so.xlsx'));
    expect([same.code, codes(same.stdout)]).toEqual([1, ['output.sameFile']]);
    expect(await readdir(folder)).not.toContain('x.xlsx');
  });
});

const real = hasShared ? describe : describe.skip;

// Codes by number: 1.1–1.3 NV0001–3, 2.1–2.4 NV0004–7, 3.1–3.3 NV0008–10, 3.4.a–d NV0011–14, 4.1–4.7 NV0015–21,
// 5.1–5.3 NV0022–24.
const REAL_EDITS: PlanEdits = {
  replace: [
    ['1.1', 1, 'Tổ chức triển khai kế hoạch', 'Xây dựng và tổ chức triển khai kế hoạch'],
    ['4.5', 1, 'Tập trung rà soát, tham mưu', 'Tham mưu'],
    ['a', 2, 'Năm 2023', 'Trước ngày 15/9/2023'],
    ['4.7', 2, 'Cả năm 2023', '30/11/2023'],
    ['2.1', 3, 'Phòng Kinh tế - Hạ tầng', 'Phòng Tư pháp'],
    ['3.3', 3, '; Trung tâm Phát triển quỹ đất', ''],
    ['4.1', 3, 'Phòng Nội vụ', 'Thanh tra huyện'],
  ],
  drop: ['4.6'],
  after: {
    '1.3': ['1.4', 'Mở chuyên trang trên cổng thông tin điện tử.', 'Trong quý IV/2023', 'Phòng Nội vụ', ''],
    d: ['3.5', 'Sơ kết các quy chế ở thôn, tổ dân phố.', '30/10/2023', 'UBND các xã, thị trấn', ''],
  },
  renumber: [['5', '6']],
};

real(
  'the real plan: 2 reworded, a section renumbered, 2 redated, 3 given to others, 1 dropped, 2 added',
  () => {
    const SETTLED = {
      ...{ redated: ['NV0011', 'NV0021'], reassigned: ['NV0004', 'NV0010', 'NV0015'] },
      ...{ added: ['NV0025', 'NV0026'], removed: ['NV0020'] },
    };

    beforeAll(async () => {
      const plan = join(SHARED, 'plans', 'thuy-nguyen-2023.tsv');
      const agencies = join(SHARED, 'agencies', 'thuy-nguyen-2023.csv');
      const rounds = ['--round', 'lần 1=2023-06-05:before', '--round', 'lần 2=2023-12-01:before'];
      await objectOf('start', plan, '--agencies', agencies, '--out', at('r.xlsx'), ...rounds);
      await objectOf('forms', at('r.xlsx'), '--round', '1', '--out', at('r-bieu'));
      const forms = await readdir(at('r-bieu'));
      await sendForm(formPath(at('r-bieu'), forms, 'Phòng Nội vụ'), at('r-gui/pnv.xlsx'), {
        NV0001: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã ban hành kế hoạch' },
        NV0024: { 'Tình hình thực hiện': 'Đã hoàn thành', 'Ngày hoàn thành': '15/03/2023' },
      });
      await objectOf(
        ...['consolidate', at('r.xlsx'), at('r-gui'), '--round', '1', '--received', '2023-06-01'],
        ...['--out', at('r-1.xlsx')],
      );
      await writeFile(at('r.tsv'), changedPlan(await readFile(plan, 'utf8'), REAL_EDITS));
    });

    test('what is exact is settled; the rest is asked and left as it was', async () => {
      const done = await update('r-1.xlsx', 'r.tsv', '--out', at('r-2.xlsx'));
      expect(done.update).toEqual({ ...NOTHING, ...SETTLED, same: 13, asked: 5, headings: 1 });
      const asked = done.questions.map((q) => q.read.split(' ')[0]);
      expect(asked).toEqual(['1.1', '4.5', '6.1', '6.2', '6.3']);
      const { book } = await tracked(at('r-2.xlsx'));
      const row = (code: string) => book.NhiemVu.find((r) => r.code === code)!;
      expect([row('NV0022').path, row('NV0025').path, row('NV0026').path]).toEqual(['5.1', '1.4', '3.5']);
      expect([row('NV0020').state, row('NV0025').state, row('NV0001').state]).toEqual([
        'Đưa ra',
        'Bổ sung',
        'Trong kế hoạch',
      ]);
      expect([row('NV0011').due, row('NV0011').adjusted]).toEqual(['2023-12-31', '2023-09-14']);
      expect([row('NV0021').due, row('NV0021').dueShown]).toEqual(['2023-12-31', '2023-11-30']);
    });

    test('with the answers: every task under its code, with its progress', async () => {
      const asked = await update('r-1.xlsx', 'r.tsv', '--dry-run');
      const decisions = await answer('r.json', asked, { '1.1': 'same', '4.5': 'same', '6.2': 'allSame' });
      const done = await update('r-1.xlsx', 'r.tsv', '--decisions', decisions, '--out', at('r-3.xlsx'));
      expect(done.update).toEqual({
        ...NOTHING,
        ...SETTLED,
        same: 13,
        headings: 1,
        reworded: ['NV0001', 'NV0019'],
        renumbered: ['NV0022', 'NV0023', 'NV0024'],
      });
      expect(done.questions).toEqual([]);
      const { book } = await tracked(at('r-3.xlsx'));
      const answers = book.TheoDoi.filter((r) => r.agency === 'PNV' && r.status !== '');
      expect(answers.map((r) => [r.task, r.tt, r.status, r.progress])).toEqual([
        ['NV0001', '1.1', 'Đang thực hiện', 'Thường xuyên (có thực hiện)'],
        ['NV0024', '6.3', 'Đã hoàn thành', 'Hoàn thành đúng hạn'],
      ]);
      // 266 lead obligations: 3.3 has one lead less, 4.6 is out, 1.4 has one lead and 3.5 those of all communes.
      const communes = book.NhomCoQuan.filter((r) => r.group === 'UBND các xã, thị trấn').length;
      const total = book.TQCoQuan.reduce((sum, r) => sum + (r.total ?? 0), 0);
      expect([communes, total]).toEqual([37, 266 - 1 - 1 + 1 + 37]);
      expect(book.TQMuc.map((r) => r.section)).toEqual(['1', '2', '3', '4', '6']);
      expect(book.TQMuc.reduce((sum, r) => sum + (r.total ?? 0), 0)).toBe(total);
      const again = await update('r-3.xlsx', 'r.tsv', '--dry-run');
      expect(again.update).toEqual({ ...NOTHING, same: 25 });
    });

    test('forms made afterwards show the new state', async () => {
      await objectOf('forms', at('r-3.xlsx'), '--round', '2', '--out', at('r-bieu-2'));
      const forms = await readdir(at('r-bieu-2'));
      const sent = await sendForm(formPath(at('r-bieu-2'), forms, 'Phòng Tư pháp'), at('r-gui-2/ptp.xlsx'), {
        NV0004: { 'Tình hình thực hiện': 'Đang thực hiện' },
      });
      expect(sent).toContain('ptp.xlsx');
      await expect(
        sendForm(formPath(at('r-bieu-2'), forms, 'Thanh tra huyện'), at('r-gui-3/tth.xlsx'), { NV0020: {} }),
      ).rejects.toThrow('no row NV0020');
      const receipt = await objectOf<{ files: Record<string, number> }>(
        ...[
          'consolidate',
          at('r-3.xlsx'),
          at('r-gui-2'),
          '--round',
          '2',
          '--received',
          '2023-11-20',
          '--dry-run',
        ],
      );
      expect(receipt.files['accepted']).toBe(1);
    });
  },
);
