import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormSheet } from '../../../src/core/document/formCells.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { formCode } from '../../../src/core/submission/formCode.ts';
import { readSubmission } from '../../../src/core/submission/readSubmission.ts';
import type { ExpectedForms, ReadingContext } from '../../../src/core/submission/readSubmission.ts';
import type { FormRow, SubmissionReading } from '../../../src/core/submission/types.ts';
import {
  CONTEXT,
  HEADER,
  PRINTED,
  ROWS,
  form,
  hiddenSheet,
  letters,
  reportSheet,
  sheet,
} from './formFixture.ts';

const FULL = [
  ' Đã hoàn thành | 100 | Đã ban hành | 15/KH-UBND | 20/5/2023 |  |  |',
  ' Đang thực hiện | 85,5 | Đã họp⏎2 lần |  |  | Thiếu kinh phí | Bổ sung |',
  '  |  | Cử 02 người |',
];

function expecting(rows: readonly FormRow[] = ROWS): ExpectedForms {
  return (round, agency) =>
    round === 1 && agency === 'X01' ? { rows, lastDay: '2023-06-04' as IsoDate } : null;
}

function read(
  sheets: readonly FormSheet[],
  rows: readonly FormRow[] = ROWS,
  context: Partial<ReadingContext> = {},
): SubmissionReading {
  return readSubmission(form(sheets), expecting(rows), { ...CONTEXT, ...context });
}

/** 'code sheet!cell' of every issue. */
function codes(reading: SubmissionReading): string[] {
  return reading.issues.map((i) => `${i.code}${i.at.cell === undefined ? '' : ` ${i.at.cell}`}`);
}

function readAnswers(answers: readonly string[]): SubmissionReading {
  return read([reportSheet(answers), hiddenSheet()]);
}

describe('a form as it was sent', () => {
  const reading = readAnswers(FULL);

  test('gives its answers with their cells', () => {
    expect(reading.submission?.rows).toEqual([
      {
        task: 'NV0001',
        values: {
          status: 'done',
          percent: 100,
          result: 'Đã ban hành',
          product: '15/KH-UBND',
          completed: '2023-05-20',
        },
        cells: {
          status: 'Báo cáo!G8',
          percent: 'Báo cáo!H8',
          result: 'Báo cáo!I8',
          product: 'Báo cáo!J8',
          completed: 'Báo cáo!K8',
        },
      },
      {
        task: 'NV0002',
        values: {
          status: 'inProgress',
          percent: 85.5,
          result: 'Đã họp\n2 lần',
          difficulty: 'Thiếu kinh phí',
          proposal: 'Bổ sung',
        },
        cells: {
          status: 'Báo cáo!G9',
          percent: 'Báo cáo!H9',
          result: 'Báo cáo!I9',
          difficulty: 'Báo cáo!L9',
          proposal: 'Báo cáo!M9',
        },
      },
      { task: 'NV0003', values: { result: 'Cử 02 người' }, cells: { result: 'Báo cáo!I10' } },
    ]);
    expect(codes(reading)).toEqual([]);
  });

  test('gives its identity, letter and general assessment', () => {
    expect(reading.submission).toMatchObject({
      file: 'x.xlsx',
      book: 'AB2CD',
      round: 1,
      agency: 'X01',
      code: formCode('AB2CD', 1, 'X01'),
      letter: { number: '12/BC-UBND', date: '2023-06-15', signer: 'Nguyễn Văn A' },
      general: 'Cơ bản hoàn thành',
    });
  });
});

