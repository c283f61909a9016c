import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { hasShared, SHARED, skh, temporaryFolder } from '../support/skh.ts';
import { tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';

if (!hasShared) process.stderr.write('test/cli/thuyNguyen: skipped, the folder ../shared is not there\n');

const plan = (ending: string) => join(SHARED, 'plans', `thuy-nguyen-2023.${ending}`);
const AGENCIES = join(SHARED, 'agencies', 'thuy-nguyen-2023.csv');
const TWO_ROUNDS = ['--round', 'lần 1=2023-06-05:before', '--round', 'lần 2=2023-12-01:before'];

interface Started {
  readonly tasks: number;
  readonly agencies: number;
  readonly rounds: number;
  readonly lead: number;
  readonly coordinating: number;
  readonly issues: readonly { readonly code: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly about: { readonly table: string; readonly row: string; readonly field: string };
    readonly read: string;
  }[];
}

let folder = '';
const at = (name: string) => join(folder, name);
const start = (ending: string, out: string, ...rest: readonly string[]) =>
  objectOf<Started>('start', plan(ending), '--agencies', AGENCIES, '--out', out, ...rest);

/** 24 tasks for 51 agencies, two rounds: the count of design.md §4. */
const SIZES = { tasks: 24, agencies: 51, rounds: 2, lead: 266, coordinating: 921 };

beforeAll(async () => {
  folder = await temporaryFolder();
});

const real = hasShared ? describe : describe.skip;

real('reading the plan', () => {
  test.each(['docx', 'xlsx', 'tsv', 'html', 'txt'])(
    '%s: every row and cell, nothing silent',
    async (ending) => {
      const out = at(`read-${ending}.json`);
      const run = await inside('read', plan(ending), '--agencies', AGENCIES, '--json');
      expect(run.code).toBe(0);
      await writeFile(out, run.stdout);
      const scorer = join(SHARED, 'plans', 'score-read.mjs');
      const expected = join(SHARED, 'plans', 'thuy-nguyen-2023.expected.json');
      // Ends with another code than 0 unless all is right.
      const scored = await promisify(execFile)(process.execPath, [scorer, expected, out]);
      expect(scored.stdout).toMatch(/^rows 30\/30 extra 0 cells (\d+)\/\1 \(100\.0 %\) silent 0/);
    },
  );

  test('as a process, JSON and nothing else on stdout', async () => {
    const run = await skh(['read', plan('tsv'), '--json']);
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('');
    expect(Object.keys(JSON.parse(run.stdout) as object)).toEqual(
      expect.arrayContaining([
        'source',
        'mode',
        'plan',
        'rows',
        'reporting',
        'targets',
        'issues',
        'questions',
      ]),
    );
  });
});

real('a new book', () => {
  test('from Word: rounds of the plan itself', async () => {
    const started = await start('docx', at('docx.xlsx'));
    expect(started).toMatchObject(SIZES);
    const { book } = await tracked(at('docx.xlsx'));
    expect(book.KyBaoCao.map((r) => [r.number, r.due, r.boundary, r.lastDay])).toEqual([
      [1, '2023-06-05', 'Trước ngày', '2023-06-04'],
      [2, '2023-12-01', 'Trước ngày', '2023-11-30'],
    ]);
    const commune = book.CoQuan.find((a) => a.name === 'UBND xã An Lư')?.code;
    const rows = book.TheoDoi.filter((r) => r.agency === commune && r.round === 1);
    expect(rows.filter((r) => r.role === 'Chủ trì')).toHaveLength(5);
    expect(rows.filter((r) => r.role === 'Phối hợp')).toHaveLength(18);
  });

  test.each(['xlsx', 'tsv'])('from %s with rounds given', async (ending) => {
    const started = await start(ending, at(`${ending}.xlsx`), ...TWO_ROUNDS);
    expect(started).toMatchObject(SIZES);
    // The plan's own silence about rounds is no news once they are given.
    expect(started.issues.map((i) => i.code)).not.toContain('plan.noRounds');
    expect(started.questions.map((q) => q.about.table)).not.toContain('KyBaoCao');
  });

  test('the same from every format, by agency, task and role', async () => {
    const triples = async (name: string) =>
      (await tracked(at(name))).book.TheoDoi.map((r) => [r.round, r.agency, r.task, r.role].join('|'));
    const fromWord = await triples('docx.xlsx');
    expect(fromWord).toHaveLength(2 * (266 + 921));
    expect(await triples('xlsx.xlsx')).toEqual(fromWord);
    expect(await triples('tsv.xlsx')).toEqual(fromWord);
  });

  test('without any round: the book asks, and there are no forms', async () => {
    const started = await start('tsv', at('khong-ky.xlsx'));
    expect(started).toMatchObject({ ...SIZES, rounds: 0 });
    const question = started.questions.find((q) => q.about.table === 'KyBaoCao')!;
    const { book } = await tracked(at('khong-ky.xlsx'));
    expect(book.QuyetDinh.find((q) => q.id === question.id)?.state).toBe('Chờ quyết định');
    const forms = await inside('forms', at('khong-ky.xlsx'), '--round', '1', '--out', at('khong'), '--json');
    expect(forms.code).toBe(1);
    expect((JSON.parse(forms.stdout) as Started).issues.map((i) => i.code)).toEqual(['round.none']);
    expect(await readdir(folder)).not.toContain('khong');
    const answer = {
      id: question.id,
      choice: 'rounds',
      value: 'lần 1=05/6/2023:before; lần 2=2023-12-01:before',
    };
    await writeFile(at('ky.json'), JSON.stringify([answer]));
    const again = await start('tsv', at('co-ky.xlsx'), '--decisions', at('ky.json'));
    expect(again).toMatchObject(SIZES);
    const decided = (await tracked(at('co-ky.xlsx'))).book.QuyetDinh.find((q) => q.id === question.id);
    expect(decided?.state).toBe('Đã áp dụng');
  });

  test('the communes that a condition means are named by a person', async () => {
    const open = await start('docx', at('hoi.xlsx'));
    const { book: before } = await tracked(at('hoi.xlsx'));
    const task = before.NhiemVu.find((r) => r.path === '2.3')!.code;
    const question = open.questions.find((q) => q.about.row === task && q.about.field === 'coordinating')!;
    const communes = ['X01', 'X02'];
    // Until the answer nobody is assigned by the condition: the other 17 bodies coordinate.
    const coordinators = (rows: typeof before.PhanCong) =>
      rows.filter((r) => r.task === task && r.role === 'Phối hợp').map((r) => r.agency);
    expect(coordinators(before.PhanCong)).not.toEqual(expect.arrayContaining(communes));
    const answer = [{ id: question.id, choice: 'members', value: communes.join('; '), by: 'Lan' }];
    await writeFile(at('nhom.json'), JSON.stringify(answer));
    const answered = await start('docx', at('tra-loi.xlsx'), '--decisions', at('nhom.json'));
    expect(answered.coordinating).toBe(921 + communes.length);
    expect(answered.questions.map((q) => q.id)).not.toContain(question.id);
    expect(answered.questions).toHaveLength(open.questions.length - 1);
    const { book: after } = await tracked(at('tra-loi.xlsx'));
    expect(coordinators(after.PhanCong)).toEqual([...coordinators(before.PhanCong), ...communes]);
    expect(after.TheoDoi.filter((r) => r.task === task && r.agency === 'X01')).toHaveLength(2);
    expect(after.QuyetDinh.find((q) => q.id === question.id)).toMatchObject({
      state: 'Đã áp dụng',
      choice: 'members',
      value: 'X01; X02',
      by: 'Lan',
    });
  });

  test('an answer with an unknown agency leaves the question open and says so', async () => {
    const open = await start('docx', at('hoi-2.xlsx'));
    const [question] = open.questions;
    await writeFile(at('sai.json'), JSON.stringify([{ id: question!.id, choice: 'members', value: 'X99' }]));
    const answered = await start('docx', at('sai.xlsx'), '--decisions', at('sai.json'));
    expect(answered.questions.map((q) => q.id)).toContain(question!.id);
    expect(answered.issues.map((i) => i.code)).toContain('decisions.unused');
    expect((await tracked(at('sai.xlsx'))).book.QuyetDinh.every((q) => q.state === 'Chờ quyết định')).toBe(
      true,
    );
  });
});

real('forms', () => {
  const bytesIn = async (into: string) => {
    const names = (await readdir(into)).sort();
    const all = await Promise.all(
      names.map(async (n) => [n.normalize('NFC'), await readFile(join(into, n))]),
    );
    return new Map(all as [string, Buffer][]);
  };

  test('51 in a folder and in a zip, the same bytes when made again', async () => {
    const bookBefore = await readFile(at('docx.xlsx'));
    await objectOf('forms', at('docx.xlsx'), '--round', '1', '--out', at('bieu'));
    await objectOf('forms', at('docx.xlsx'), '--round', '1', '--out', at('bieu-2'));
    await objectOf('forms', at('docx.xlsx'), '--round', '1', '--out', at('bieu.zip'));
    await objectOf('forms', at('docx.xlsx'), '--round', '1', '--out', at('bieu-2.zip'));
    const made = await bytesIn(at('bieu'));
    expect(made.size).toBe(51);
    expect([...(await bytesIn(at('bieu-2')))]).toEqual([...made]);
    const zip = await readFile(at('bieu.zip'));
    expect(zip.equals(await readFile(at('bieu-2.zip')))).toBe(true);
    const inZip = unzipSync(new Uint8Array(zip));
    expect(
      Object.keys(inZip)
        .map((n) => n.normalize('NFC'))
        .sort(),
    ).toEqual([...made.keys()].sort());
    for (const [name, bytes] of Object.entries(inZip))
      expect(made.get(name.normalize('NFC'))?.equals(bytes)).toBe(true);
    expect((await readFile(at('docx.xlsx'))).equals(bookBefore)).toBe(true);
  });
});
