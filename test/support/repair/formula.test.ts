import { describe, expect, test } from '@jest/globals';
import { readFormula } from './formula.ts';
import { arityFits, judgeFunction } from './functions.ts';

const READ = [
  'SUM(A1,2)',
  'IF(A1="x;y",1,)',
  'IF(A1<>"",A1&" ""trích"" ","")',
  '-A1%+2^-3',
  "'Tổng quan'!$A$1:$B$9",
  'NhiệmVụ!A1',
  "'Sở''s'!A1",
  'Kỳ1:Kỳ4!B2',
  "'[1]Sổ khác'!A1",
  'INDEX(A1:A3,1):INDEX(A1:A3,2)',
  '$1:$2',
  'A:B',
  '$A:$C $2:$2',
  '(A1:A2,C1:C2)',
  'SUM((A1,B1))',
  '{1,2;"a",TRUE}',
  '#REF!',
  "'Kỳ báo cáo'!#REF!",
  'NgàyTính+1',
  'NV0001',
  'TRUE',
  'COUNTIFS(TheoDoi[Mã nhiệm vụ],NhiemVu[[#This Row],[Mã]])',
  'TheoDoi[[#This Row],[Tỷ lệ (%)]]',
  'TheoDoi[[#Headers],[Mã]:[Kỳ]]',
  'TheoDoi[#All]',
  'TheoDoi[]',
  "Bang[Cột '[1'] '#2]",
  '_xlfn.XLOOKUP(1,A1:A2,B1:B2)',
  'IFERROR( MATCH( 1 , A1:A9 , 0 ) ,\n"")',
  '1.5E-3+.5',
  'NOW()',
  'A1:B9 B1:C9',
];

const REFUSED: readonly [formula: string, why: RegExp][] = [
  ['SUM(A1;2)', /unexpected/],
  ['SUM(A1,2', /too early/],
  ['SUM(A1,2))', /unexpected/],
  ['', /too early/],
  ['=A1', /unexpected/],
  ['A1+', /too early/],
  ['1 2', /unexpected/],
  ['"a" "b"', /unexpected/],
  ['A1 "b"', /without an operator/],
  ['"mở', /quotation/],
  [`"${'x'.repeat(256)}"`, /255/],
  ['@A1', /'@'/],
  ['TheoDoi[@Mã]', /#This Row/],
  ['TheoDoi[Mã', /too early/],
  ['[Mã]', /unexpected/],
  ['{1,A1}', /unexpected/],
  ['$A$1048577', /outside/],
  ['NOW(1)', /1 arguments/],
  ['COUNTIFS(A1:A2,1,B1:B2)', /3 arguments/],
  ["'Tổng quan!A1", /unexpected/],
  [`${'('.repeat(65)}1${')'.repeat(65)}`, /64/],
  ['A1'.padEnd(8200, '+A1'), /8,192/],
];

describe('readFormula', () => {
  test.each(READ)('reads %s', (formula) => {
    expect(readFormula(formula).error).toBeNull();
  });

  test.each(REFUSED)('refuses %s', (formula, why) => {
    expect(readFormula(formula).error).toMatch(why);
  });

  test('tells what a formula uses', () => {
    expect(readFormula("IF(NgayTinh>'Kỳ 1'!A1,SUM(TheoDoi[[#This Row],[A]:[B]]),Foo.Bar(1))")).toEqual({
      error: null,
      functions: ['IF', 'SUM', 'Foo.Bar'],
      names: ['NgayTinh'],
      sheets: ['Kỳ 1'],
      tables: [{ table: 'TheoDoi', columns: ['A', 'B'] }],
    });
  });
});

describe('functions', () => {
  test.each([
    ['COUNTIFS', 'known'],
    ['iferror', 'known'],
    ['_xlfn.XLOOKUP', 'known'],
    ['_xlfn._xlws.FILTER', 'known'],
    ['MAXIFS', 'needsPrefix'],
    ['RANK.EQ', 'needsPrefix'],
    ['AGGREGATE', 'needsPrefix'],
    ['_xlfn.SUM', 'unknown'],
    ['DEMNEU', 'unknown'],
  ])('%s is %s', (name, verdict) => {
    expect(judgeFunction(name)).toBe(verdict);
  });

  test.each([
    ['SUMIFS', 3, true],
    ['SUMIFS', 4, false],
    ['COUNTIFS', 4, true],
    ['INDEX', 1, false],
    ['CUBESET', 5, true],
  ])('%s with %d arguments: %s', (name, count, fits) => {
    expect(arityFits(name, count)).toBe(fits);
  });
});
