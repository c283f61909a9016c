import { describe, expect, test } from '@jest/globals';
import { makeLetters } from '../../../src/app/makeLetters.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { chaseLetter } from '../../../src/report/letters/chaseLetter.ts';
import { gapsOf } from '../../../src/report/letters/letterParts.ts';
import { symbolOf } from '../../../src/report/letters/symbols.ts';
import { letterText } from '../../../src/report/letters/letterText.ts';
import { lettersOf } from '../../../src/report/letters/lettersOf.ts';
import { reportPeriod } from '../../../src/report/letters/reportPeriod.ts';
import { resultReport } from '../../../src/report/letters/resultReport.ts';
import { runningName } from '../../../src/report/letters/runningName.ts';
import type { LetterSpec } from '../../../src/workbook/letter.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { plain, textOf } from './support/letterWords.ts';
import { answered, reported, smallBook } from '../support/smallBook.ts';

const bodyText = ({ blocks }: LetterSpec) => textOf(blocks);

const received = (received: string) => ({ times: 1, received: received as never });

/** Phòng Một reported in time, Phòng Hai three days late (last day 04/6), the communes not at all. */
async function bookOf(): Promise<Book> {
  const { book } = await smallBook();
  const sent = reported(book, { P1: received('2026-06-04'), P2: received('2026-06-07') });
  const said = answered(sent, {
    'NV0001 P1': {
      status: 'Đã hoàn thành',
      completed: '2026-05-10' as never,
      result: 'Đã tổ chức 02 hội nghị.',
      include: 'Có',
      difficulty: 'Thiếu kinh phí',
    },
    'NV0002 P2': { status: 'Đang thực hiện', result: 'Chưa nêu', difficulty: 'Thiếu kinh phí.' },
  });
  return derive(withSetting(said, 'issuer', 'Ủy ban nhân dân xã Sông Trà'), false);
}

describe('words and gaps', () => {
  test('what is blank becomes a marked gap, the rest stays plain', () => {
    expect(letterText('Số: {symbol} của {issuer}', { symbol: '', issuer: 'UBND' })).toEqual([
      { text: 'Số: ' },
      { text: '[ký hiệu]', gap: true },
      { text: ' của ' },
      { text: 'UBND' },
    ]);
  });

  test.each([
    // One line of a letter: the office is what stands before the unit that drafted.
    ['UBND-NV', 'letter', 'UBND-NV'],
    ['UBND-NV', 'report', 'BC-UBND'],
    ['UBND-NV', 'minutes', 'BB-UBND'],
    // One line of a report: no other kind is a report, and which unit drafts a letter isn't told.
    ['BC-UBND', 'report', 'BC-UBND'],
    ['BC-UBND', 'letter', '[ký hiệu]'],
    ['BC-UBND', 'proposal', 'TTr-UBND'],
    // A line for each kind.
    ['SNV-VP\nBC-SNV\nTTr-SNV\nQĐ-UBND', 'letter', 'SNV-VP'],
    ['SNV-VP\nBC-SNV\nTTr-SNV\nQĐ-UBND', 'proposal', 'TTr-SNV'],
    ['SNV-VP\nBC-SNV\nTTr-SNV\nQĐ-UBND', 'decision', 'QĐ-UBND'],
    ['SNV-VP\nBC-SNV\nTTr-SNV\nQĐ-UBND', 'notice', 'TB-SNV'],
    ['', 'notice', 'TB-[ký hiệu]'],
  ] as const)('of %p the symbol of a %s is %p', async (written, kind, symbol) => {
    const { book } = await smallBook();
    expect(plain(symbolOf(withSetting(book, 'symbol', written), kind))).toBe(symbol);
  });
});

