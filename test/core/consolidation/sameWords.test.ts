import { describe, expect, test } from '@jest/globals';
import { markSameWords, type KnownWords } from '../../../src/core/consolidation/sameWords.ts';
import { reading } from './batch.ts';

const LONG = 'Đã tổ chức 02 hội nghị đối thoại với Nhân dân, 150 lượt người dự.';
const KNOWN: KnownWords = {
  previous: [],
  previousRound: 0,
  present: [],
  names: { A: 'UBND xã A', B: 'UBND xã B' },
  numbers: { NV1: '1.1' },
};

const marks = (known: Partial<KnownWords>, ...readings: readonly ReturnType<typeof reading>[]) =>
  markSameWords(readings, { ...KNOWN, ...known }).map((r) => r.issues.map((i) => [i.code, i.params]));

describe('the same words', () => {
  test('as in the round before', () => {
    const previous = [{ agency: 'A', task: 'NV1', values: { result: LONG } }];
    const own = reading('a.xlsx', 'A', '', { NV1: { result: `${LONG}  ` } });
    expect(marks({ previous, previousRound: 1 }, own)).toEqual([
      [['form.sameAsBefore', { round: 1, count: 1, tt: '1.1' }]],
    ]);
    const other = reading('b.xlsx', 'B', '', { NV1: { result: LONG } });
    expect(marks({ previous, previousRound: 1 }, other)).toEqual([[]]);
  });

  test('as another agency’s, in the batch or in the book: both files of the batch are marked', () => {
    const a = reading('a.xlsx', 'A', '', { NV1: { result: LONG, proposal: `${LONG} Đề nghị xem xét.` } });
    const b = reading('b.xlsx', 'B', '', { NV1: { result: LONG } });
    const named = (agency: string, count: number) => [['form.sameAsOther', { agency, count, tt: '1.1' }]];
    expect(marks({}, a, b)).toEqual([named('UBND xã B', 1), named('UBND xã A', 1)]);
    expect(marks({}, b, a)).toEqual([named('UBND xã A', 1), named('UBND xã B', 1)]);
    const present = [{ agency: 'B', task: 'NV1', values: { result: LONG } }];
    expect(marks({ present }, a)).toEqual([named('UBND xã B', 1)]);
  });

  test('short texts, other tasks, other columns and the same agency’s earlier return are no copy', () => {
    const short = (file: string, agency: string) =>
      reading(file, agency, '', { NV1: { result: 'Đã thực hiện' } });
    expect(marks({}, short('a', 'A'), short('b', 'B'))).toEqual([[], []]);
    const one = reading('a', 'A', '', { NV1: { result: LONG } });
    expect(marks({}, one, reading('b', 'B', '', { NV2: { result: LONG } }))).toEqual([[], []]);
    expect(marks({}, one, reading('b', 'B', '', { NV1: { difficulty: LONG } }))).toEqual([[], []]);
    expect(marks({}, one, reading('a2', 'A', '', { NV1: { result: LONG } }))).toEqual([[], []]);
  });

  test('a file that was refused has no words', () => {
    expect(marks({}, { ...reading('a', 'A', '', {}), submission: null })).toEqual([[]]);
  });

  test('blocks count, too: lines whatever they are called, explanations, the general assessment', () => {
    const line = (name: string) => ({ name, method: LONG }) as never;
    const a = reading('a', 'A', '', { 'MoHinh:MH:to tu quan': line('Tổ tự quản') });
    const b = reading('b', 'B', '', { 'MoHinh:MH:thon van hoa': line('Thôn văn hóa') });
    const told = marks({}, a, b).map((issues) => issues.map(([code]) => code));
    expect(told).toEqual([['form.sameAsOther'], ['form.sameAsOther']]);
    const previous = [{ agency: 'A', task: 'DanhGiaChung', values: { text: LONG } }];
    const own = reading('a', 'A', '', { NV1: { result: 'Đã họp' } });
    const general = { ...own, submission: { ...own.submission!, general: LONG } };
    expect(marks({ previous, previousRound: 1 }, general)).toEqual([
      [['form.sameAsBefore', { round: 1, count: 1, tt: 'Đánh giá chung' }]],
    ]);
    const points = (file: string, agency: string, key: string) =>
      reading(file, agency, '', { [key]: { evidence: LONG } as never });
    expect(marks({}, points('a', 'A', 'ChamDiem:D1:1'), points('b', 'B', 'ChamDiem:D1:2'))).toEqual([[], []]);
  });
});
