import { describe, expect, test } from '@jest/globals';
import { readDay } from '../../../src/core/submission/answers/day.ts';
import { readPercent } from '../../../src/core/submission/answers/percent.ts';
import type { Reading } from '../../../src/core/submission/answers/reading.ts';
import { readStatus } from '../../../src/core/submission/answers/status.ts';
import { readWords } from '../../../src/core/submission/answers/words.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { cell } from './formFixture.ts';

/** 'value', 'value implied' (with its code), or the code alone; '-' for not answered. */
function said(reading: Reading<string | number>): string {
  const parts = [reading.value, reading.remark?.code.replace('form.', '')].filter((p) => p !== undefined);
  return parts.length === 0 ? '-' : parts.join(' ');
}

function cases(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('→').map((part) => part.trim()) as [string, string]);
}

describe('status', () => {
  test.each(
    cases(`
      Chưa thực hiện          → notStarted
      Đang thực hiện          → inProgress
      Đã hoàn thành           → done
      Thực hiện thường xuyên  → ongoing
      Không phát sinh         → notArising
      Đề nghị điều chỉnh      → adjustmentRequested
      ĐÃ HOÀN THÀNH.          → done
      da hoan thanh           → done
      - Đang  thực⏎hiện       → inProgress
      đã xong                 → done statusImplied
      HT                      → done statusImplied
      Hoàn thành              → done statusImplied
      đang làm                → inProgress statusImplied
      Đang triển khai         → inProgress statusImplied
      chưa                    → notStarted statusImplied
      Thường xuyên            → ongoing statusImplied
      x                       → done statusImplied
      ✓                       → done statusImplied
      HT 100%                 → done statusImplied
      Đã hoàn thành (100%)    → done
      Hoàn thành đúng hạn     → done statusImplied
      Đã hoàn thành đúng hạn  → done statusImplied
      Hoàn thành (đúng tiến độ) → done statusImplied
      Hoàn thành trước thời hạn → done statusImplied
      Hoàn thành quá hạn      → done statusImplied
      Đã hoàn thành, chậm     → done statusImplied
      HT chậm tiến độ         → done statusImplied
      Xong đúng hạn           → done statusImplied
      Hoàn thành tốt          → done statusImplied
      ok                      → done statusImplied
      OK.                     → done statusImplied
      Xong                    → done statusImplied
      đã xong rồi             → done statusImplied
      đạt                     → done statusImplied
      Đạt yêu cầu             → done statusImplied
      √                       → done statusImplied
      Đang thực hiện (60%)    → inProgress statusImplied
      đang triển khai, đạt 60% → inProgress statusImplied
      Đang dự thảo            → inProgress statusImplied
      sắp xong                → inProgress statusImplied
      Chưa làm                → notStarted statusImplied
      Chưa triển khai         → notStarted statusImplied
      TX                      → ongoing statusImplied
      Tiếp tục duy trì        → ongoing statusImplied
      Không có nhiệm vụ phát sinh → notArising statusImplied
      Xin gia hạn             → adjustmentRequested statusImplied
      đúng hạn                → statusUnread
      quá hạn                 → statusUnread
      chậm                    → statusUnread
      chưa đạt                → statusUnread
      không đạt               → statusUnread
      cơ bản hoàn thành       → statusUnread
      Chưa hoàn thành (trong hạn) → statusUnread
      chưa hoàn thành đúng hạn → statusUnread
      không hoàn thành        → statusUnread
      đã triển khai           → statusUnread
      đang chờ hướng dẫn      → statusUnread
      Đang thực hiện, đã xong 2 thôn → statusUnread
      tiếp tục thực hiện      → statusUnread
      hoàn thành 80%          → statusUnread
      dở dang                 → statusUnread
      có                      → statusUnread
      không                   → statusUnread
      đã thực hiện            → statusUnread
      chưa hoàn thành         → statusUnread
      chưa xong               → statusUnread
      Đã hoàn thành 50%       → statusUnread
      #1                      → statusUnread
      !#N/A                   → statusUnread
      -                       → -
      …                       → -
    `),
  )('%s → %s', (text, expected) => {
    expect(said(readStatus(cell(text, 1, 1)))).toBe(expected);
  });

  test('NFD is read as NFC', () => {
    expect(readStatus(cell('Đã hoàn thành'.normalize('NFD'), 1, 1)).value).toBe('done');
  });
});

