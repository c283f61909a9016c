import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { FormMerge, FormSheet } from '../../../src/core/document/formCells.ts';
import { readSubmission } from '../../../src/core/submission/readSubmission.ts';
import type { ReadingContext } from '../../../src/core/submission/readSubmission.ts';
import type { SubmissionReading } from '../../../src/core/submission/types.ts';
import { CONTEXT, HEADER, PRINTED, ROWS, form, hiddenSheet, reportSheet, sheet } from './formFixture.ts';

const LAST_DAY = '2023-06-04' as IsoDate;
const AGENCIES = [
  { code: 'X01', name: 'UBND xã A' },
  { code: 'X02', name: 'UBND xã B' },
  { code: 'PNV', name: 'Phòng Nội vụ' },
];
const ROUNDS = [
  { number: 1, name: 'lần 1' },
  { number: 2, name: 'lần 2' },
];

function read(sheets: readonly FormSheet[], context: Partial<ReadingContext> = {}): SubmissionReading {
  return readSubmission(
    form(sheets),
    (round) => (round === 1 ? { rows: ROWS, lastDay: LAST_DAY, roundName: 'lần 1' } : null),
    { ...CONTEXT, agencies: AGENCIES, rounds: ROUNDS, ...context },
  );
}

const codes = (reading: SubmissionReading) =>
  reading.issues.map((i) => [i.code, i.at.cell].filter(Boolean).join(' '));
const paramsOf = (reading: SubmissionReading, code: string) =>
  reading.issues.find((i) => i.code === code)?.params;

/** Answers of the first two tasks; the third is a coordinator's. */
const FULL = [
  ' Đã hoàn thành | 100 | Đã ban hành |  | 20/5/2023 |',
  ' Đang thực hiện |',
  '  |  | Cử 02 người |',
];

describe('merged answers', () => {
  const merged = (answers: readonly string[], merges: readonly FormMerge[]) =>
    read([{ ...reportSheet(answers), merges }, hiddenSheet()]);
  const at = (row: number, column: number, lastRow: number, lastColumn: number): FormMerge => {
    return { row, column, lastRow, lastColumn };
  };

  test('over tasks: the answer to each of them, and said', () => {
    const reading = merged(
      [' Đang thực hiện |  | Đang làm chung |', '', ''],
      [at(8, 7, 9, 7), at(8, 9, 9, 9)],
    );
    expect(reading.submission?.rows.map((row) => [row.task, row.values])).toEqual([
      ['NV0001', { status: 'inProgress', result: 'Đang làm chung' }],
      ['NV0002', { status: 'inProgress', result: 'Đang làm chung' }],
    ]);
    expect(codes(reading)).toEqual(['form.mergedRows G8', 'form.mergedRows I8']);
    expect(paramsOf(reading, 'form.mergedRows')).toEqual({
      header: 'Tình hình thực hiện',
      read: 'Đang thực hiện',
      codes: ['NV0002'],
    });
  });

  test('over columns: counted for the first, the others named', () => {
    const reading = merged([' Đang thực hiện |  | Đã có dự thảo |', '', ''], [at(8, 9, 8, 10)]);
    expect(reading.submission?.rows[0]?.values).toEqual({ status: 'inProgress', result: 'Đã có dự thảo' });
    expect(codes(reading)).toEqual(['form.mergedColumns I8']);
    expect(paramsOf(reading, 'form.mergedColumns')).toMatchObject({ headers: ['Sản phẩm (số, ký hiệu)'] });
  });

  test('what stands below a merge of its own is kept; a merge of blank cells, or of headings, says nothing', () => {
    const own = merged([' Đang thực hiện |', ' Chưa thực hiện |', ''], [at(8, 7, 9, 7)]);
    expect(own.submission?.rows.map((row) => row.values.status)).toEqual(['inProgress', 'notStarted']);
    const idle = merged(FULL, [at(1, 1, 1, 5), at(8, 12, 10, 12), at(8, 1, 9, 1)]);
    expect(codes(idle)).toEqual([]);
  });
});

