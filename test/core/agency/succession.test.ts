import { describe, expect, test } from '@jest/globals';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { checkSuccession, existsOn, successionsOf } from '../../../src/core/agency/succession.ts';
import type { AgencyRegister } from '../../../src/core/agency/types.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { grid, tableOf } from '../../support/documents.ts';

const HEAD = 'Mã | Tên cơ quan | Nhóm | Hiệu lực từ | Hiệu lực đến | Cơ quan kế thừa\n';

function read(rows: string) {
  const { value, issues } = readRegister(grid(tableOf(HEAD + rows)));
  if (value === null) throw new Error('no register');
  return { register: value, issues };
}

/** 'code name: what was found', with the place. */
function found(rows: string): string[] {
  return read(rows).issues.map((i) => `${i.at.row} ${i.code}`);
}

const day = (text: string) => text as IsoDate;
const agency = (register: AgencyRegister, code: string) => register.agencies.find((a) => a.code === code)!;

describe('checking days and successors', () => {
  test('a sound register says nothing, whichever way successors are written', () => {
    const { register, issues } = read(`
      H1 | UBND huyện Một | Huyện |  | 30/6/2025 | X1; x2
      H2 | UBND huyện Hai | Huyện |  | 30/6/2025 | UBND xã Ba
      H3 | UBND huyện Ba  | Huyện |  | 30/6/2025 | X1, X3
      H4 | UBND huyện Bốn | Huyện |  | 30/6/2025 | Sở Văn hóa, Thể thao và Du lịch
      X1 | UBND xã Một    | Xã | 01/7/2025 | |
      X2 | UBND xã Hai    | Xã | 01/7/2025 | |
      X3 | UBND xã Ba     | Xã | 01/7/2025 | |
      S1 | Sở Văn hoá, Thể thao và Du lịch | Sở | | |`);
    expect(issues).toEqual([]);
    expect(successionsOf(register)).toEqual([
      { agency: 'H1', end: '2025-06-30', successors: ['X1', 'X2'] },
      { agency: 'H2', end: '2025-06-30', successors: ['X3'] },
      { agency: 'H3', end: '2025-06-30', successors: ['X1', 'X3'] },
      { agency: 'H4', end: '2025-06-30', successors: ['S1'] },
    ]);
  });

  test('a successor that the list lacks is named, and the others count', () => {
    const { register, issues } = read('H1 | Huyện Một | H | | 30/6/2025 | X1; X9\nX1 | Xã Một | X | | |');
    expect(issues.map((i) => [i.code, i.params['text'], i.field])).toEqual([
      ['register.successorUnknown', 'X9', 'successors'],
    ]);
    expect(successionsOf(register)[0]?.successors).toEqual(['X1']);
  });

  test('a name that two agencies bear is nobody', () => {
    const rows = 'H1|Huyện Một|H||30/6/2025|Xã Một\nX1|Xã Một|X|||\nX2|Xã Một|X|||';
    expect(found(rows)).toEqual(['4 register.duplicateName', '2 register.successorUnknown']);
  });

  test('an end before the beginning is an error, and the agency counts as existing', () => {
    const { register, issues } = read(
      'H1 | Huyện Một | H | 01/7/2025 | 30/6/2025 | X1\nX1 | Xã Một | X | | |',
    );
    expect(issues.map((i) => [i.code, i.severity, i.params['from'], i.params['to']])).toEqual([
      ['register.validityReversed', 'error', '01/7/2025', '30/6/2025'],
    ]);
    expect(successionsOf(register)).toEqual([]);
    expect(existsOn(agency(register, 'H1'), day('2025-12-31'))).toBe(true);
  });

  test('an agency of one day is no slip', () => {
    expect(found('H1 | Huyện Một | H | 30/6/2025 | 30/6/2025 | \nX1 | Xã Một | X | | |')).toEqual([]);
  });

  test('successors that have ended, or have not begun, on the next day', () => {
    const rows = `
      H1 | Huyện Một | H | | 30/6/2025 | X1; X2; X3; X4
      X1 | Xã Một | X | | 30/6/2025 |
      X2 | Xã Hai | X | 02/7/2025 | |
      X3 | Xã Ba | X | | 01/7/2025 |
      X4 | Xã Bốn | X | 01/7/2025 | |`;
    const { issues } = read(rows);
    expect(issues.map((i) => [i.code, i.params['successor'], i.params['day']])).toEqual([
      ['register.successorAbsent', 'Xã Một', '01/7/2025'],
      ['register.successorAbsent', 'Xã Hai', '01/7/2025'],
    ]);
  });

  test('successors without an end', () => {
    expect(found('H1 | Huyện Một | H | | | X1\nX1 | Xã Một | X | | |')).toEqual([
      '2 register.successorEarly',
    ]);
  });

  test('circles are told once each, and nothing passes on in them', () => {
    const { register, issues } = read(`
      A | Phòng A | P | | 30/6/2025 | B
      B | Phòng B | P | | 30/9/2025 | C
      C | Phòng C | P | | 31/12/2025 | B
      D | Phòng D | P | | 30/6/2025 | D
      E | Phòng E | P | | 30/6/2025 | A`);
    const circles = issues.filter((i) => i.code === 'register.successorCircle');
    expect(circles.map((i) => i.params['path'])).toEqual([
      'Phòng B → Phòng C → Phòng B',
      'Phòng D → Phòng D',
    ]);
    expect(successionsOf(register).map((s) => s.agency)).toEqual(['A', 'E']);
  });

  test('the earliest end comes first', () => {
    const { register } = read(
      'B | Phòng B | P | | 30/9/2025 | C\nA | Phòng A | P | | 30/6/2025 | B\nC | Phòng C | P | | |',
    );
    expect(successionsOf(register).map((s) => s.agency)).toEqual(['A', 'B']);
  });

  test('the place of an agency goes with what is said of it', () => {
    const { register } = read('H1 | Huyện Một | H | | 30/6/2025 | X9\nX1 | Xã Một | X | | |');
    const [said] = checkSuccession(register, (code) => ({ sheet: 'Cơ quan', cell: `A-${code}` }));
    expect(said?.at).toEqual({ sheet: 'Cơ quan', cell: 'A-H1' });
  });
});