describe('identity', () => {
  test('without the hidden sheet the visible code counts, and that is said', () => {
    const reading = read([reportSheet(FULL)]);
    expect(reading.submission?.agency).toBe('X01');
    expect(codes(reading)).toEqual(['form.identityFromCode']);
  });

  test('neither of them: asked where the rows are of this book, else no form', () => {
    const reading = read([sheet('Sheet1', `${HEADER}\n${PRINTED[0]} Đã hoàn thành |`)]);
    expect(reading).toMatchObject({ submission: null, agency: null, round: null });
    expect(codes(reading)).toEqual(['form.agencyUnknown']);
    expect(codes(read([sheet('Sheet1', HEADER)]))).toEqual(['form.notAForm']);
    expect(codes(read([sheet('Sheet1', '| Danh sách |')]))).toEqual(['form.notAForm']);
  });

  test('a code that was mistyped is no code', () => {
    const broken = sheet('Báo cáo', `| Mã biểu: AB2CD-K1-X02-22 |\n${HEADER}`);
    expect(codes(read([broken]))).toEqual(['form.notAForm']);
  });

  test('two that differ are refused', () => {
    const reading = read([reportSheet(FULL, 'Báo cáo', 'PNV'), hiddenSheet()]);
    expect(reading.submission).toBeNull();
    expect(codes(reading)).toEqual(['form.codeMismatch B1']);
  });

  test('a form of another book, round or agency', () => {
    expect(codes(read([hiddenSheet('X01', 1, ROWS, 'ZZZZZ')]))).toEqual(['form.otherBook']);
    const wrongRound = read([hiddenSheet('X01', 2)]);
    expect(wrongRound.issues).toMatchObject([{ code: 'form.wrongRound', params: { round: 2, expected: 1 } }]);
    expect(wrongRound).toMatchObject({ agency: 'X01', round: 2, submission: null });
    expect(codes(read([hiddenSheet('X99')]))).toEqual(['form.unknownAgency']);
    expect(codes(read([hiddenSheet('PNV')]))).toEqual(['form.noObligation']);
  });

  test('a form of a newer program is refused', () => {
    const hidden = hiddenSheet();
    const cells = hidden.cells.map((c) => (c.at === 'B1' ? { ...c, text: '2' } : c));
    expect(codes(read([reportSheet(FULL), { ...hidden, cells }]))).toEqual(['form.newerVersion']);
  });

  test('rows that the book prints otherwise now: superseded, naming them', () => {
    const now = ROWS.map((row) => (row.task === 'NV0002' ? { ...row, time: 'Quý III/2023' } : row));
    const reading = read([reportSheet(FULL), hiddenSheet()], now);
    expect(reading.submission).toBeNull();
    expect(reading.issues).toMatchObject([{ code: 'form.superseded', params: { rows: ['1.2 (NV0002)'] } }]);
  });

  test('another previous result supersedes nothing', () => {
    const now = ROWS.map((row) => ({ ...row, previous: 'mới' }));
    expect(codes(read([reportSheet(FULL), hiddenSheet()], now))).toEqual([]);
  });
});

