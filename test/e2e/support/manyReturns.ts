import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRound } from '../../../src/app/input.ts';
import { PLAN_TEXT } from '../../cli/support/smallPlan.ts';
import { EACH, paneWithBook, textFile } from '../../taskpane/state/engineSupport.ts';
import { returnsOf } from './returns.ts';

const ROUNDS = [parseRound('lần 1=2026-06-05:before').value!];

export interface ManyReturns {
  readonly plan: string;
  readonly register: string;
  /** The tracking workbook, as nobody has reported yet. */
  readonly book: string;
  /** A file of each agency, filled. */
  readonly files: readonly string[];
}

/** The small plan with this many communes, each of which has sent its form back. */
export async function manyReturns(communes: number): Promise<ManyReturns> {
  const folder = mkdtempSync(join(tmpdir(), 'skh-'));
  const offices = ['P1,Phòng Một', 'P2,Phòng Hai', 'P3,Phòng Ba'].map((one) => `${one},,Các phòng`);
  const rest = Array.from({ length: communes }, (_, i) => `X${i + 1},UBND xã Số ${i + 1},,UBND các xã`);
  const texts = {
    plan: PLAN_TEXT,
    register: ['Mã,Tên cơ quan,Tên gọi khác,Nhóm', ...offices, ...rest].join('\n'),
  };
  const [plan, register] = [join(folder, 'ke-hoach.tsv'), join(folder, 'co-quan.csv')];
  writeFileSync(plan, texts.plan);
  writeFileSync(register, texts.register);
  const { engine, files } = await paneWithBook(
    textFile('ke-hoach.tsv', texts.plan),
    textFile('co-quan.csv', texts.register),
    { rounds: ROUNDS },
  );
  const book = join(folder, 'so.xlsx');
  writeFileSync(book, (await files.read('so.xlsx'))!);
  const forms = (await engine.forms(1, EACH)).value!;
  const sent = await returnsOf(forms.bytes, forms.count, 'Đã triển khai đến cơ sở');
  const inbox = join(folder, 'nhan');
  mkdirSync(inbox);
  const paths = sent.slice(0, forms.count).map(({ name, buffer }) => {
    writeFileSync(join(inbox, name), buffer);
    return join(inbox, name);
  });
  return { plan, register, book, files: paths };
}
