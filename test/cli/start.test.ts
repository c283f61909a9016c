import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/skh.ts';
import { inside, objectOf } from './support/inside.ts';
import { AGENCIES_TEXT, ROUNDS } from './support/smallPlan.ts';

interface StartObject {
  readonly issues: readonly { readonly code: string; readonly at: { readonly row?: number } }[];
}

const HEADER = 'TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp';

let folder = '';
const at = (name: string) => join(folder, name);

/** The arguments of a start from a plan with one task for each time. */
async function planOf(name: string, ...times: readonly string[]): Promise<readonly string[]> {
  const rows = times.map((time, i) => `${String(i + 1)}\tViệc ${String(i + 1)}\t${time}\tPhòng Một\t`);
  await writeFile(at(`${name}.tsv`), ['KẾ HOẠCH NĂM 2026', HEADER, ...rows].join('\n'));
  return [
    'start',
    at(`${name}.tsv`),
    '--agencies',
    at('co-quan.csv'),
    '--out',
    at(`${name}.xlsx`),
    ...ROUNDS,
  ];
}

const deadlineCodes = ({ issues }: StartObject): string[] =>
  issues.map(({ code }) => code).filter((code) => code.startsWith('deadline.'));

const deadlineLines = (stdout: string): string[] =>
  stdout.split('\n').filter((line) => /nhiệm vụ (?:chưa đọc được|có thời hạn)/.test(line));

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(at('co-quan.csv'), AGENCIES_TEXT);
});

describe('deadlines at the start of a book', () => {
  test('those that stayed unread are one line with the first numbers, and all are in the issues', async () => {
    const args = await planOf('chua-doc', '30/6/2026', ...Array<string>(7).fill('Khi có hướng dẫn'));
    const { stdout } = await inside(...args);
    expect(deadlineLines(stdout)).toEqual([
      'Có 7 nhiệm vụ chưa đọc được thời hạn (TT 2, 3, 4, 5, 6, …), chưa đánh giá tiến độ: hãy trả lời ở trang Việc cần quyết định hoặc điền thời hạn ở trang Nhiệm vụ.',
    ]);
    const again = args.map((arg) => (arg === at('chua-doc.xlsx') ? at('lan-hai.xlsx') : arg));
    expect(deadlineCodes(await objectOf<StartObject>(...again))).toEqual(Array(7).fill('deadline.unread'));
  });

  test('those that were concluded are another', async () => {
    const args = await planOf('suy-ra', 'Khi có hướng dẫn', '30/6', 'Trước 30/4 và 30/9/2026');
    expect(deadlineLines((await inside(...args)).stdout)).toEqual([
      'Có 1 nhiệm vụ chưa đọc được thời hạn (TT 1), chưa đánh giá tiến độ: hãy trả lời ở trang Việc cần quyết định hoặc điền thời hạn ở trang Nhiệm vụ.',
      'Có 2 nhiệm vụ có thời hạn được suy ra hoặc cần kiểm tra (TT 2, 3): hãy đối chiếu với kế hoạch.',
    ]);
  });

  test('nothing is said where every deadline is certain', async () => {
    const args = await planOf('chac-chan', '30/6/2026', 'Thường xuyên');
    const { stdout, code } = await inside(...args);
    expect([code, deadlineLines(stdout)]).toEqual([0, []]);
  });
});