describe('what people do to a form', () => {
  const first = readAnswers(FULL).submission;

  function same(sheets: readonly FormSheet[]): void {
    const reading = read(sheets);
    expect(reading.submission?.rows.map((r) => r.values)).toEqual(first?.rows.map((r) => r.values));
    expect(reading.submission?.digest).toBe(first?.digest);
  }

  test('sheet renamed, other sheets added', () => {
    same([sheet('Ghi chú', '| Mã | TT |'), reportSheet(FULL, 'Trang tính 1'), hiddenSheet()]);
  });

  test('rows and columns shuffled and moved: the same submission', () => {
    const original = reportSheet(FULL);
    const lastRow = 10;
    const order = fc.shuffledSubarray([8, 9, 10], { minLength: 3 });
    const columns = fc.shuffledSubarray(
      Array.from({ length: 13 }, (_, i) => i + 1),
      { minLength: 13 },
    );
    fc.assert(
      fc.property(order, columns, fc.nat(5), fc.nat(3), (rows, places, down, right) => {
        const cells = original.cells.map((c) => {
          const inTable = c.row >= 7 && c.row <= lastRow;
          const row = (c.row > 7 ? (rows[c.row - 8] ?? 0) : c.row) + down;
          const column = (inTable ? (places[c.column - 1] ?? 0) : c.column) + right;
          return { ...c, row, column, at: `${letters(column)}${row}` };
        });
        same([{ ...original, cells }, hiddenSheet()]);
      }),
      { seed: 20230605, numRuns: 60 },
    );
  });

  test('a deleted row is not answered, and said', () => {
    const reading = readAnswers(FULL.slice(0, 2));
    expect(reading.submission?.rows.map((r) => r.task)).toEqual(['NV0001', 'NV0002']);
    expect(codes(reading)).toEqual(['form.rowMissing']);
  });

  test('a row of their own: a code that is not theirs, or none', () => {
    const own = `
      ${HEADER}
      ${PRINTED[0]}${FULL[0]}
      | NV0999 | 9 | Việc khác | | | | Đã hoàn thành |
      |  |  | Việc thêm |  |  |  | Đang thực hiện |
      ${PRINTED[1]}${FULL[1]}
      ${PRINTED[2]}${FULL[2]}
      | Nơi nhận: |  |  |  |  |  |  |  | TM. ỦY BAN NHÂN DÂN |
      | Đánh giá chung | Tốt |  |  |  |  |  |  |  |`;
    const reading = read([sheet('Báo cáo', own), hiddenSheet()]);
    expect(codes(reading)).toEqual(['form.rowUnknown A3', 'form.rowWithoutCode G4']);
    expect(reading.submission?.rows).toHaveLength(3);
    expect(reading.submission?.general).toBe('Tốt');
  });

  test('the same code twice: fine while they agree, an error where they differ', () => {
    const twice = (second: string) =>
      read([
        sheet(
          'Báo cáo',
          `${HEADER}\n${PRINTED[0]}${FULL[0]}\n${PRINTED[0]}${second}\n${PRINTED[1]}\n${PRINTED[2]}`,
        ),
        hiddenSheet(),
      ]);
    expect(codes(twice(FULL[0] ?? ''))).toEqual([]);
    expect(codes(twice(''))).toEqual([]);
    expect(twice('').submission?.rows).toHaveLength(1);
    expect(codes(twice(' Đang thực hiện |'))).toEqual(['form.rowTwice A3']);
  });

  test('a copy of the sheet with other answers is an error, too', () => {
    const copy = reportSheet([' Chưa thực hiện |', FULL[1] ?? '', FULL[2] ?? ''], 'Báo cáo (2)');
    expect(codes(read([reportSheet(FULL), copy, hiddenSheet()]))).toEqual(['form.rowTwice A8']);
    same([reportSheet(FULL), reportSheet(FULL, 'Báo cáo (2)'), hiddenSheet()]);
  });

  test('printed words that were changed are said and never taken', () => {
    const table = `
      ${HEADER}
      | NV0001 | 1.1 | Ban hành kế hoạch | 31/12/2023 | Chủ trì |  | Đang thực hiện |
      | NV0002 | 1.2 |  Tổ chức  hội⏎nghị | Quý II/2023 | Phối hợp |  | Đang thực hiện |
      ${PRINTED[2]}`;
    const reading = read([sheet('Báo cáo', table), hiddenSheet()]);
    expect(codes(reading)).toEqual(['form.tampered D2', 'form.tampered E3']);
    // NV0002 stays a lead's row whatever the file says.
    expect(reading.submission?.rows[1]?.values).toEqual({ status: 'inProgress' });
  });

  test('a printed date that the program turned into a true date is no change', () => {
    const table = `${HEADER}\n| NV0001 | 1.1 | Ban hành kế hoạch | @2023-06-30 | Chủ trì |  | Đang thực hiện |\n${PRINTED[1]}\n${PRINTED[2]}`;
    expect(codes(read([sheet('Báo cáo', table), hiddenSheet()]))).toEqual([]);
  });

  test('a deleted column', () => {
    const without = `| Mã | TT | Nhiệm vụ | Tình hình thực hiện | Kết quả thực hiện |
      | NV0001 | 1.1 | Ban hành kế hoạch | Đang thực hiện | Đã họp |
      | NV0002 | 1.2 | Tổ chức hội nghị |
      | NV0003 | 2 | Kiểm tra |`;
    const reading = read([sheet('Báo cáo', without), hiddenSheet()]);
    expect(codes(reading)).toEqual(['form.columnMissing']);
    const broken = read([sheet('Báo cáo', without.replace('Mã', 'Ký hiệu')), hiddenSheet()]);
    expect(broken.issues).toMatchObject([{ code: 'form.headerMissing', params: { headers: ['Mã'] } }]);
    expect(codes(read([hiddenSheet()]))).toEqual(['form.headerMissing']);
  });

  test('a table on a hidden sheet is not the answer', () => {
    expect(codes(read([{ ...reportSheet(FULL), state: 'hidden' }, hiddenSheet()]))).toEqual([
      'form.headerMissing',
    ]);
  });

  test('an empty form is refused; a general assessment alone is an answer', () => {
    const blank = sheet('Báo cáo', [HEADER, ...PRINTED].join('\n'));
    expect(codes(read([blank, hiddenSheet()]))).toEqual(['form.empty']);
    const general = sheet('Báo cáo', ['| Đánh giá chung: Không có việc |', HEADER, ...PRINTED].join('\n'));
    expect(read([general, hiddenSheet()]).submission?.general).toBe('Không có việc');
  });
});

