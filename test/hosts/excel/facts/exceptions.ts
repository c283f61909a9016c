import type { Exception } from './compare.ts';

/** Whatever a book made in Excel has otherwise than a file of the same spec, each with its reason. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    only: 'excel',
    topic: /^sheets$/,
    line: /^Sheet1 visible$/,
    why: 'the sheet that a person had open stays',
  },
  {
    only: 'excel',
    topic: /^Sheet1 ›/,
    line: /./,
    why: 'the sheet that a person had open stays',
  },
  {
    only: 'file',
    topic: /› notes$/,
    line: /./,
    why: 'notes need ExcelApi 1.18: they are input messages',
  },
  {
    only: 'excel',
    topic: /› validations$/,
    line: /@prompt = .*@type = custom \| › formula1 = TRUE$/s,
    why: 'notes need ExcelApi 1.18: they are input messages',
  },
  {
    only: 'file',
    topic: /› sheetViews$/,
    line: /@zoomScale/,
    why: 'Office.js has no zoom of the screen',
  },
  {
    only: 'file',
    topic: /› looks$/,
    line: /^[A-Z]+\d+ style Normal .* font Times New Roman 11 FF000000/,
    why: 'cells without a style take the font of the workbook that they come into',
  },
  {
    only: 'excel',
    topic: /› looks$/,
    line: /^[A-Z]+\d+ style Normal .* font Calibri 11 FF000000/,
    why: 'cells without a style take the font of the workbook that they come into',
  },
  {
    only: 'file',
    topic: /› heights$/,
    line: / fitted$/,
    why: 'Excel fits rows by itself; beside charts they keep the height of the spec',
  },
  {
    only: 'excel',
    topic: /› heights$/,
    line: /^\d+ [\d.]+$/,
    why: 'Excel fits rows by itself; beside charts they keep the height of the spec',
  },
  {
    only: 'excel',
    topic: /› conditional formats$/,
    line: /dxf › font › [bi] @val = 0$/,
    why: 'a letter that is not bold is said so; cells with such a rule are not bold by themselves',
  },
  {
    only: 'file',
    topic: /^table /,
    line: /calculatedColumnFormula/,
    why: 'a table without rows has no formula yet; its first rows bring it',
  },
  {
    only: 'file',
    topic: /› charts$/,
    line: /› ser(\[\d\])? › tx › strRef › f = /,
    why: 'Office.js names a series by a text, a file by the cell that holds it',
  },
  {
    only: 'excel',
    topic: /› charts$/,
    line: /› ser(\[\d\])? › tx › v = /,
    why: 'Office.js names a series by a text, a file by the cell that holds it',
  },
  {
    only: 'file',
    topic: /› charts$/,
    line: /› (cs @typeface|rPr @lang|endParaRPr @lang|ln @w|ln @cap|ln › round|dLbls › spPr|layout$)/,
    why: 'Excel writes these by itself',
  },
  {
    only: 'file',
    topic: /› charts$/,
    line: /› (catAx|valAx)(\[\d\])? › (majorGridlines › spPr|spPr|auto|lblAlgn|noMultiLvlLbl)/,
    why: 'lines and places of axes are left to Excel',
  },
  {
    only: 'excel',
    topic: /› charts$/,
    line: /› valAx(\[\d\])? › majorGridlines$|› overlap @val = 0$|Pr @i = 0$|› title › tx › rich › bodyPr$/,
    why: 'said by Excel, the default in a file',
  },
  {
    only: 'file',
    topic: /› charts$/,
    line: /› valAx(\[\d\])? › title › tx › rich › bodyPr @/,
    why: 'an upright title is turned by Excel itself',
  },
];
