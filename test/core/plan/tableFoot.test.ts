import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { grid, tableOf } from '../../support/documents.ts';

/** The tasks, the reporting rounds and the date that are read of a sheet. */
function read(text: string) {
  const { value } = readPlan(grid(tableOf(text)));
  const rows = value?.rows ?? [];
  return {
    rows: rows.map(({ tt, title, leads }) => `${tt} ${title}: ${leads.map((l) => l.text).join('; ')}`),
    due: value?.reporting.map(({ due }) => due),
    date: value?.date,
  };
}

const TASKS = `TT|Nhiệm vụ|Thời gian|Cơ quan chủ trì|Cơ quan phối hợp
1|Rà soát thủ tục|Quý III/2026|Phòng Hai|
2|Công khai kết quả|31/10/2026|UBND các xã|Phòng Một
`;
const READ = ['1 Rà soát thủ tục: Phòng Hai', '2 Công khai kết quả: UBND các xã'];

describe('what stands below the work in a sheet', () => {
  test('nơi nhận and signatures are no tasks', () => {
    const foot = `Nơi nhận:||| TM. ỦY BAN NHÂN DÂN|
- Như trên;||| KT. CHỦ TỊCH|
- Lưu: VT, NV.||| PHÓ CHỦ TỊCH|
||||
|||Người Ký Văn|`;
    expect(read(TASKS + foot).rows).toEqual(READ);
  });

  test('nor are the date and who made the list, which add nothing to the last task', () => {
    const foot = `|||Bình An, ngày 05 tháng 01 năm 2026|
|NGƯỜI LẬP BIỂU||THỦ TRƯỞNG ĐƠN VỊ|
|(Ký, họ tên)||(Ký, đóng dấu)|
|Người Lập Thử||Người Ký Thử|`;
    expect(read(TASKS + foot)).toMatchObject({ rows: READ, date: '2026-01-05' });
  });

  test('a note in the column of numbers is read for reporting rounds', () => {
    const foot = `Các đơn vị báo cáo kết quả 6 tháng trước ngày 10/6/2026, năm trước ngày 30/11/2026.||||`;
    expect(read(TASKS + foot)).toMatchObject({ rows: READ, due: ['2026-06-10', '2026-11-30'] });
  });

  test('a merged note over all columns is none either', () => {
    expect(read(`${TASKS}Thời hạn trên tính theo ngày làm việc|<|<|<|<`).rows).toEqual(READ);
  });

  test('a heading with tasks below it stays, with a number or without', () => {
    const more = `KIỂM TRA||||
3|Kiểm tra việc thực hiện|30/11/2026|Phòng Một|
IV. TỔNG KẾT||||
4|Báo cáo tổng kết|10/12/2026|Phòng Hai|`;
    const { rows } = read(TASKS + more);
    expect(rows.filter((row) => /KIỂM TRA|TỔNG KẾT/.test(row))).toHaveLength(2);
    expect(rows).toContain('4 Báo cáo tổng kết: Phòng Hai');
  });

  test('tasks without numbers below the last number stay', () => {
    const { rows } = read(`${TASKS}|Đối thoại với Nhân dân|30/11/2026|Chủ tịch UBND các xã|Phòng Một`);
    expect(rows.join('\n')).toContain('Đối thoại với Nhân dân');
  });

  test('words of a signature in small letters are agencies', () => {
    const { rows } = read(`${TASKS}3|Ký kết chương trình phối hợp|30/11/2026|Thủ trưởng các đơn vị|`);
    expect(rows.at(-1)).toBe('3 Ký kết chương trình phối hợp: các đơn vị');
  });
});

describe('what is work, whatever it looks like', () => {
  test('a deadline written as a whole date, in a table without a column of numbers', () => {
    const { rows } = read(`Nhiệm vụ|Thời gian|Cơ quan chủ trì
1. Rà soát|Ngày 30 tháng 6 năm 2026|Phòng Hai
2. Công khai|Quý III|Phòng Một`);
    expect(rows).toEqual(['1 Rà soát: Phòng Hai', '2 Công khai: Phòng Một']);
  });

  test('a row under a merged number, due on a whole date', () => {
    const { rows } = read(`TT|Nhiệm vụ|Thời gian|Cơ quan chủ trì
5|Tổng kết|Quý IV|Phòng Hai
^|Báo cáo|Ngày 15 tháng 12 năm 2026|Phòng Một`);
    expect(rows.join('\n')).toContain('Báo cáo: Phòng Một');
  });

  test('leads in capitals, and rows that begin with a dash', () => {
    const { rows } = read(`TT|Nhiệm vụ|Thời gian|Cơ quan chủ trì
1|KIỂM TRA||
-|Kiểm tra xã|Quý II/2026|CHỦ TỊCH UBND CÁC XÃ
-|Kiểm tra phòng|Quý III/2026|CHÁNH VĂN PHÒNG`);
    expect(rows.join('\n')).toContain('Kiểm tra xã');
    expect(rows.join('\n')).toContain('Kiểm tra phòng');
  });
});
