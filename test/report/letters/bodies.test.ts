import { beforeAll, describe, expect, test } from '@jest/globals';
import { derive } from '../../../src/report/book/derive.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { assignLetter } from '../../../src/report/letters/assignLetter.ts';
import { classProposal } from '../../../src/report/letters/classLetters.ts';
import { classesOf } from '../../../src/report/letters/classParts.ts';
import { requestLetter } from '../../../src/report/letters/requestLetter.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { scoredBook } from '../papers/support/scoredBook.ts';
import { smallBook } from '../support/smallBook.ts';
import { plain, tableIn, textOf } from './support/letterWords.ts';

const SET = {
  issuer: 'ỦY BAN NHÂN DÂN XÃ SÔNG TRÀ',
  symbol: 'UBND-VHXH',
  contact: 'Phòng Văn hóa - Xã hội, điện thoại 0123 456 789',
  place: 'Sông Trà',
  signerTitle: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  signer: 'Nguyễn Văn An',
} as const;
const PLAN = {
  ...{ title: 'Công tác dân vận năm 2026', number: '12/KH-UBND', date: '2026-01-15' as never },
  issuer: 'UBND tỉnh',
};

function complete(book: Book): Book {
  const set = Object.entries(SET).reduce(
    (one, [key, value]) => withSetting(one, key as keyof typeof SET, value),
    book,
  );
  return derive({ ...set, KeHoach: set.KeHoach.map((row) => ({ ...row, ...PLAN })) }, false);
}

const PLAN_WORDS = 'Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh (Công tác dân vận năm 2026)';

let book: Book;
beforeAll(async () => {
  book = complete((await smallBook()).book);
});

describe('công văn triển khai', () => {
  test('says which plan, what to do, when to report, whom to ask', () => {
    expect(textOf(assignLetter(book).blocks)).toBe(
      [
        `Thực hiện ${PLAN_WORDS}, Ủy ban nhân dân xã Sông Trà đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:`,
        '1. Tổ chức thực hiện đầy đủ, đúng thời hạn các nhiệm vụ được phân công tại Phụ lục kèm theo; cơ quan chủ trì chủ động phối hợp với các cơ quan liên quan.',
        '2. Gửi báo cáo kết quả thực hiện về Ủy ban nhân dân xã Sông Trà, mỗi kỳ chậm nhất vào ngày sau:',
        '- lần 1: 04/6/2026;',
        '- lần 2: 30/11/2026;',
        '3. Báo cáo gửi kèm biểu (tệp Excel) do Ủy ban nhân dân xã Sông Trà cung cấp; giữ nguyên cấu trúc của biểu để thuận tiện cho việc tổng hợp.',
        'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ Phòng Văn hóa - Xã hội, điện thoại 0123 456 789.',
        'Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.',
      ].join('\n'),
    );
  });

  test('its head, its signatory, and everybody who has a task among the addressees', () => {
    const letter = assignLetter(book);
    expect([plain(letter.issuer), plain(letter.number), plain(letter.date)]).toEqual([
      'ỦY BAN NHÂN DÂN\nXÃ SÔNG TRÀ',
      'Số: ........./UBND-VHXH',
      'Sông Trà, ngày ..... tháng ..... năm 2026',
    ]);
    expect(letter.signerTitle.map(plain)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(letter.addressees.map(plain)).toEqual([
      'Phòng Một',
      'Phòng Hai',
      'Phòng Ba',
      'UBND xã Bình An',
      'UBND xã Hòa Lạc',
      'UBND xã Tân Phú',
    ]);
  });

  test('the annex gives each task to whom the plan gives it', () => {
    const { rows } = tableIn(assignLetter(book).annexes[0]!.blocks);
    expect(rows[3]).toEqual([
      '1.3',
      'Xây dựng mô hình ở cơ sở',
      'Trong quý II/2026',
      'UBND các xã',
      'Phòng Một',
    ]);
  });
});

test('công văn đề nghị báo cáo: what, by which form, as of when, by when, to whom', () => {
  const letter = requestLetter(book);
  expect(textOf(letter.blocks)).toBe(
    [
      `Thực hiện ${PLAN_WORDS}, Ủy ban nhân dân xã Sông Trà đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện (lần 1) như sau:`,
      '1. Nội dung báo cáo: theo đề cương tại Phụ lục I kèm theo Công văn này.',
      '2. Biểu báo cáo: theo Phụ lục II kèm theo Công văn này; tệp Excel đã gửi có sẵn các nhiệm vụ của từng cơ quan, đơn vị.',
      '3. Số liệu tính đến ngày 04/6/2026.',
      '4. Báo cáo (văn bản có chữ ký và tệp Excel theo biểu) gửi về Ủy ban nhân dân xã Sông Trà chậm nhất ngày 04/6/2026.',
      'Thông tin liên hệ: Phòng Văn hóa - Xã hội, điện thoại 0123 456 789.',
      'Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.',
    ].join('\n'),
  );
  // Phòng Ba only coordinates: no report is asked of it.
  expect(letter.addressees.map(plain)).not.toContain('Phòng Ba');
});

test('tờ trình: who is scored by what, how many in each class, what is asked; the annex names them all', async () => {
  const scored = complete(await scoredBook({ agencies: 12, text: 20, tasks: 6 }));
  const classes = classesOf(scored)!;
  const letter = classProposal(scored, classes);
  const [scheme] = scored.BoTieuChi;
  const lines = textOf(letter.blocks).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(`Căn cứ ${scheme!.title}`);
  expect(lines[0]).toContain(`thực hiện ${PLAN_WORDS}, Ủy ban nhân dân xã Sông Trà đã chấm điểm`);
  const own = new Map<string, number>();
  for (const row of classes.ranks) own.set(row.class, (own.get(row.class) ?? 0) + 1);
  const counted = [...lines[1]!.matchAll(/([\p{L} ]+) (\d\d)(?=[,.])/gu)].map(
    ([, name, count]) => [name!.trim(), Number(count)] as const,
  );
  expect(new Map(counted)).toEqual(own);
  expect(lines[2]).toBe(
    'Ủy ban nhân dân xã Sông Trà kính trình xem xét, quyết định xếp loại theo Phụ lục và dự thảo Quyết định kèm theo./.',
  );
  expect(plain(letter.number)).toBe('Số: ........./TTr-UBND');
  const named = tableIn(letter.annexes[0]!.blocks).rows.map((row) => row[1]);
  for (const { agencyName } of classes.ranks) expect(named).toContain(agencyName);
});
