import type { SheetSpec, WorkbookSpec } from '../../../../src/workbook/spec.ts';
import { PAPER_TEXTS } from '../../../../src/messages/vi/papers.ts';
import { pageText, type PdfMeasures, type PdfPage, type PdfWord } from '../../../support/pdf.ts';
import { columnOf, rowOf } from '../../../../src/workbook/address.ts';

/** Millimetres that a paper's margins have: the numbers of the spec that every paper shares, by hand. */
const MARGINS = { top: 20, bottom: 15, left: 20, right: 15 } as const;
/** LibreOffice begins the body up to 2 mm above the top margin where there is a header. */
const HEADER_SLACK = 2.5;
const SLACK = 1;
/** Words that end above this stand in the top margin: the page's number. */
const IN_TOP = 17;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const inTop = (page: PdfPage) => page.words.filter((word) => word.bottom < IN_TOP);
const inBody = (page: PdfPage) => page.words.filter((word) => word.bottom >= IN_TOP);

/**
 * The pages of each sheet: a sheet's first page is the one without a number. Slips count their own pages in the body, so
 * that theirs are told by the breaks.
 */
export function pagesBySheet(spec: WorkbookSpec, paper: PdfMeasures): PdfPage[][] {
  let rest = [...paper.pages];
  return spec.sheets.map(({ page }) => {
    const next = rest.slice(1).findIndex((one) => inTop(one).length === 0);
    const counted = next < 0 ? rest.length : next + 1;
    const count = page?.header === undefined ? (page?.rowBreaks ?? []).length + 1 : counted;
    const own = rest.slice(0, count);
    rest = rest.slice(count);
    return own;
  });
}

function isPrinted(sheet: SheetSpec, at: string): boolean {
  const [, last = ''] = (sheet.page?.printArea ?? '').split(':');
  return last === '' || columnOf(at) <= columnOf(last);
}

function lostWords(sheet: SheetSpec, pages: readonly PdfPage[]): string[] {
  const found = new Set(pages.flatMap((page) => page.words.map((word) => word.text)));
  const asked = sheet.cells.flatMap(({ at, content }) =>
    typeof content === 'string' && isPrinted(sheet, at) ? words(content) : [],
  );
  const lost = [...new Set(asked)].filter((word) => !found.has(word));
  return lost.length === 0 ? [] : [`lost: ${lost.slice(0, 5).join(' ')}`];
}

function outside(page: PdfPage): boolean {
  const right = page.width - MARGINS.right + SLACK;
  const bottom = page.height - MARGINS.bottom + SLACK;
  const isOut = (word: PdfWord) =>
    word.left < MARGINS.left - SLACK ||
    word.right > right ||
    word.bottom > bottom ||
    word.top < MARGINS.top - HEADER_SLACK;
  return inBody(page).some(isOut);
}

function isCentred(page: PdfPage, { left, right }: PdfWord): boolean {
  const centre = (MARGINS.left + page.width - MARGINS.right) / 2;
  return Math.abs((left + right) / 2 - centre) <= 2;
}

function wrongNumber(page: PdfPage, i: number): boolean {
  const numbers = inTop(page);
  if (i === 0) return numbers.length > 0;
  const [number] = numbers;
  if (numbers.length !== 1 || number!.text !== String(i + 1)) return true;
  return !isCentred(page, number!);
}

/** The number above a later page of a slip; 1 where none stands, for that is a slip's first. */
function slipNumber(page: PdfPage): number {
  const [top] = [...inBody(page)].sort((a, b) => a.top - b.top);
  return top !== undefined && /^\d+$/.test(top.text) && isCentred(page, top) ? Number(top.text) : 1;
}

/** Slips whose pages aren't numbered 2, 3 … after the first, or that lack a number of the sheet. */
function slipFaults(sheet: SheetSpec, pages: readonly PdfPage[]): string[] {
  const numbers = pages.map(slipNumber);
  const asked = sheet.cells.flatMap(({ style, content }) =>
    style === 'paperPageNumber' ? [Number(content)] : [],
  );
  const later = numbers.filter((number) => number > 1);
  const steps = numbers.every((number, i) => number === 1 || number === numbers[i - 1]! + 1);
  return steps && later.join() === asked.join() && pages.every((page) => inTop(page).length === 0)
    ? []
    : ['page numbers of slips'];
}