describe('what stands beside the answers', () => {
  test('nothing is said of a form as it was printed and signed', () => {
    const top = `
      | Nếu có dải vàng phía trên: bấm Enable Editing |
      | Dán từ Word: bấm đúp vào ô rồi mới dán. |
      | UBND xã A | | | Mã biểu | ${'AB2CD'} |
      | PHỤ LỤC. KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO |
      | Kế hoạch công tác dân vận năm 2023 |
      | Kỳ báo cáo: lần 1; gửi chậm nhất ngày 4/6/2023 |
      | (Kèm theo Báo cáo số: 12 ngày 1/6/2023 của UBND xã A) |
      ${HEADER}
      | (1) | (2) | (3) | (4) | (5) | (6) |
      ${FULL.map((line, i) => `${PRINTED[i]}${line}`).join('\n')}
      |
      | A, ngày 01 tháng 6 năm 2023 |
      | NGƯỜI LẬP BIỂU | | | | THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ |
      | (Đã ký) | | | | CHỦ TỊCH |
      | Nguyễn Văn A | | | | Trần Thị B |`;
    expect(codes(read([sheet('Báo cáo', top), hiddenSheet()]))).toEqual([]);
  });

  test('a further sheet, an added column, a note below, a row without a code', () => {
    const main = reportSheet(FULL);
    const more = sheet('x', '| Ghi chú riêng |\n| Đã có minh chứng |', 7);
    const beside = more.cells.map((c) => ({ ...c, column: 15, at: `O${c.row}` }));
    const below = sheet('x', '| Nhiệm vụ khác: đã lập 3 tổ tự quản |', 14).cells;
    const sheets = [
      { ...main, cells: [...main.cells, ...beside, ...below].sort((a, b) => a.row - b.row) },
      sheet('Sheet2', '| Danh sách mô hình |\n| 1 | Mô hình A |'),
      hiddenSheet(),
    ];
    const reading = read(sheets);
    expect(codes(reading)).toEqual(['form.columnExtra O8', 'form.textOutside A14', 'form.sheetNotTaken A1']);
    expect(paramsOf(reading, 'form.columnExtra')).toEqual({
      header: 'Ghi chú riêng',
      count: 1,
      read: 'Đã có minh chứng',
    });
    expect(paramsOf(reading, 'form.sheetNotTaken')).toEqual({
      sheet: 'Sheet2',
      count: 3,
      read: 'Danh sách mô hình',
    });
    expect(reading.submission?.rows).toHaveLength(3);
  });

  test('the hidden column of days, blank further sheets and very hidden ones say nothing', () => {
    const main = reportSheet(FULL);
    const due = sheet('x', '| 2023-06-30 |', 8).cells.map((c) => ({ ...c, column: 14, at: 'N8' }));
    const far = [sheet('Sheet2', '| - |'), sheet('foxz', '| x1 |', 1, 'veryHidden')];
    const cells = [...main.cells, ...due].sort((a, b) => a.row - b.row);
    expect(codes(read([{ ...main, cells }, ...far, hiddenSheet()]))).toEqual([]);
  });

  test('a long text below the signatures is told, a short one is a name', () => {
    const below = (text: string) => {
      const cells = sheet('x', `| NGƯỜI LẬP BIỂU |\n| ${text} |`, 13).cells;
      const main = reportSheet(FULL);
      return codes(read([{ ...main, cells: [...main.cells, ...cells] }, hiddenSheet()]));
    };
    expect(below('Nguyễn Văn A')).toEqual([]);
    expect(below('Ghi chú: thiếu kinh phí')).toEqual(['form.textOutside A14']);
    expect(below('Đơn vị đề nghị cấp trên sớm hướng dẫn cách tính tỷ lệ')).toEqual(['form.textOutside A14']);
  });
});

