import { describe, expect, test } from '@jest/globals';
import { receivedIssues, receivedOf, type ReceivedDays } from '../../src/app/readReturns.ts';

const days = (received: Record<string, string>) => received as ReceivedDays;

describe('the day on which a file arrived', () => {
  test.each([
    ['the batch', { '': '2026-06-04' }, 'bc.xlsx', '2026-06-04'],
    ['the file itself', { '': '2026-06-04', 'bc.xlsx': '2026-06-05' }, 'bc.xlsx', '2026-06-05'],
    ['a file of a folder by its last part', { 'bc.xlsx': '2026-06-05' }, 'xa/bc.xlsx', '2026-06-05'],
    ['a path that was typed out', { '/nhan/xa/bc.xlsx': '2026-06-05' }, 'xa/bc.xlsx', '2026-06-05'],
    ['a path of Windows', { 'nhan\\xa\\bc.xlsx': '2026-06-05' }, 'xa/bc.xlsx', '2026-06-05'],
    [
      'the fuller name before the shorter',
      { 'bc.xlsx': '2026-06-05', 'b/bc.xlsx': '2026-06-07' },
      'b/bc.xlsx',
      '2026-06-07',
    ],
    ['not another file', { 'a/bc.xlsx': '2026-06-05' }, 'b/bc.xlsx', null],
    ['not the end of a word', { 'c.xlsx': '2026-06-05' }, 'bc.xlsx', null],
    // typed composed, stored decomposed, as some systems do
    ['letters of either spelling', { 'xã.xlsx': '2026-06-05' }, 'xa\u0303.xlsx', '2026-06-05'],
    ['nobody knows', {}, 'bc.xlsx', null],
  ])('%s', (_, received, file, expected) => {
    expect(receivedOf(file, days(received as Record<string, string>))).toBe(expected);
  });

  test('a day whose name fits several files; a fuller name tells them apart', () => {
    const files = ['a/bc.xlsx', 'b/bc.xlsx'].map((name) => ({ name, bytes: new Uint8Array() }));
    const of = (received: Record<string, string>) =>
      receivedIssues(files, days(received)).map((i) => [i.code, i.params]);
    expect(of({ 'bc.xlsx': '2026-06-04' })).toEqual([
      ['received.severalFiles', { name: 'bc.xlsx', files: ['a/bc.xlsx', 'b/bc.xlsx'] }],
    ]);
    expect(of({ 'a/bc.xlsx': '2026-06-04', 'bc.xlsx': '2026-06-05' })).toEqual([]);
  });

  test('a day for a file that is not there', () => {
    const files = [{ name: 'a.xlsx', bytes: new Uint8Array() }];
    const issues = receivedIssues(
      files,
      days({ '': '2026-06-04', 'a.xlsx': '2026-06-04', 'b.xlsx': '2026-06-05' }),
    );
    expect(issues.map((i) => [i.code, i.params['name']])).toEqual([['received.unknownFile', 'b.xlsx']]);
  });
});
