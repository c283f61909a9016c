import { expect, test } from '@jest/globals';
import { bothRoles } from '../../../src/core/plan/bothRoles.ts';

test.each([
  ['Chủ trì: Sở A; phối hợp: Sở B', 'Sở A', 'Sở B'],
  ['Phối hợp: Sở B. Chủ trì: Sở A', 'Sở A', 'Sở B'],
  ['- Đơn vị chủ trì: Sở A\n- Đơn vị phối hợp: Sở B, Sở C', 'Sở A', 'Sở B, Sở C'],
  ['Sở A; phối hợp: Sở B', 'Sở A', 'Sở B'],
  ['Sở A chủ trì, phối hợp với Sở B', 'Sở A', 'Sở B'],
  ['Sở A (chủ trì), Sở B (phối hợp)', 'Sở A', 'Sở B'],
  ['Sở A', 'Sở A', ''],
  ['Sở A chủ trì, tham mưu', 'Sở A', ''],
  ['Sở A là cơ quan chủ trì.', 'Sở A', ''],
  ['Sở A chủ trì tham mưu Kế hoạch và theo dõi', 'Sở A chủ trì tham mưu Kế hoạch và theo dõi', ''],
  ['Ban Chỉ đạo phối hợp liên ngành', 'Ban Chỉ đạo phối hợp liên ngành', ''],
])('%s', (text, leads, coordinating) => {
  const tidy = (part: string): string => part.replace(/[\s;.]+$/, '').trim();
  expect(bothRoles(text, '').map(tidy)).toEqual([leads, coordinating]);
});

test('a table with a column for coordinators keeps both texts', () => {
  expect(bothRoles('Sở A; phối hợp: Sở B', 'Sở C')).toEqual(['Sở A; phối hợp: Sở B', 'Sở C']);
  expect(bothRoles('Sở A chủ trì', 'Các sở, ngành phối hợp thực hiện')).toEqual(['Sở A', 'Các sở, ngành']);
});
