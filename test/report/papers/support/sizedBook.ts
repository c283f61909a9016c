import { readPlanFile } from '../../../../src/app/readPlan.ts';
import { numberRounds, parseRound } from '../../../../src/app/input.ts';
import { startBook } from '../../../../src/app/startBook.ts';
import { derive } from '../../../../src/report/book/derive.ts';
import { withSetting } from '../../../../src/report/book/settings.ts';
import type { Book } from '../../../../src/workbook/schema.ts';
import { deps } from '../../../cli/support/book.ts';

const encoded = (text: string) => new TextEncoder().encode(text);

/** A text of about so many letters; the words of each are its own, so that a lost one shows. */
export function textOf(length: number, seed: string): string {
  const words: string[] = [];
  for (let size = 0, i = 0; size < length; i += 1) {
    const word = i % 4 === 0 ? `${seed}w${i}` : ['thực', 'hiện', 'nhiệm'][i % 3]!;
    words.push(word);
    size += word.length + 1;
  }
  return words.join(' ');
}

const TIMES = ['15/5/2026', 'Cả năm 2026', '20/6/2026', '30/11/2026'];

function planText(length: number, tasks: number): string {
  const rows = Array.from({ length: tasks }, (_, i) => {
    const lead = i % 4 === 0 ? 'UBND các xã' : `Phòng Số ${(i % 5) + 1}`;
    return [`1.${i + 1}`, textOf(length, `t${i}`), TIMES[i % TIMES.length]!, lead, ''].join('\t');
  });
  const header = ['TT', 'Nhiệm vụ', 'Thời gian thực hiện', 'Cơ quan chủ trì', 'Cơ quan phối hợp'].join('\t');
  return [header, '1\tTUYÊN TRUYỀN\t\t\t', ...rows].join('\n');
}

function agencyText(count: number): string {
  const rows = Array.from({ length: count }, (_, i) =>
    i < 5 ? `P${i + 1},Phòng Số ${i + 1},,Các phòng,${i + 1}` : `X${i},UBND xã Số ${i},,UBND các xã,${i + 1}`,
  );
  return ['Mã,Tên cơ quan,Tên gọi khác,Nhóm,Thứ tự', ...rows].join('\n');
}

export const SETTINGS = {
  issuer: 'Ủy ban nhân dân xã Sông Trà',
  place: 'Sông Trà',
  symbol: 'UBND-VHXH\nBC-UBND',
  contact: 'Phòng Văn hóa - Xã hội, điện thoại 0123 456 789',
  preparer: 'Trần Thị Bình',
  signerTitle: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  signer: 'Nguyễn Văn An',
  year: 2026,
} as const;

export interface BookSize {
  readonly agencies: number;
  /** Letters of each task and of each result. */
  readonly text: number;
  readonly tasks: number;
}

/** A derived book of so many agencies: two in three have reported, every other one of them late. */
export async function sizedBook({ agencies, text, tasks }: BookSize): Promise<Book> {
  const read = await readPlanFile(
    { name: 'ke-hoach.tsv', bytes: encoded(planText(text, tasks)) },
    { name: 'co-quan.csv', bytes: encoded(agencyText(agencies)) },
    deps,
  );
  const { plan, register } = read.value;
  if (plan === null || register === null) throw new Error(JSON.stringify(read.issues));
  const rounds = numberRounds([parseRound('lần 1=2026-06-05:before').value!]);
  const { book } = startBook({ plan, register, rounds, asOf: null, decisions: [] }, deps);
  const set = Object.entries(SETTINGS).reduce(
    (one, [key, value]) => withSetting(one, key as keyof typeof SETTINGS, value),
    book,
  );
  return derive(reported(set, text), false);
}

function reported(book: Book, text: number): Book {
  const came = new Set(book.BaoCao.filter((_, i) => i % 3 !== 2).map((row) => row.agency));
  const BaoCao = book.BaoCao.map((row, i) =>
    came.has(row.agency)
      ? {
          ...row,
          times: 1,
          received: (i % 2 === 0 ? '2026-06-01' : '2026-06-08') as never,
          letter: `${i}/BC`,
        }
      : row,
  );
  const TheoDoi = book.TheoDoi.map((row, i) =>
    came.has(row.agency)
      ? {
          ...row,
          version: 1,
          status: i % 2 === 0 ? 'Đã hoàn thành' : 'Đang thực hiện',
          result: textOf(text, `r${i}`),
          include: i % 5 === 0 ? 'Có' : '',
        }
      : row,
  );
  return { ...book, BaoCao, TheoDoi };
}
