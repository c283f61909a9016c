/// <reference types="office-js" />
import { describe, expect, test } from '@jest/globals';
import { selfcheckTexts } from '../../../src/messages/selfcheck.ts';
import { SELFCHECK_TEXTS as T } from '../../../src/messages/vi/selfcheck.ts';
import {
  highestApi,
  loadedFacts,
  officeFacts,
  originsOf,
  otherSets,
  reportText,
  speedFact,
} from '../../../src/taskpane/selfcheck/facts.ts';

/** An Excel that has ExcelApi up to this number, and other sets by name. */
const having =
  (minor: number, ...others: readonly string[]) =>
  (set: string, version: string): boolean =>
    set === 'ExcelApi' ? Number(version.split('.')[1]) <= minor : others.includes(set);

const context = (minor: number): typeof Office.context =>
  ({
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.14332.20000' },
    displayLanguage: 'vi-VN',
    contentLanguage: 'en-US',
    requirements: { isSetSupported: having(minor, 'AddinCommands') },
  }) as unknown as typeof Office.context;

describe('the self-check', () => {
  test('finds the highest set: 1.9 comes before 1.14, as a number of sets and not as a fraction', () => {
    expect(highestApi(having(14))).toBe('1.14');
    expect(highestApi(having(9))).toBe('1.9');
    expect(highestApi(having(1))).toBe('1.1');
    expect(highestApi(having(0))).toBeNull();
    expect(otherSets(T, having(14, 'SharedRuntime', 'DialogApi'))).toBe('SharedRuntime 1.1, DialogApi 1.2');
    expect(otherSets(T, having(14))).toBe(T.none);
  });

  test('reports what Office says of itself', () => {
    expect(reportText(officeFacts(T, context(14), '1.14')).split('\n')).toEqual([
      'Chương trình: Excel',
      'Nơi chạy: PC',
      'Phiên bản: 16.0.14332.20000',
      'Ngôn ngữ: vi-VN / en-US',
      'ExcelApi cao nhất: 1.14',
      'Các bộ khác: AddinCommands 1.1',
      'Đủ dùng (1.14): có',
    ]);
    expect(reportText(officeFacts(T, context(13), '1.14'))).toContain('Đủ dùng (1.14): không');
    expect(reportText(officeFacts(T, null, '1.14'))).toBe('Chương trình: không có');
    // Office in a plain browser has a context, and no diagnostics.
    expect(officeFacts(T, {} as typeof Office.context, '1.14')).toHaveLength(1);
  });

  test('tells the speed in figures as they are written in Vietnam', () => {
    // 60,000 cells in 1.5 s.
    const found = { writeMs: 1500, cellsPerSecond: 40_000, syncs: 2, bytes: 4_321_000 };
    expect(reportText([speedFact('vi', found)])).toBe(
      'Tốc độ ghi: 3.000 × 20 ô trong 1500 ms (40.000 ô mỗi giây; 2 lần gửi, 4,3 MB)',
    );
  });

  test('tells it in English as well, with its figures', () => {
    const found = { writeMs: 1500, cellsPerSecond: 40_000, syncs: 2, bytes: 4_321_000 };
    expect(reportText([speedFact('en', found)])).toBe(
      'Speed of writing: 3,000 × 20 cells in 1500 ms (40,000 cells a second; 2 requests, 4.3 MB)',
    );
    expect(reportText(officeFacts(selfcheckTexts('en'), context(14), '1.14'))).toContain(
      'Enough (1.14): yes',
    );
  });

  test('counts files by server; what was made on this computer counts as its own', () => {
    const own = 'https://skh.example:8443';
    const local = [`${own}/taskpane.html`, `${own}/a.js?x=1`, 'blob:https://skh.example:8443/1-2', 'data:,'];
    expect(originsOf(local, own)).toEqual([[own, 4]]);
    expect(reportText(loadedFacts(T, local, own))).toBe(
      'Nơi tải tệp: máy chủ của trang: 4 tệp\nMọi tệp tải từ máy chủ của cơ quan: có\n' +
        `Tệp: taskpane.html ← ${own}\nTệp: a.js ← ${own}\nTệp: blob:… ← tạo trên máy này\nTệp: data:… ← tạo trên máy này`,
    );
    // Another port is another server.
    const mixed = [
      ...local,
      'https://skh.example/b.js',
      'https://cdn.example/office.js',
      'https://cdn.example/c.js',
    ];
    expect(reportText(loadedFacts(T, mixed, own).slice(0, 2))).toBe(
      'Nơi tải tệp: máy chủ của trang: 4 tệp; https://skh.example: 1 tệp; https://cdn.example: 2 tệp\n' +
        'Mọi tệp tải từ máy chủ của cơ quan: không',
    );
    const listed = loadedFacts(T, [...mixed, ...mixed], own).map(({ value }) => value);
    // Each once, with the server that it came from.
    expect(listed.filter((value) => value.includes('cdn.example ') || value.endsWith('cdn.example'))).toEqual(
      ['office.js ← https://cdn.example', 'c.js ← https://cdn.example'],
    );
  });
});
