import { describe, expect, test } from '@jest/globals';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { flow, grid, tableOf } from '../../support/documents.ts';

const NAMES = ['Sở Nội vụ', 'Sở Tài chính', 'UBND xã An Bình', 'Tỉnh đoàn', 'Công an tỉnh'];

describe('a list of nothing but names', () => {
  test.each([
    ['with a header', ['Tên cơ quan, đơn vị', ...NAMES]],
    ['without one', NAMES],
  ])('in a text file, %s', async (_, lines) => {
    const { value } = await readDocument('co-quan.csv', new TextEncoder().encode(lines.join('\r\n')));
    const { value: register, issues } = readRegister(value!);
    expect(register?.agencies.map((a) => [a.order, a.name])).toEqual(NAMES.map((name, i) => [i + 1, name]));
    expect(register?.agencies.map((a) => a.code)).toEqual(['SNV', 'STC', 'UBNDXAB', 'TD', 'CAT']);
    expect(issues.filter((i) => i.code === 'register.noCode').map((i) => i.params)).toEqual([
      {
        count: 5,
        codes:
          'SNV (Sở Nội vụ), STC (Sở Tài chính), UBNDXAB (UBND xã An Bình), TD (Tỉnh đoàn), CAT (Công an tỉnh)',
      },
    ]);
  });

  test('in a column of a sheet', () => {
    const { value } = readRegister(grid(tableOf(NAMES.map((name) => `|${name}`).join('\n'))));
    expect(value?.agencies.map((a) => a.name)).toEqual(NAMES);
  });

  test('a text that is no list is refused', () => {
    const letter = flow('Kính gửi: Sở Nội vụ', 'Thực hiện Kế hoạch số 12, đề nghị báo cáo.', 'Sở Tài chính');
    expect(readRegister(letter)).toMatchObject({ value: null, issues: [{ code: 'register.noNameColumn' }] });
    expect(readRegister(flow())).toMatchObject({ value: null, issues: [{ code: 'register.empty' }] });
  });
});

describe('what looks the same and is not', () => {
  test('codes that differ in zeros or case', () => {
    const { issues } = readRegister(
      grid(
        tableOf(
          'Mã|Tên cơ quan|Nhóm\n1|Sở Nội vụ|A\n001|Sở Y tế|A\nx2|Sở Tư pháp|A\nX02|Sở Xây dựng|A\n10|Sở Công Thương|A',
        ),
      ),
    );
    expect(issues.map((i) => [i.code, i.params['code'], i.params['other']])).toEqual([
      ['register.codesAlike', '001', '1'],
      ['register.codesAlike', 'X02', 'x2'],
    ]);
  });

  test('groups that differ in case, dashes or the place of a tone', () => {
    const { issues } = readRegister(
      grid(
        tableOf(
          'Mã|Tên cơ quan|Nhóm\nA|Sở Nội vụ|Khối sở\nB|Sở Y tế|khối Sở\nC|Sở Tư pháp|khối Sở\nD|UBND xã A|Khối xã',
        ),
      ),
    );
    expect(issues.map((i) => [i.code, i.params['group'], i.params['other'], i.at.row])).toEqual([
      ['register.groupsAlike', 'khối Sở', 'Khối sở', 3],
    ]);
  });
});
