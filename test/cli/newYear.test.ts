import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/skh.ts';
import { inside, objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface NewYear {
  readonly book: string | null;
  readonly draft: string | null;
  readonly year: number;
  readonly proposals: readonly { readonly code: string }[];
}

let folder = '';
let book = '';
let agencies = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await temporaryFolder();
  const small = await writeSmallPlan(folder);
  agencies = small.agencies;
  book = at('so.xlsx');
  await objectOf('start', small.plan, '--agencies', agencies, '--out', at('dau.xlsx'), ...ROUNDS);
  await objectOf('round', at('dau.xlsx'), '1', '--lock', '--out', at('chot.xlsx'));
  await objectOf('round', at('chot.xlsx'), '2', '--lock', '--out', book);
});

describe('skh new-year', () => {
  test('writes the book and, beside it, the draft; the old book stays as it is', async () => {
    const before = await readFile(book);
    const made = await objectOf<NewYear>('new-year', book, '--out', at('so-2027.xlsx'));
    expect(made).toMatchObject({
      year: 2027,
      book: at('so-2027.xlsx'),
      draft: at('Du-thao-nhiem-vu-2027.docx'),
    });
    expect(await readFile(book)).toEqual(before);
    // What came out is a book of its own: forms can be made of it at once.
    const forms = await objectOf<{ files: number }>(
      'forms',
      at('so-2027.xlsx'),
      '--round',
      '1',
      '--out',
      at('b'),
    );
    expect(forms).toBeDefined();
    const read = await objectOf<{ rows: unknown[] }>('read', made.draft!, '--agencies', agencies);
    // Two headings and five tasks: nobody has reported anything.
    expect(read.rows).toHaveLength(7);
  });

  test('shows without writing, and takes only the tasks that were chosen', async () => {
    const shown = await objectOf<NewYear>('new-year', book, '--dry-run', '--tasks', 'nv0002, NV0005');
    expect([shown.book, shown.proposals.length]).toEqual([null, 5]);
    const run = await inside('new-year', book, '--dry-run', '--tasks', 'NV0002,NV0005');
    expect(run.stdout).toContain('2/5 nhiệm vụ tiếp tục');
    expect(run.stdout).toContain('✓ NV0001 1.1');
    expect((await inside('new-year', book, '--dry-run', '--tasks', 'khong')).stdout).toContain(
      'Không có nhiệm vụ nào được chọn',
    );
  });

  test.each<[what: string, args: () => readonly string[], code: number, says: string]>([
    ['a round is open', () => [at('chot.xlsx'), '--out', at('x.xlsx')], 1, 'Chưa chốt: lần 2'],
    ['no such task', () => [book, '--out', at('x.xlsx'), '--tasks', 'NV0042'], 1, 'NV0042'],
    ['the book itself', () => [book, '--out', book], 1, 'so.xlsx'],
    ['one name for both', () => [book, '--out', at('x.xlsx'), '--draft', at('x.xlsx')], 1, 'x.xlsx'],
    ['no book of ours', () => [agencies, '--out', at('x.xlsx')], 1, 'không phải sổ theo dõi'],
    ['nowhere to write', () => [book], 2, '--out'],
  ])('refused: %s', async (_, args, code, says) => {
    const run = await inside('new-year', ...args());
    expect([run.code, run.stderr.includes(says)]).toEqual([code, true]);
    await expect(readFile(at('x.xlsx'))).rejects.toThrow();
  });

  test('an unfinished year is turned when somebody says so', async () => {
    const made = await objectOf<NewYear>('new-year', at('chot.xlsx'), '--unfinished', '--out', at('y.xlsx'));
    expect(made.year).toBe(2027);
  });

  test('a year after the next can be made of the new book', async () => {
    await objectOf('new-year', book, '--out', at('mot.xlsx'), '--draft', at('mot.docx'));
    const twice = await objectOf<NewYear>(
      ...([
        'new-year',
        at('mot.xlsx'),
        '--unfinished',
        '--out',
        at('hai.xlsx'),
        '--draft',
        at('hai.docx'),
      ] as const),
    );
    expect(twice.year).toBe(2028);
  });
});
