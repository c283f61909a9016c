import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/skh.ts';
import { editBook } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Printed {
  readonly check: { readonly remarks: readonly { readonly code: string; readonly text: string }[] };
}

test('a figure of Tổng quan that was typed by hand is found before papers are submitted', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, ...ROUNDS, '--out', at('so.xlsx'));
  const set = { 'Nhiệm vụ chủ trì': 7 };
  await editBook(at('so.xlsx'), at('sua.xlsx'), [{ kind: 'update', table: 'TQCoQuan', key: ['P1'], set }]);
  const remarks = async (book: string) => {
    const printed = await objectOf<Printed>('print', at(book), '--out', at(`in-${book}`));
    return printed.check.remarks.filter(({ code }) => code.startsWith('shown')).map(({ text }) => text);
  };
  expect(await remarks('so.xlsx')).toEqual([]);
  // Phòng Một leads two tasks.
  expect(await remarks('sua.xlsx')).toEqual([
    'Trang Tổng quan đang ghi Phòng Một, Nhiệm vụ chủ trì: 7; tính lại là 2 (số in trên biểu). Có thể công thức đã bị ghi đè: hãy xem lại trước khi trình.',
  ]);
}, 60_000);