describe('printed parts that were changed: shown, never taken', () => {
  const changed = (from: string, to: string) => {
    const main = reportSheet(FULL);
    const cells = main.cells.map((c) => (c.text === from ? { ...c, text: to } : c));
    return read([{ ...main, cells }, hiddenSheet()]);
  };

  test('TT', () => {
    expect(codes(changed('1.2', '7'))).toEqual(['form.tampered B9']);
    expect(codes(changed('1.2', '1.2.'))).toEqual([]);
  });

  test('the grey column of the last round', () => {
    const rows = ROWS.map((row, i) => ({ ...row, previous: i === 1 ? 'Đã họp' : '' }));
    const of = (shown: readonly string[]) => {
      const lines = PRINTED.map((line, i) => `${line.slice(0, -2)} ${shown[i] ?? ''} |${FULL[i] ?? ''}`);
      const cells = sheet('Báo cáo', [HEADER, ...lines].join('\n'), 7).cells;
      const top = reportSheet([]).cells.filter((c) => c.row < 7);
      return readSubmission(
        form([{ name: 'Báo cáo', state: 'visible', cells: [...top, ...cells] }, hiddenSheet()]),
        () => ({ rows, lastDay: LAST_DAY }),
        CONTEXT,
      );
    };
    expect(codes(of(['', 'Đã họp', '']))).toEqual([]);
    // Printed before the last round was in.
    expect(codes(of([]))).toEqual([]);
    const both = of(['Đã xong', 'Đã họp 2 lần', '']);
    expect(codes(both)).toEqual(['form.previousChanged F8']);
    expect(paramsOf(both, 'form.previousChanged')).toMatchObject({ rows: ['1.1', '1.2'], read: 'Đã xong' });
    expect(both.submission?.rows).toHaveLength(3);
  });

  test.each([
    ['Kỳ báo cáo: lần 1; gửi chậm nhất ngày 04/6/2023', []],
    ['Kỳ báo cáo: lần 1; gửi chậm nhất ngày 20/6/2023', ['form.roundLineChanged A6']],
    ['Kỳ báo cáo: lần hai; gửi chậm nhất ngày 4/6/2023', ['form.roundLineChanged A6']],
  ])('%s', (line, told) => {
    const main = reportSheet(FULL);
    const cells = [...main.cells, ...sheet('x', `| ${line} |`, 6).cells].sort((a, b) => a.row - b.row);
    expect(codes(read([{ ...main, cells }, hiddenSheet()]))).toEqual(told);
  });
});

test('a form that went out before its agency got more time says nothing', () => {
  const main = reportSheet(FULL);
  const line = sheet('x', '| Kỳ báo cáo: lần 1; gửi chậm nhất ngày 04/6/2023 |', 6).cells;
  const cells = [...main.cells, ...line].sort((a, b) => a.row - b.row);
  const extended = { rows: ROWS, lastDay: '2023-06-20' as IsoDate, roundDay: LAST_DAY, roundName: 'lần 1' };
  const reading = readSubmission(form([{ ...main, cells }, hiddenSheet()]), () => extended, CONTEXT);
  expect(codes(reading)).toEqual([]);
});

describe('whose form it is, where name and hidden identity differ', () => {
  const named = (...lines: readonly string[]) => {
    const main = reportSheet(FULL);
    const shift = lines.length;
    const cells = main.cells.map((c) => ({
      ...c,
      row: c.row + shift,
      at: c.at.replace(/\d+$/, (n) => `${Number(n) + shift}`),
    }));
    return [
      { ...main, cells: [...sheet('x', lines.map((l) => `| ${l} |`).join('\n')).cells, ...cells] },
      hiddenSheet(),
    ];
  };

  test.each([['UBND xã A'], ['ỦY BAN NHÂN DÂN XÃ A'], ['(Kèm theo Báo cáo số 1 của UBND xã A)']])(
    '%s: taken',
    (line) => {
      const reading = read(named(line));
      expect(codes(reading)).toEqual([]);
      expect(reading.submission?.agency).toBe('X01');
    },
  );

  test('another agency of the register: asked, nothing taken', () => {
    const reading = read(named('UBND xã B', '(Kèm theo Báo cáo số 1 của UBND xã B)'));
    expect(reading.submission).toBeNull();
    expect(reading.asked?.answered).toBe(false);
    expect(codes(reading)).toEqual(['form.agencyConflict']);
    const { question } = reading.asked!;
    expect(question.options.map((o) => o.key)).toEqual(['X02', 'X01', 'agency', 'refuse']);
    const decide = (choice: string) =>
      read(named('UBND xã B', '(Kèm theo Báo cáo số 1 của UBND xã B)'), {
        decisions: [{ id: question.id, choice }],
      });
    expect(decide('X02').submission?.agency).toBe('X02');
    expect(decide('X01').submission?.agency).toBe('X01');
    expect(codes(decide('refuse'))).toEqual(['form.setAside']);
  });

  test('both names: taken for its own, and told', () => {
    const reading = read(named('UBND xã A', 'Phòng Nội vụ'));
    expect(codes(reading)).toEqual(['form.agencyAlsoNamed']);
    expect(reading.submission?.agency).toBe('X01');
  });

  test('its own name left in a line below, another one at its place: asked', () => {
    const top = sheet(
      'x',
      '| UBND xã B | Mã biểu | AB2CD-K1-X01-00 |\n| (Kèm theo Báo cáo số 1 của UBND xã A) |',
    );
    const body = sheet('x', [HEADER, ...FULL.map((line, i) => `${PRINTED[i]}${line}`)].join('\n'), 7);
    const cells = [...top.cells, ...body.cells];
    expect(codes(read([{ name: 'Báo cáo', state: 'visible', cells }, hiddenSheet()]))).toEqual([
      'form.agencyConflict',
    ]);
  });

  test('a name that nobody has at its place is told', () => {
    const top = sheet('x', '| UBND phường C | Mã biểu | AB2CD-K1-X01-00 |');
    const body = sheet('x', [HEADER, ...FULL.map((line, i) => `${PRINTED[i]}${line}`)].join('\n'), 7);
    const cells = [...top.cells, ...body.cells];
    const reading = read([{ name: 'Báo cáo', state: 'visible', cells }, hiddenSheet()]);
    expect(codes(reading)).toEqual(['form.agencyNameChanged A1', 'form.textOutside A1']);
    expect(reading.submission?.agency).toBe('X01');
  });
});

