import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { formTools, hostileForms, packed, SHEET, words } from '../support/hostileForms.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

/*
 * A good return and a hostile one in the same folder, through the whole command: the good one is taken, the other ends
 * in one state with a sentence of its own.
 */

interface Report {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly {
    readonly file: string;
    readonly status: string;
    readonly message: string;
    readonly issues: readonly { readonly code: string }[];
  }[];
}

/** Milliseconds after which it hangs, on a machine however loaded. */
const SLOW = 60_000;

let folder = '';
let form: Uint8Array = new Uint8Array();
const at = (name: string) => join(folder, name);

const RESULT = 'Kết quả thực hiện';

const { refused, taken } = hostileForms(() => form);
const { withCell } = formTools(() => form);

const take = async (name: string, bytes: Uint8Array) => {
  const into = at(`nhan ${name.replace(/\W+/gu, ' ')}`);
  await sendForm(at('tot.xlsx'), join(into, 'tot.xlsx'), {});
  await writeFile(join(into, 'xau.xlsx'), bytes);
  const out = `${into}.xlsx`;
  const start = performance.now();
  const report = await objectOf<Report>(
    'consolidate',
    at('so.xlsx'),
    into,
    '--round',
    '1',
    '--received',
    '2026-06-04',
    '--out',
    out,
  );
  expect(performance.now() - start).toBeLessThan(SLOW);
  return { out, report, bad: report.perFile.find((f) => f.file === 'xau.xlsx')! };
};

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const names = await readdir(at('bieu'));
  const typed = { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã mở' } };
  await sendForm(formPath(at('bieu'), names, 'UBND xã Hòa Lạc'), at('tot.xlsx'), typed);
  await sendForm(formPath(at('bieu'), names, 'UBND xã Bình An'), at('xau.xlsx'), typed);
  form = new Uint8Array(await readFile(at('xau.xlsx')));
});

describe('a file that can’t be used', () => {
  test.each(refused)('%s', async (name, make, code) => {
    const { report, bad, out } = await take(name, make());
    expect(report.files).toEqual({ accepted: 1, unchanged: 0, rejected: 1, undecided: 0 });
    expect(code.split('|')).toContain(bad.issues[0]?.code);
    expect(bad.message).toMatch(/\p{L}{2,}.*\./u);
    expect(
      (await tracked(out)).book.TheoDoi.filter((r) => r.agency === 'X1').every((r) => r.result === ''),
    ).toBe(true);
  });

  test('alone: nothing is written', async () => {
    await writeFile(at('mot-minh.xlsx'), form.subarray(0, 900));
    const before = await readdir(folder);
    const run = await inside(
      'consolidate',
      at('so.xlsx'),
      at('mot-minh.xlsx'),
      '--round',
      '1',
      '--out',
      at('khong.xlsx'),
    );
    expect(run.code).toBe(1);
    expect(await readdir(folder)).toEqual(before);
  });

  test('each kind of fault has its own sentence', () => {
    const kinds = new Set(refused.map(([, , code]) => code));
    expect(kinds.size).toBeGreaterThanOrEqual(7);
  });
});

describe('strange things in a good return', () => {
  test.each(taken)('%s', async (name, make, said, result) => {
    const { report, bad, out } = await take(name, make());
    expect([report.files, bad.status]).toEqual([
      { accepted: 2, unchanged: 0, rejected: 0, undecided: 0 },
      'accepted',
    ]);
    expect(bad.issues.map((i) => i.code)).toEqual(expect.arrayContaining([...said]));
    const row = (await tracked(out)).book.TheoDoi.find(
      (r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1,
    );
    expect(row?.result.startsWith(result.slice(0, 30_000))).toBe(true);
    expect([...(await readdir(folder))]).not.toContain('tron.txt');
  });

  test('long texts that differ from the book’s are asked about, and stop nobody', async () => {
    const [own, sent] = ['ơ'.repeat(20_000), 'ư'.repeat(20_000)];
    await editBook(at('so.xlsx'), at('dai.xlsx'), [
      { kind: 'update', table: 'TheoDoi', key: ['NV0003', 'X1', '1'], set: { [RESULT]: own } },
    ]);
    await writeFile(
      at('dai-gui.xlsx'),
      withCell('Đã mở', (a, s) => words(a, s, sent)),
    );
    const args = ['--round', '1', '--received', '2026-06-04', '--out', at('dai-1.xlsx')];
    const report = await objectOf<Report>('consolidate', at('dai.xlsx'), at('dai-gui.xlsx'), ...args);
    expect(report.files).toMatchObject({ accepted: 1 });
    const { book } = await tracked(at('dai-1.xlsx'));
    expect(book.QuyetDinh.at(-1)?.read.endsWith('… (còn nữa)')).toBe(true);
    // The answer takes the whole text, not what the question shows of it.
    const id = book.QuyetDinh.at(-1)!.id;
    await writeFile(at('tra-loi.json'), JSON.stringify([{ id, choice: 'take' }]));
    await objectOf('settle', at('dai-1.xlsx'), '--decisions', at('tra-loi.json'), '--out', at('dai-2.xlsx'));
    const after = (await tracked(at('dai-2.xlsx'))).book.TheoDoi;
    expect(after.find((r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1)?.result).toBe(sent);
  });

  test('the 1904 system: the day is the one that is shown', async () => {
    const serial = 46_174 - 1462; // 01/06/2026
    const parts = unzipSync(form);
    const book = strFromU8(parts['xl/workbook.xml']!);
    const styles = strFromU8(parts['xl/styles.xml']!);
    const count = Number(/<cellXfs count="(\d+)"/u.exec(styles)?.[1]);
    const styled = styles.replace(
      /<cellXfs count="\d+">(.*?)<\/cellXfs>/su,
      (_, inner: string) =>
        `<cellXfs count="${count + 1}">${inner}<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`,
    );
    const dated = strFromU8(
      unzipSync(withCell('Đang thực hiện', (a, s) => words(a, s, 'Đã hoàn thành')))[SHEET]!,
    ).replace(/<c r="K(\d+)"[^>]*\/>/gu, (cell, row: string) =>
      row === rowOfAnswer() ? `<c r="K${row}" s="${count}"><v>${serial}</v></c>` : cell,
    );
    const bytes = packed({
      ...parts,
      [SHEET]: strToU8(dated),
      'xl/styles.xml': strToU8(styled),
      'xl/workbook.xml': strToU8(
        /<workbookPr/u.test(book)
          ? book.replace('<workbookPr', '<workbookPr date1904="1"')
          : book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      ),
    });
    const { out } = await take('1904', bytes);
    const row = (await tracked(out)).book.TheoDoi.find(
      (r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1,
    );
    expect(row).toMatchObject({ status: 'Đã hoàn thành', completed: '2026-06-01' });
  });
});

/** Sheet row of NV0003 in the return. */
function rowOfAnswer(): string {
  let row = '';
  withCell('Đã mở', (address, style) => {
    row = address.replace(/\D/gu, '');
    return words(address, style, '');
  });
  return row;
}
