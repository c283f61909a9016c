import { readdir, writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { temporaryFolder } from '../support/skh.ts';
import { inside } from './support/inside.ts';
import { tracked } from './support/book.ts';
import { catalogueRows, sheetXlsx } from '../core/scoring/table/catalogue.ts';

const SCHEME = join(import.meta.dirname, '..', '..', 'assets', 'mau', 'bo-tieu-chi-dan-van.json');

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

/** Writes into a cell of a form as a person would: the number takes the place of whatever stands there. */
async function type(file: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  const name = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/sheet'))!;
  let xml = strFromU8(parts[name]!);
  for (const [cell, text] of Object.entries(cells)) {
    const content = `<is><t>${text}</t></is>`;
    xml = xml.replace(
      new RegExp(`<c r="${cell}"([^>]*?)(?: t="\\w+")?(?:/>|>.*?</c>)`),
      (_, rest: string) => `<c r="${cell}"${rest.replace(/ t="\w+"/, '')} t="inlineStr">${content}</c>`,
    );
  }
  await writeFile(file, zipSync({ ...parts, [name]: strToU8(xml) }));
}

async function form(dir: string, appraiser: string): Promise<string> {
  const name = (await readdir(at(dir))).find((n) => n.includes(appraiser));
  if (name === undefined) throw new Error(`no form of ${appraiser}`);
  return at(dir, name);
}

async function json(...args: string[]) {
  const run = await inside(...args, '--json');
  return { ...run, object: JSON.parse(run.stdout) as Record<string, unknown> };
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await inside('demo', '--out', at('demo'));
  const run = await inside(
    'score',
    at('demo', '4-so-da-tong-hop.xlsx'),
    '--scheme',
    SCHEME,
    '--out',
    at('cham.xlsx'),
  );
  if (run.code !== 0) throw new Error(run.stderr);
}, 120_000);

describe('appraise', () => {
  test('one form for each appraiser; the same again', async () => {
    const run = await json('appraise', at('cham.xlsx'), '--export', at('phieu'));
    expect(run.code).toBe(0);
    expect(run.object['forms']).toHaveLength(3);
    for (const name of ['Sở Nội vụ', 'Thanh tra tỉnh', 'Sở Khoa học và Công nghệ']) await form('phieu', name);
    expect((await inside('appraise', at('cham.xlsx'), '--export', at('phieu'))).code).toBe(0);
  });

  test('unchanged forms are no change', async () => {
    const run = await json('appraise', at('cham.xlsx'), '--in', at('phieu'), '--out', at('khong.xlsx'));
    expect(run.object).toMatchObject({ files: 3, changed: 0, same: 0, issues: [] });
  });

  test('points are taken once; locked cells, words and points out of bounds are told and not taken', async () => {
    await inside('appraise', at('cham.xlsx'), '--export', at('da-cham'));
    // Row 7 is the first; K the points, L the reason, E the locked maximum.
    await type(await form('da-cham', 'Thanh tra'), { K7: '7,5', L7: 'Có minh chứng', E7: '80' });
    await type(await form('da-cham', 'Khoa học'), { K7: '11', K8: 'tốt', K9: '10' });
    const run = await json('appraise', at('cham.xlsx'), '--in', at('da-cham'), '--out', at('nhan.xlsx'));
    expect(run.object).toMatchObject({ files: 3, changed: 2, same: 0 });
    const codes = (run.object['issues'] as { code: string; at: { cell?: string } }[]).map((i) =>
      `${i.code} ${i.at.cell ?? ''}`.trim(),
    );
    expect(codes.sort()).toEqual([
      'appraisal.outOfRange K7',
      'appraisal.selfClosed',
      'appraisal.tampered K7',
      'appraisal.unread K8',
      'score.evidenceMissing',
      'session.notSelfScored',
    ]);
    const { book } = await tracked(at('nhan.xlsx'));
    const taken = book.ChamDiem.filter((r) => r.appraised !== null);
    expect(taken.map((r) => [r.criterion, r.appraised, r.reason, r.max, r.agreed])).toEqual([
      ['III.1', 7.5, 'Có minh chứng', 8, 7.5],
      // The scheme asks for evidence, and neither it nor a reason was given: no points yet.
      ['IV.1', 10, '', 10, null],
    ]);
    expect(book.NhatKy.filter((r) => r.event === 'Nhận phiếu thẩm định')).toHaveLength(2);
    const again = await json('appraise', at('nhan.xlsx'), '--in', at('da-cham'), '--out', at('nhan2.xlsx'));
    expect(again.object).toMatchObject({ changed: 0, same: 2 });
  }, 60_000);

  test('a folder without forms, forms of another book, and wrong usage are refused', async () => {
    await inside('appraise', at('cham.xlsx'), '--export', at('la'));
    await type(await form('la', 'Thanh tra'), { A3: 'Mã phiếu: XXXXX-D1-T1' });
    const other = await form('la', 'Thanh tra');
    const lone = await temporaryFolder();
    await writeFile(join(lone, 'a.xlsx'), await readFile(other));
    const run = await json('appraise', at('cham.xlsx'), '--in', lone, '--out', at('x.xlsx'));
    expect([run.code, (run.object['issues'] as { code: string }[])[0]?.code]).toEqual([
      1,
      'appraisal.otherBook',
    ]);
    const empty = await json(
      'appraise',
      at('cham.xlsx'),
      '--in',
      await temporaryFolder(),
      '--out',
      at('x.xlsx'),
    );
    expect((empty.object['issues'] as { code: string }[])[0]?.code).toBe('appraisal.noFile');
    const early = await json('appraise', at('demo', '1-so-moi-lap.xlsx'), '--export', at('som'));
    expect((early.object['issues'] as { code: string }[])[0]?.code).toBe('appraisal.noRows');
    expect((await inside('appraise', at('cham.xlsx'))).code).toBe(2);
    expect((await inside('appraise', at('cham.xlsx'), '--in', lone)).code).toBe(2);
  });
});

describe('scheme', () => {
  const rows = catalogueRows();
  const run = rows === null ? test.skip : test;
  run('from a sheet: the tree, and its one slip with its place', async () => {
    await writeFile(at('danh-muc.xlsx'), sheetXlsx(rows ?? []));
    const { object, code } = await json('scheme', at('danh-muc.xlsx'));
    expect(code).toBe(0);
    expect(object['criteria']).toHaveLength(86);
    expect(object['issues']).toMatchObject([{ code: 'scheme.overCap', at: { cell: 'F43' } }]);
  });

  test('from data; and what is none', async () => {
    const { object } = await json('scheme', SCHEME);
    expect(object).toMatchObject({
      max: 100,
      classes: [{ name: 'Tốt', from: 80, includesFrom: true }, {}, {}, {}],
    });
    const none = await json(
      'scheme',
      join(import.meta.dirname, '..', '..', 'assets', 'mau', 'co-quan-mau.csv'),
    );
    expect([none.code, (none.object['issues'] as { code: string }[])[0]?.code]).toEqual([
      1,
      'scheme.noTable',
    ]);
  });
});