test.each([
  ['ỦY BAN NHÂN DÂN HUYỆN LAM KHÊ', 'Ủy ban nhân dân huyện Lam Khê'],
  ['UỶ BAN NHÂN DÂN THÀNH PHỐ SÔNG TRÀ', 'Uỷ ban nhân dân thành phố Sông Trà'],
  ['Ủy ban nhân dân xã Sông Trà', 'Ủy ban nhân dân xã Sông Trà'],
  ['SỞ NỘI VỤ', 'Sở Nội vụ'],
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
  ['PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Phòng Lao động - Thương binh và Xã hội'],
  ['PHÒNG NỘI VỤ HUYỆN LAM KHÊ', 'Phòng Nội vụ huyện Lam Khê'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['VĂN PHÒNG HĐND VÀ UBND', 'Văn phòng HĐND và UBND'],
  ['THANH TRA TỈNH', 'Thanh tra tỉnh'],
  ['BAN CHỈ ĐẠO TRUNG ƯƠNG', 'BAN CHỈ ĐẠO TRUNG ƯƠNG'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['', ''],
])('%p in running text is %p', (name, text) => expect(runningName(name)).toBe(text));

describe('công văn đôn đốc', () => {
  test('names who is missing first, then who was late, and counts them', async () => {
    const letter = chaseLetter(await bookOf())!;
    const text = bodyText(letter);
    expect(text).toContain('đã nhận 02/05 báo cáo; còn 03 cơ quan chưa gửi, 01 cơ quan gửi chậm');
    const table = letter.blocks.find((b) => b.kind === 'table')!;
    expect(table.rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'UBND xã Bình An'],
      ['2', 'UBND xã Hòa Lạc'],
      ['3', 'UBND xã Tân Phú'],
      ['4', 'Phòng Hai'],
    ]);
    expect(table.rows[3]).toEqual(['4', 'Phòng Hai', '04/6/2026', '07/6/2026', 'Gửi chậm 3 ngày']);
    expect(letter.addressees.map(plain)).not.toContain('Phòng Một');
  });

  test('none where everybody reported in time', async () => {
    const { book } = await smallBook();
    const all = ['P1', 'P2', 'X1', 'X2', 'X3'].map((code) => [code, received('2026-06-01')] as const);
    const sent = derive(reported(book, Object.fromEntries(all)), false);
    expect(chaseLetter(sent)).toBeNull();
    expect(lettersOf(sent)).toHaveLength(3);
  });
});

describe('báo cáo kết quả', () => {
  test('ticked sentences stand under their section with the agency; others do not', async () => {
    const text = bodyText(resultReport(await bookOf()));
    expect(text).toContain('1. TUYÊN TRUYỀN\n- Đã tổ chức 02 hội nghị (Phòng Một).');
    expect(text).not.toContain('Chưa nêu');
  });

  test('a section of which nothing was ticked has a gap', async () => {
    const report = resultReport(await bookOf());
    const at = report.blocks.findIndex((b) => b.kind === 'paragraph' && plain(b.text) === '2. KIỂM TRA');
    const next = report.blocks[at + 1]!;
    expect(next.kind === 'paragraph' && next.text.every((run) => run.gap === true)).toBe(true);
  });

  test('the same difficulty of two agencies stands once, with both names', async () => {
    expect(bodyText(resultReport(await bookOf()))).toContain('- Thiếu kinh phí (Phòng Một; Phòng Hai).');
  });

  test('difficulties of several sections stand under them', async () => {
    const book = await bookOf();
    const told = answered(book, { 'NV0004 P1': { status: 'Đang thực hiện', difficulty: 'Thiếu người' } });
    expect(bodyText(resultReport(derive(told, false)))).toContain(
      'III. KHÓ KHĂN, VƯỚNG MẮC\n1. TUYÊN TRUYỀN\n- Thiếu kinh phí (Phòng Một; Phòng Hai).\n2. KIỂM TRA\n- Thiếu người (Phòng Một).',
    );
  });

  test('of the half year: its title, what is left for the other half, and a gap', async () => {
    const report = resultReport(await bookOf());
    expect(report.title?.about).toMatch(/^Kết quả 6 tháng đầu năm 2026 thực hiện /);
    const text = bodyText(report);
    expect(text).toContain('báo cáo kết quả thực hiện 6 tháng đầu năm 2026 như sau:');
    expect(text).toContain('nhiệm vụ thường xuyên có thực hiện 01 lượt, chưa thực hiện 00 lượt');
    // NV0001 is done, NV0002 goes on by round; the others were not told of.
    expect(text).toContain(
      [
        'V. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026',
        'Tiếp tục thực hiện các nhiệm vụ chưa hoàn thành:',
        '- Xây dựng mô hình ở cơ sở (UBND các xã; Trong quý II/2026).',
        '- Kiểm tra việc thực hiện (Phòng Một; 30/11/2026).',
        '- Đối thoại với Nhân dân (UBND các xã; Cả năm 2026).',
        '[Ghi nhiệm vụ trọng tâm, giải pháp 6 tháng cuối năm]',
      ].join('\n'),
    );
  });

  test('of the year: regular tasks were kept to or not, then the next year', async () => {
    const book = await bookOf();
    const year = resultReport(derive(withSetting(book, 'currentRound', 2), false));
    expect(year.title?.about).toMatch(/^Kết quả năm 2026 thực hiện /);
    const text = bodyText(year);
    expect(text).toContain('nhiệm vụ thường xuyên đạt 00 lượt, chưa đạt 00 lượt');
    expect(text).toContain('\nV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027\n');
    expect(text).not.toContain('XẾP LOẠI');
  });

  test.each([
    ['Quý III', '2026-10-05', true, 'round'],
    ['6 tháng', '2026-04-20', true, 'half'],
    ['Báo cáo 6 tháng đầu năm', '2026-08-20', true, 'half'],
    ['lần 1', '2026-05-25', true, 'half'],
    ['lần 1', '2026-08-25', true, 'round'],
    ['lần 2', '2026-11-20', false, 'year'],
    ['lần 2', '2027-01-15', false, 'year'],
    ['Cả năm', '2026-09-30', true, 'year'],
    ['Năm 2026', '2026-06-30', true, 'year'],
    ['6 tháng cuối năm', '2026-12-05', false, 'round'],
    ['Tháng 5', '2026-06-05', true, 'round'],
    ['Quý II', '2026-07-05', true, 'round'],
  ])(
    'a round %p that ends on %s (another follows: %p) is one of the %s',
    async (name, day, follows, form) => {
      const { book } = await smallBook();
      const [first, second] = book.KyBaoCao;
      const due = { boundary: 'Đến ngày', due: day as never, name };
      const KyBaoCao = [
        { ...first!, ...due },
        { ...second!, due: (follows ? '2027-02-01' : '2026-01-02') as never },
      ];
      expect(reportPeriod(derive({ ...book, KyBaoCao }, false))).toMatchObject({ form, year: 2026 });
    },
  );

  test('what was reached of targets stands below the results', async () => {
    const book = await bookOf();
    const [row] = book.ChiTieu.length > 0 ? book.ChiTieu : [];
    const target = {
      ...{
        code: 'CT01',
        title: 'Xã có mô hình',
        unit: '%',
        kind: '',
        operator: '>=',
        target: 90,
        rollUp: '',
      },
      ...{ rule: '', block: '', reported: 95.5, reporters: '3/3', verdict: 'Đạt' },
    };
    const report = resultReport({ ...book, ChiTieu: [{ ...row, ...target } as never] });
    expect(bodyText(report)).toContain(
      'Kết quả các chỉ tiêu (đạt 01/01 chỉ tiêu có số liệu và mức giao):\n1 | Xã có mô hình | % | ≥ 90 | 95,5 | Đạt',
    );
  });

  test('a target of nothing is written as 0', async () => {
    const book = await bookOf();
    const [row] = book.ChiTieu;
    const target = {
      title: 'Đơn thư quá hạn',
      unit: 'đơn',
      operator: '<=',
      target: 0,
      reported: 2,
      verdict: 'Chưa đạt',
    };
    const report = resultReport({ ...book, ChiTieu: [{ ...row, code: 'CT01', ...target } as never] });
    expect(bodyText(report)).toContain('1 | Đơn thư quá hạn | đơn | ≤ 0 | 2 | Chưa đạt');
  });

  test('the figures are those of the summary', async () => {
    const book = await bookOf();
    const report = resultReport(book);
    const table = report.blocks.find((b) => b.kind === 'table')!;
    // 9 lead obligations: NV0001 on time, NV0002 regular and active, 7 untold.
    expect(table.rows.at(-1)).toEqual(['Tổng cộng', '9', '1', '-', '-', '-', '1', '-', '-', '-', '7']);
    expect(bodyText(report)).toContain('Trong 09 lượt nhiệm vụ giao chủ trì: hoàn thành 01 lượt');
  });
});