/** Words of the row that each page repeats; [] where a sheet has none. */
function headerWords(sheet: SheetSpec): string[] {
  const row = Number(sheet.page?.repeatRows?.split(':')[0] ?? 0);
  return sheet.cells
    .filter(({ at }) => rowOf(at) === row)
    .flatMap(({ content }) => words(String(content ?? '')));
}

function lacksHeader(page: PdfPage, header: readonly string[]): boolean {
  const top = [...inBody(page)].sort((a, b) => a.top - b.top).slice(0, header.length);
  const texts = top.map((word) => word.text);
  return header.some((word) => !texts.includes(word));
}

/** Whether signatures stand on a page with nothing of the table, or of the charts, above them. */
function signsAlone(page: PdfPage, header: readonly string[]): boolean {
  const sign = page.words.find((word, i) => word.text === 'NGƯỜI' && isSignature(page.words[i + 1]?.text));
  if (sign === undefined) return false;
  const box = words(PAPER_TEXTS.instructions);
  const above = inBody(page).filter((word) => word.bottom < sign.top && !box.includes(word.text));
  return above.length <= header.length;
}

const isSignature = (next: string | undefined) => next === 'LẬP' || next === 'GIAO';

/** What the body is set in: 12 points, on paper as large as the sheet's scale leaves them; never under 9. */
const LEAST_POINTS = 9;
/** Height of a word's box in Liberation Serif: ascent 0.891 and descent 0.216 of its size. */
const BOX = 0.891 + 0.216;
const POINTS_PER_MM = 72 / 25.4;

function tooSmall(page: PdfPage): boolean {
  const isRule = ({ text }: PdfWord) => /^_+$/.test(text);
  return page.words.some(
    (word) => !isRule(word) && ((word.bottom - word.top) * POINTS_PER_MM) / BOX < LEAST_POINTS,
  );
}

/** Whether words lie on each other: a line that its row has no room for stands, cut off, over the next row's. */
function overlaps(page: PdfPage): boolean {
  const sorted = [...page.words].sort((a, b) => a.top - b.top);
  return sorted.some((one, i) => {
    for (const other of sorted.slice(i + 1)) {
      if (other.top > one.bottom) return false;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > 0.5 && down > 1) return true;
    }
    return false;
  });
}

function faultsOfSheet(sheet: SheetSpec, pages: readonly PdfPage[]): string[] {
  const header = headerWords(sheet);
  const isDrawn = (sheet.charts ?? []).length > 0;
  const areSlips = sheet.page?.header === undefined;
  const onPages = pages.flatMap((page, i) => {
    const found = [
      outside(page) ? 'outside the margins' : '',
      !areSlips && wrongNumber(page, i) ? 'page number' : '',
      i > 0 && lacksHeader(page, header) ? 'no header row' : '',
      signsAlone(page, header) ? 'signatures alone' : '',
      !isDrawn && tooSmall(page) ? 'letters too small' : '',
      !isDrawn && overlaps(page) ? 'words on each other' : '',
      pageText(page).includes('###') ? '###' : '',
    ];
    return found.filter((fault) => fault !== '').map((fault) => `page ${i + 1}: ${fault}`);
  });
  const slips = areSlips ? slipFaults(sheet, pages) : [];
  return [...lostWords(sheet, pages), ...onPages, ...slips].map((fault) => `${sheet.name}: ${fault}`);
}

/** What is wrong with papers as LibreOffice prints them; [] where nothing is. */
export function paperFaults(spec: WorkbookSpec, paper: PdfMeasures): string[] {
  const others = paper.fonts.filter((font) => !/^LiberationSerif(-|$)/.test(font));
  const fonts = others.length === 0 ? [] : [`fonts: ${others.join(', ')}`];
  const sizes = paper.pages.flatMap((page, i) =>
    page.paper === 'A4' && page.orientation === 'landscape' ? [] : [`page ${i + 1} is not A4 landscape`],
  );
  const sheets = pagesBySheet(spec, paper);
  const told = sheets.reduce((all, pages) => all + pages.length, 0);
  if (told !== paper.pages.length || sheets.some((pages) => pages.length === 0))
    return [...fonts, ...sizes, `${told} pages for the sheets, ${paper.pages.length} in all`];
  return [...fonts, ...sizes, ...spec.sheets.flatMap((sheet, i) => faultsOfSheet(sheet, sheets[i]!))];
}