describe('percent', () => {
  test.each(
    cases(`
      85          → 85
      85%         → 85
      85 %        → 85
      85,5        → 85.5
      85.5        → 85.5
      0           → 0
      0%          → 0
      100         → 100
      1           → 1
      0,85        → 85 percentImplied
      0.85        → 85 percentImplied
      0,855       → 85.5 percentImplied
      0,5%        → 0.5
      #85         → 85
      #0          → 0
      #85.5       → 85.5
      #0.85       → 85 percentImplied
      #0.57       → 57 percentImplied
      #1          → 1 percentOne
      #100        → 100
      #101        → percentRange
      #-5         → percentRange
      120%        → percentRange
      -5          → percentRange
      khoảng 80   → percentUnread
      80-90       → percentUnread
      80/100      → 80 percentImplied
      85.000      → percentUnread
      5/6         → 83.333333 percentImplied
      10/12 thôn  → 83.333333 percentImplied
      5/6 (83,3%) → 83.3 percentImplied
      0/5         → 0 percentImplied
      6/6         → 100 percentImplied
      đạt 85%     → 85 percentImplied
      Đạt 85,5    → 85.5 percentImplied
      85 phần trăm → 85 percentImplied
      100 %       → 100
      5/6 (50%)   → percentUnread
      7/6         → percentRange
      5/0         → percentUnread
      6/2023      → percentUnread
      5/6/2023    → percentUnread
      trên 80%    → percentUnread
      khoảng 85%  → percentUnread
      đạt         → percentUnread
      đạt 120%    → percentRange
      hoàn thành  → percentUnread
      tám mươi    → percentUnread
      @2023-06-05 → percentUnread
      !#DIV/0!    → percentUnread
      -           → -
    `),
  )('%s → %s', (text, expected) => {
    expect(said(readPercent(cell(text, 1, 1), undefined))).toBe(expected);
  });

  test('a number 1 beside "Đã hoàn thành" is 100%', () => {
    expect(said(readPercent(cell('#1', 1, 1), 'done'))).toBe('100 percentImplied');
    expect(said(readPercent(cell('1', 1, 1), 'done'))).toBe('1');
  });
});

describe('day', () => {
  const reference = '2023-06-10' as IsoDate;

  test.each(
    cases(`
      30/6/2023                     → 2023-06-30
      05/06/2023                    → 2023-06-05
      05/06/2023.                   → 2023-06-05
      5.6.2023                      → 2023-06-05
      ngày 5 tháng 6 năm 2023       → 2023-06-05
      2023-06-05                    → 2023-06-05
      @2023-06-30                   → 2023-06-30
      @2023-06-06                   → 2023-06-06
      @2023-06-05                   → 2023-06-05 dateImplied
      @2023-06-30T10:00:00          → 2023-06-30
      5/6                           → 2023-06-05 dateImplied
      20/12                         → 2022-12-20 dateImplied
      ngày 5/6                      → 2023-06-05 dateImplied
      5/6/23                        → 2023-06-05 dateImplied
      #45082                        → 2023-06-05 dateImplied
      #2023                         → dateUnread
      5/6/03                        → dateUnread
      6/30/2023                     → dateUnread
      31/6/2023                     → dateUnread
      31/6                          → dateUnread
      tháng 6/2023                  → dateUnread
      quý II                        → dateUnread
      !#VALUE!                      → dateUnread
      -                             → -
      /  /                          → -
    `),
  )('%s → %s', (text, expected) => {
    expect(said(readDay(cell(text, 1, 1), reference))).toBe(expected);
  });

  test('nothing is concluded without a day to conclude from', () => {
    expect(said(readDay(cell('5/6', 1, 1), null))).toBe('dateUnread');
    expect(said(readDay(cell('#45082', 1, 1), null))).toBe('dateUnread');
  });
});

describe('words', () => {
  test.each(
    cases(`
      =SUM(A1)          → =SUM(A1)
      - gạch đầu dòng   → - gạch đầu dòng
      +84 912           → +84 912
      @2023-06-05       → 05/06/2023
      #123              → 123
      !#REF!            → cellError
      -                 → -
      ...               → -
    `),
  )('%s → %s', (text, expected) => {
    expect(said(readWords(cell(text, 1, 1)))).toBe(expected);
  });

  test('keeps line breaks, trims, and stores NFC', () => {
    const text = ' dòng 1\r\ndòng 2 \n'.normalize('NFD');
    expect(readWords({ at: 'A1', row: 1, column: 1, kind: 'text', text }).value).toBe('dòng 1\ndòng 2');
  });
});
