import { describe, expect, test } from '@jest/globals';
import { matchAgency } from '../../../src/core/agency/matchAgency.ts';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import { grid, tableOf } from '../../support/documents.ts';
import type { AgencyMatch } from '../../../src/core/agency/types.ts';

/** A province's agencies in a list that names no groups. */
const LIST = `
  Mã | Tên cơ quan
  S  | Sở Nội vụ
  B  | Ban Dân tộc
  TT | Thanh tra tỉnh
  X1 | UBND xã An Bình
  X2 | UBND xã Hòa Bình
  P  | UBND phường Đông
  T  | Ủy ban nhân dân thị trấn Phố
  D  | UBND đặc khu Đảo
  H  | UBND huyện Núi
  TX | UBND thị xã Sông
  TP | UBND thành phố Biển
  HO | Hội Nông dân tỉnh
  TD | Tỉnh đoàn
`;

function matchesOf(text: string): AgencyMatch[] {
  const { value: register } = readRegister(grid(tableOf(LIST)));
  return splitAgencies(text, { register: register! }).mentions.map((mention) =>
    matchAgency(mention, register!, null),
  );
}

const codesOf = (text: string): string[] => text.split(' ').filter((code) => code !== '');

describe('groups that a list of agencies does not name', () => {
  test.each([
    ['UBND cấp xã', 'X1 X2 P T D'],
    ['Ủy ban nhân dân cấp xã', 'X1 X2 P T D'],
    ['UBND các xã', 'X1 X2'],
    ['UBND xã, phường, đặc khu', 'X1 X2 P D'],
    ['các xã, phường', 'X1 X2 P'],
    ['UBND cấp huyện', 'H TX TP'],
    ['UBND huyện, thành phố', 'H TP'],
    ['Ủy ban nhân dân các huyện, thị xã, thành phố', 'H TX TP'],
    ['Các sở', 'S'],
    ['Tất cả các xã, phường', 'X1 X2 P'],
    ['Toàn thể các xã', 'X1 X2'],
  ])('levels and tiers of government: %s', (text, codes) => {
    expect(matchesOf(text)).toMatchObject([{ kind: 'group', codes: codesOf(codes), by: 'grammar' }]);
  });

  test.each([
    ['các sở, ban, ngành', 'S B'],
    ['Tất cả các sở, ban, ngành', 'S B'],
    ['Các hội, đoàn thể', 'HO'],
    ['các cơ quan, đơn vị, địa phương', ''],
    ['UBND các cấp', ''],
    ['các doanh nghiệp trên địa bàn', ''],
  ])('where the words are no names of members, those they fit are proposed: %s', (text, codes) => {
    expect(matchesOf(text)).toEqual([{ kind: 'none', candidates: codesOf(codes) }]);
  });

  test('a condition on a level is asked', () => {
    expect(matchesOf('UBND cấp xã ven biển')).toMatchObject([
      { kind: 'condition', condition: 'ven biển', candidates: ['X1', 'X2', 'P', 'T', 'D'] },
    ]);
  });
});