describe('answers', () => {
  test('all errors of a file are listed with their cells, and refuse it', () => {
    const reading = readAnswers([
      ' có | 120 | ok |  | 31/6/2023 |',
      ' đã xong | khoảng 80 |  |  | @2023-06-05 |',
      '',
    ]);
    expect(reading.submission).toBeNull();
    expect(codes(reading)).toEqual([
      'form.statusUnread G8',
      'form.percentRange H8',
      'form.dateUnread K8',
      'form.percentUnread H9',
      'form.statusImplied G9',
      'form.dateImplied K9',
    ]);
    expect(reading.issues[0]?.at).toEqual({ file: 'x.xlsx', sheet: 'Báo cáo', cell: 'G8' });
  });

  test('done without a date, a reason that is missing, a day after the day of receipt', () => {
    expect(codes(readAnswers([' Đã hoàn thành |', ' Không phát sinh |', '']))).toEqual([
      'form.doneWithoutDate G8',
      'form.reasonMissing G9',
    ]);
    expect(codes(readAnswers([' Không phát sinh |  | Không có đơn |', '', '']))).toEqual([]);
    expect(codes(readAnswers([' Đề nghị điều chỉnh |  |  |  |  |  | Lùi hạn |', '', '']))).toEqual([]);
    expect(codes(readAnswers([' Đã hoàn thành |  |  |  | 13/6/2023 |', '', '']))).toEqual([
      'form.dateInFuture K8',
    ]);
  });

  test('a coordinator gives a line of result only', () => {
    const reading = readAnswers([FULL[0] ?? '', '', ' x | 500 | Cử người |']);
    expect(codes(reading)).toEqual(['form.coordinatorExtra']);
    expect(reading.submission?.rows[1]).toMatchObject({ task: 'NV0003', values: { result: 'Cử người' } });
  });

  test('a coordinator "như chủ trì" gives everything', () => {
    const rows = ROWS.map((row) => (row.task === 'NV0003' ? { ...row, asLead: true } : row));
    const reading = read([reportSheet(['', '', ' Đang thực hiện | 50 |']), hiddenSheet()], rows);
    expect(reading.submission?.rows[0]?.values).toEqual({ status: 'inProgress', percent: 50 });
  });

  test('formulas give their value, and that is said', () => {
    const reading = readAnswers([' Đang thực hiện | =40+45=>#85 |', '', '']);
    expect(reading.submission?.rows[0]?.values).toEqual({ status: 'inProgress', percent: 85 });
    expect(codes(reading)).toEqual(['form.formula H8']);
  });

  test("a letter's date that can't be read never refuses the form", () => {
    const table = ['| Ngày báo cáo: đầu tháng 6 |', HEADER, `${PRINTED[0]}${FULL[0]}`, ...PRINTED.slice(1)];
    const reading = read([sheet('Báo cáo', table.join('\n')), hiddenSheet()]);
    expect(codes(reading)).toEqual(['form.letterDateUnread A1']);
    expect(reading.submission?.letter).toEqual({ number: '', date: null, signer: '' });
  });

  test('the digest tells every change of what is said', () => {
    const digest = (answers: readonly string[]) => readAnswers(answers).submission?.digest;
    const all = [
      digest(FULL),
      digest([FULL[0] ?? '', FULL[1] ?? '', '  |  | Cử 03 người |']),
      digest([FULL[0] ?? '', '', FULL[2] ?? '']),
    ];
    expect(new Set(all).size).toBe(3);
    expect(digest(FULL)).toBe(all[0]);
  });
});