test('the contact of Thông tin chung stands in the letters that ask for one', async () => {
  const { book } = await smallBook();
  const set = derive(withSetting(book, 'contact', 'Bà Bình, điện thoại 0123 456 789'), false);
  for (const kind of ['1 Công văn triển khai', '2 Công văn đề nghị báo cáo']) {
    const { letter } = lettersOf(set).find((one) => one.kind === kind)!;
    expect(bodyText(letter)).toContain('Bà Bình, điện thoại 0123 456 789.');
  }
});

test('a round that the book does not have is refused', async () => {
  const { book } = await smallBook();
  const made = await makeLetters({ book, asOfFixed: false }, 7, () => Promise.resolve(new Uint8Array()));
  expect(made.value).toBeNull();
  expect(made.issues.map((i) => i.code)).toEqual(['round.unknown']);
});

test('letters speak of the round that is asked for, not of the one in view', async () => {
  const { book } = await smallBook();
  const seen: LetterSpec[] = [];
  await makeLetters({ book, asOfFixed: false }, 2, (letter) => {
    seen.push(letter);
    return Promise.resolve(new Uint8Array());
  });
  const request = seen.find((letter) => letter.subject?.startsWith('V/v báo cáo'))!;
  expect(request.subject).toContain('lần 2');
  expect(bodyText(request)).toContain('chậm nhất ngày 30/11/2026');
  expect(gapsOf(request)).toBeGreaterThan(0);
});
