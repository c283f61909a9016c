import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { FormSheet } from '../../../src/core/document/formCells.ts';
import { readDay } from '../../../src/core/submission/answers/day.ts';
import { readPercent } from '../../../src/core/submission/answers/percent.ts';
import { readSubmission } from '../../../src/core/submission/readSubmission.ts';
import type { ReadingContext } from '../../../src/core/submission/readSubmission.ts';
import type { SubmissionReading } from '../../../src/core/submission/types.ts';
import { AGENCIES, CONTEXT, HEADER, PRINTED, ROWS, cell, form, sheet, testDigest } from './formFixture.ts';
import { hiddenSheet, reportSheet } from './formFixture.ts';

const LAST_DAY = '2023-06-04' as IsoDate;
const OTHER_ROWS = [{ ...ROWS[0]!, task: 'NV0009', title: 'Việc của phòng' }];

/** X01 has the rows of the fixture, PNV a row of its own. */
function read(sheets: readonly FormSheet[], context: Partial<ReadingContext> = {}): SubmissionReading {
  const forms = { X01: ROWS, PNV: OTHER_ROWS } as const;
  return readSubmission(
    form(sheets),
    (round, agency) =>
      round === 1 && agency in forms
        ? { rows: forms[agency as keyof typeof forms], lastDay: LAST_DAY }
        : null,
    { ...CONTEXT, ...context },
  );
}

const codes = (reading: SubmissionReading) => reading.issues.map((i) => i.code);

const TABLE = [
  HEADER,
  `${PRINTED[0]} Đã hoàn thành |  | Đã ban hành |  | 20/5/2023 |`,
  `${PRINTED[1]} |`,
  `${PRINTED[2]}  |  | Cử 02 người |`,
].join('\n');
const lost = (head: string, table = TABLE) => [sheet('Trang 1', `${head}\n${table}`)];

describe('a form that has lost hidden sheet and code', () => {
  test('name, last day and every row speak for one agency: taken, and said', () => {
    const reading = read(lost('| UBND XÃ A |\n| Kỳ báo cáo: lần 1; gửi chậm nhất ngày 04/6/2023 |'));
    expect(reading.submission).toMatchObject({ agency: 'X01', round: 1 });
    expect(codes(reading)).toContain('form.identityFromContent');
  });

  test('the name may stand in the line above the table', () => {
    const head = '| (Kèm theo Báo cáo số: ... của UBND xã A) |\n| gửi chậm nhất ngày 04/6/2023 |';
    expect(read(lost(head)).submission?.agency).toBe('X01');
  });

  test.each([
    ['no name', '| gửi chậm nhất ngày 04/6/2023 |', TABLE],
    ['no day, so that it may be another round', '| UBND xã A |', TABLE],
    ['two names', '| UBND xã A |\n| Phòng Nội vụ |\n| ngày 04/6/2023 |', TABLE],
    ['a row of someone else', '| UBND xã A |\n| ngày 04/6/2023 |', `${TABLE}\n| NV0009 | 1.1 | Khác |`],
  ])('%s: asked, with the likeliest agency first', (_, head, table) => {
    const reading = read(lost(head, table));
    expect(reading.submission).toBeNull();
    expect(codes(reading)).toEqual(['form.agencyUnknown']);
    expect(reading.asked?.answered).toBe(false);
    expect(reading.asked?.question.options.map((o) => o.key)[0]).toBe('X01');
  });

  const open = read(lost('| Báo cáo |'));
  const decide = (choice: string, value = '') =>
    read(lost('| Báo cáo |'), { decisions: [{ id: open.asked!.question.id, choice, value }] });

  test('the answer takes the file', () => {
    for (const reading of [decide('X01'), decide('agency', ' x01 '), decide('agency', 'ubnd xã a')]) {
      expect(reading.submission).toMatchObject({ agency: 'X01', round: 1 });
      expect(reading.asked?.answered).toBe(true);
    }
  });

  test('or sets it aside; an answer that names nobody leaves it open', () => {
    expect(codes(decide('refuse'))).toEqual(['form.setAside']);
    expect(decide('refuse').asked?.answered).toBe(true);
    expect(decide('agency', 'Sở Y tế').asked?.answered).toBe(false);
    expect(decide('ZZZ').asked?.answered).toBe(false);
  });

  test('another file of the same name is another question', () => {
    const other = read(lost('| Báo cáo |', TABLE.replace('Đã ban hành', 'Đã gửi')));
    expect(other.asked?.question.id).not.toBe(open.asked?.question.id);
  });

  test('rows of another plan: named, not asked', () => {
    const foreign = `${HEADER}\n| NV0001 | 1 | Việc của kế hoạch khác | 2023 | Chủ trì |  | Đã hoàn thành |`;
    expect(codes(read(lost('| UBND xã A |', foreign)))[0]).toBe('form.otherPlan');
  });

  test('an agency that the register does not know is asked for, too', () => {
    const gone = [reportSheet([' Đang thực hiện |', '', ''], 'Báo cáo', 'X99'), hiddenSheet('X99')];
    const reading = read(gone);
    expect(codes(reading)).toEqual(['form.agencyUnknown']);
    expect(reading.asked?.question.options[0]).toEqual({ key: 'X01', label: AGENCIES[0]!.name });
  });
});

describe('old encodings', () => {
  test('an answer in TCVN3 is read, and shown as it was written', () => {
    const reading = read([reportSheet([' §· hoµn thµnh |  | B¸o c¸o ®· göi |', '', '']), hiddenSheet()]);
    expect(reading.submission?.rows[0]?.values).toMatchObject({ status: 'done', result: 'Báo cáo đã gửi' });
    const remark = reading.issues.find((i) => i.code === 'form.oldEncoding');
    expect(remark?.params).toEqual({ read: '§· hoµn thµnh', encoding: 'TCVN3', value: 'Đã hoàn thành' });
    expect(remark?.at.cell).toBe('G8');
  });
});

describe('numbers and days', () => {
  test('a number with a percent format is what it shows', () => {
    const shown = (text: string) => readPercent({ ...cell(`#${text}`, 1, 1), percent: true }, undefined);
    expect([shown('0.85'), shown('1'), shown('0'), shown('0.005')].map((r) => r.value)).toEqual([
      85, 100, 0, 0.5,
    ]);
    expect(shown('1').remark).toBeUndefined();
    expect(shown('1.2').remark?.code).toBe('form.percentRange');
  });

  test('a true date up to the 12th is marked, one after it or on 05/05 is not', () => {
    const order = (iso: string) => readDay(cell(`@${iso}`, 1, 1), LAST_DAY).dayOrder;
    expect(['2023-06-05', '2023-05-05', '2023-06-13'].map(order)).toEqual([true, undefined, undefined]);
  });

  test('a moment at midnight is its day; a year far away is remarked', () => {
    expect(readDay(cell('2023-06-05 00:00:00', 1, 1), null).value).toBe('2023-06-05');
    const reading = read([reportSheet([' Đã hoàn thành |  |  |  | 20/5/1923 |', '', '']), hiddenSheet()]);
    expect(codes(reading)).toContain('form.dateFar');
  });
});

test('a question names the file and is the same on every run', () => {
  const one = read(lost('| Báo cáo |')).asked?.question;
  expect(one?.about).toEqual({ table: 'BaoCao', row: 'x.xlsx', field: 'agency' });
  expect(one).toEqual(read(lost('| Báo cáo |'), { digest: testDigest }).asked?.question);
});
