import { describe, expect, test } from '@jest/globals';
import { Book } from '../model/book.ts';
import { REGISTRY } from '../registry.ts';
import type { World } from '../protocol/hostObject.ts';

const world: World = {
  metadata: () => ({}),
  registry: REGISTRY,
  emit: () => undefined,
  viewing: () => false,
  away: () => false,
};

/** Sheet1: A1:C4 numbers and words; table Viec in E1:H4; D column for the formula under test. */
function sample(): Book {
  const book = new Book(world);
  const sheet = book.sheet('Sheet1');
  sheet.GetRange('A1:C4').Values = [
    [1, 'Sở Nội vụ', 10],
    [2, 'Sở Y tế', 20],
    [3, 'sở y tế', 30],
    [4, '', true],
  ];
  sheet.GetRange('E1:H4').Values = [
    ['Mã', 'Kỳ', 'Hạn [nộp]', 'Đạt'],
    ['NV1', 1, 45_992, ''],
    ['NV2', 2, 45_999, ''],
    ['NV3', 2, '', ''],
  ];
  sheet.tables.Add('E1:H4', true).Name = 'Viec';
  return book;
}

function result(formula: string, at = 'J1', book = sample()): unknown {
  const range = book.sheet('Sheet1').GetRange(at);
  range.Values = `=${formula}`;
  return range.Values?.[0]?.[0];
}

describe('arithmetic and comparison', () => {
  test.each<[string, unknown]>([
    // Excel: unary minus binds before ^, % before ^, & before comparison.
    ['1+2*3', 7],
    ['-2^2', 4],
    ['2^3^2', 64],
    ['50%*4', 2],
    ['"a"&1+1="a2"', true],
    ['"5"+1', 6],
    ['"x"+1', '#VALUE!'],
    ['1/0', '#DIV/0!'],
    ['"SỞ Y TẾ"="sở y tế"', true],
    ['"a"<"b"', true],
    ['9<"1"', true],
    ['"z"<TRUE', true],
    ['Z9=""', true],
    ['Z9=0', true],
    ['Z9&"|"', '|'],
    ['0.1+0.2&""', '0.3'],
    ['TRUE+1', 2],
    ['"nói ""thế"""', 'nói "thế"'],
    ['#N/A+1', '#N/A'],
  ])('=%s', (formula, expected) => expect(result(formula)).toBe(expected));
});