describe('a form of another round without its hidden sheet', () => {
  const table = [HEADER, ...FULL.map((line, i) => `${PRINTED[i]}${line}`)].join('\n');
  test.each([
    ['a Mã biểu whose check fails', '| Mã biểu | AB2CD-K2-X01-ZZ |'],
    ['a Mã biểu cut short', '| Mã biểu | AB2CD-K2-X01 |'],
    ['the line of its round', '| UBND xã A |\n| Kỳ báo cáo: lần 2; gửi chậm nhất ngày 30/11/2023 |'],
  ])('%s', (_, head) => {
    const reading = read([sheet('Báo cáo', `${head}\n${table}`)]);
    expect(reading.submission).toBeNull();
    expect(reading.issues[0]).toMatchObject({ code: 'form.wrongRound', params: { round: 2, expected: 1 } });
    expect(reading.asked).toBeUndefined();
  });

  test('the same of this round is asked as before', () => {
    const reading = read([sheet('Báo cáo', `| Mã biểu | AB2CD-K1-X01 |\n${table}`)]);
    expect(reading.asked?.answered).toBe(false);
  });
});

describe('why a form without answers is refused', () => {
  const blank = ['', '', ''];
  const first = (sheets: readonly FormSheet[]) => read(sheets).issues[0]?.code;
  const bare = (more: readonly FormSheet[] = []) => {
    const main = reportSheet(blank);
    const cells = main.cells.filter((c) => c.row === 1 || c.row > 6);
    return [{ ...main, cells }, ...more, hiddenSheet()];
  };

  test('nothing at all', () => expect(first(bare())).toBe('form.empty'));
  test('something elsewhere', () => {
    expect(first(bare([sheet('Sheet2', '| Đã hoàn thành |')]))).toBe('form.nothingTaken');
  });
  test('only the letter', () => {
    const main = reportSheet(blank);
    const cells = main.cells.filter((c) => c.row !== 4);
    expect(first([{ ...main, cells }, hiddenSheet()])).toBe('form.letterOnly');
  });
});

describe('a status that says more than its word', () => {
  const dated = ROWS.map((row) => ({ ...row, due: '2023-05-30' as IsoDate }));
  const of = (status: string, percent: string, day: string) =>
    readSubmission(
      form([
        reportSheet([` ${status} | ${percent} | Đã ban hành |  | ${day} | Chậm do thiếu người |`, '', '']),
        hiddenSheet(),
      ]),
      () => ({ rows: dated, lastDay: LAST_DAY }),
      CONTEXT,
    ).issues.map((i) => i.code);

  test.each([
    ['Hoàn thành đúng hạn', '100', '20/5/2023', ['form.statusImplied']],
    ['Hoàn thành đúng hạn', '100', '1/6/2023', ['form.statusImplied', 'form.timingDiffers']],
    ['Hoàn thành quá hạn', '100', '1/6/2023', ['form.statusImplied']],
    ['Hoàn thành quá hạn', '100', '20/5/2023', ['form.statusImplied', 'form.timingDiffers']],
    ['Đang thực hiện (60%)', '', '', ['form.statusImplied', 'form.percentInStatus']],
    ['Đang thực hiện (60%)', '60', '', ['form.statusImplied']],
    ['Đã hoàn thành', '100', '1/6/2023', []],
  ])('%s, %s, %s', (status, percent, day, told) => {
    expect(of(status, percent, day)).toEqual(told);
  });
});