describe('functions', () => {
  test.each<[string, unknown]>([
    ['SUM(A1:C4)', 70],
    ['SUM("3",TRUE)', 4],
    ['MAX(A1:A4)', 4],
    ['MIN(A1:A4,0)', 0],
    ['COUNTIF(B1:B4,"Sở Y tế")', 2],
    ['COUNTIF(B1:B4,"sở*")', 3],
    ['COUNTIF(B1:B4,"")', 1],
    ['COUNTIF(B1:B4,"<>")', 3],
    ['COUNTIF(A1:A4,">=2")', 3],
    ['COUNTIF(A1:A4,"2")', 1],
    ['COUNTIFS(A1:A4,">1",B1:B4,"Sở Y tế")', 2],
    ['COUNTIFS(A1:A4,">1",B1:B3,"x")', '#VALUE!'],
    ['SUMIFS(C1:C4,B1:B4,"Sở Y tế")', 50],
    ['SUMIF(A1:A4,">2")', 7],
    ['MATCH("Sở Y tế",B1:B4,0)', 2],
    ['MATCH("không",B1:B4,0)', '#N/A'],
    ['MATCH(2.5,A1:A4)', 2],
    ['INDEX(B1:B4,2)', 'Sở Y tế'],
    ['INDEX(A1:C4,3,3)', 30],
    ['INDEX(A1:A4,9)', '#REF!'],
    ['SUM(INDEX(A1:A4,2):INDEX(A1:A4,3))', 5],
    ['SUM(INDEX(A1:C4,0,1))', 10],
    ['IFERROR(1/0,"không")', 'không'],
    ['IF(1>2,"a")', false],
    ['IF(1/0,1,2)', '#DIV/0!'],
    ['AND(A1:A4>0,TRUE)', true],
    ['OR(B1:B4="Sở Y tế")', true],
    ['NOT(FALSE)', true],
    // Half goes away from zero, on the digits that are shown: 1.005 is 1.00499… in binary.
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234,-2)', 1200],
    ['MOD(-1,3)', 2],
    ['MOD(1,0)', '#DIV/0!'],
    ['MID("abcdef",3,2)', 'cd'],
    ['SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['SUBSTITUTE("a-b-c","-","")', 'abc'],
    ['VALUE("12.5")', 12.5],
    ['VALUE("x")', '#VALUE!'],
    ['LEN("đường")', 5],
    ['N("x")', 0],
    ['ROWS(A1:A4)', 4],
    ['ROW(B3)', 3],
    ['SUMPRODUCT((A1:A4>1)*(B1:B4="Sở Y tế")*ROW(A1:A4))', 5],
    ['SUMPRODUCT(MAX((ROUND(A1:A4*1.6,0))*(A1:A4<4)))', 5],
    // Friday 2 January 2026 is 46024; the next working day is Monday the 5th.
    ['WORKDAY(46024,1)', 46027],
    ['WORKDAY(46027,-1)', 46024],
    ['WORKDAY(46024,1,46027)', 46028],
    ['YEAR(46024)', 2026],
    ['MONTH(46024)', 1],
    ['DAY(46024)', 2],
    ['DATE(2026,1,2)', 46024],
    ['DATEVALUE("2026-01-02")', 46024],
    ['IFERROR(DATEVALUE("2026-02-30"),"không")', 'không'],
    ['ISERROR(#REF!)', true],
  ])('=%s', (formula, expected) => expect(result(formula)).toBe(expected));
});

describe('references', () => {
  test.each<[string, string, unknown]>([
    ['SUM(Viec[Kỳ])', 'J1', 5],
    ["INDEX(Viec[Hạn '[nộp']],2)", 'J1', 45_999],
    ['ROW(Viec[[#Headers],[Kỳ]])', 'J1', 1],
    ['ROWS(Viec[#All])', 'J1', 4],
    ['COUNTIFS(Viec[Mã],Viec[[#This Row],[Mã]])', 'H3', 1],
    ['[@Kỳ]+1', 'H3', 3],
    ['SUM([Kỳ])', 'H2', 5],
    ['Viec[[#This Row],[Kỳ]]', 'J1', '#VALUE!'],
    ["'Sheet1'!A2+Sheet1!A3", 'J1', 5],
    ['SUM(A:A)', 'J1', 10],
    ['Viec[@Kỳ]*2', 'H4', 4],
  ])('=%s in %s', (formula, at, expected) => expect(result(formula, at)).toBe(expected));

  test('a name', () => {
    const book = sample();
    book.names.Add('So', '=Sheet1!$A$3');
    expect(result('So*2', 'J1', book)).toBe(6);
    expect(result('KhongCo', 'J1', book)).toBe('#NAME?');
  });

  test('a change shows in whatever depends on it', () => {
    const book = sample();
    const sheet = book.sheet('Sheet1');
    sheet.GetRange('J1:J2').Values = [['=A1*10'], ['=J1+1']];
    expect(sheet.GetRange('J2').Values).toEqual([[11]]);
    sheet.GetRange('A1').Values = 5;
    expect(sheet.GetRange('J2').Values).toEqual([[51]]);
  });

  test('a circle is 0, and no endless loop', () => {
    const book = sample();
    book.sheet('Sheet1').GetRange('J1').Values = '=J1+1';
    expect(book.sheet('Sheet1').GetRange('J1').Values).toEqual([[1]]);
  });
});

test.each(['VLOOKUP(1,A1:B2,2)', 'SUM(1', '{1,2}', 'A1 B1'])('=%s is refused by name', (formula) => {
  expect(() => result(formula)).toThrow('The bench has no');
});
