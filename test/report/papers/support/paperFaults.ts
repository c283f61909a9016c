import type { SheetSpec, StyleName, WorkbookSpec } from '../../../../src/workbook/spec.ts';
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

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words and figures of cells that stand on paper less often than in the sheet; a header may stand there more often. */
function lostWords(sheet: SheetSpec, pages: readonly PdfPage[]): string[] {
  const found = countOf(pages.flatMap((page) => page.words.map((word) => word.text)));
  const asked = countOf(
    sheet.cells.flatMap(({ at, content }) =>
      content !== null && isPrinted(sheet, at) ? words(String(content)) : [],
    ),
  );
  const lost = [...asked].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word);
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

/** Words of the row that each page has: repeated by the program, or in a sheet of slips written on each page. */
function headerWords(sheet: SheetSpec): string[] {
  const repeated = Number(sheet.page?.repeatRows?.split(':')[0] ?? 0);
  const first = sheet.cells.find(({ style }) => style === 'paperHeader');
  const row = repeated > 0 || first === undefined ? repeated : rowOf(first.at);
  return sheet.cells
    .filter(({ at }) => rowOf(at) === row)
    .flatMap(({ content }) => words(String(content ?? '')));
}

/** A slip's header stands below its own heading. */
function slipLacksHeader(page: PdfPage, header: readonly string[]): boolean {
  const found = countOf(page.words.map((word) => word.text));
  return [...countOf(header)].some(([word, count]) => (found.get(word) ?? 0) < count);
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
/** Height of a word's box for its size, as poppler gives it: measured on words of 12 and of 14 points at full size. */
const BOX = 1.257;
const POINTS_PER_MM = 72 / 25.4;

const sizeOf = (word: PdfWord) => ((word.bottom - word.top) * POINTS_PER_MM) / BOX;
const isRule = ({ text }: PdfWord) => /^_+$/.test(text);

function tooSmall(page: PdfPage): boolean {
  return page.words.some((word) => !isRule(word) && sizeOf(word) < LEAST_POINTS);
}

/** Points that the decree gives the parts of a paper (Nghị định 30/2020/NĐ-CP, Phụ lục I), by hand. */
const SIZES: Readonly<Partial<Record<StyleName, number>>> = {
  paperNation: 12,
  paperMotto: 13,
  paperBodyBold: 12,
  paperTitle: 14,
  paperSubtitle: 13,
  paperDate: 13,
  paperText: 12,
  paperHeader: 12,
  paperCell: 12,
  paperGroup: 12,
  paperSign: 13,
};
const SIZE_SLACK = 0.04;

/** Parts whose letters aren't as large, beside those of the table's cells, as the decree has them. */
function wrongSizes(sheet: SheetSpec, pages: readonly PdfPage[]): string[] {
  const all = pages.flatMap((page) => page.words);
  const asked = sheet.cells.flatMap((cell) =>
    words(String(cell.content ?? '')).map((text) => ({ text, cell })),
  );
  const once = countOf(asked.map(({ text }) => text));
  const drawn = new Map(all.map((word) => [word.text, word]));
  const seen = countOf(all.map(({ text }) => text));
  const sized = asked.flatMap(({ text, cell }) => {
    const size = SIZES[cell.style ?? 'text'];
    const word = drawn.get(text);
    if (size === undefined || word === undefined || once.get(text) !== 1 || seen.get(text) !== 1) return [];
    return [{ style: cell.style, share: sizeOf(word) / size }];
  });
  const cells = sized.filter(({ style }) => style === 'paperCell').map(({ share }) => share);
  const scale = cells.sort((a, b) => a - b)[Math.floor(cells.length / 2)];
  if (scale === undefined) return [];
  const wrong = sized
    .filter(({ share }) => Math.abs(share / scale - 1) > SIZE_SLACK)
    .map(({ style }) => style);
  return [...new Set(wrong)].map((style) => `size of ${style}`);
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
      (areSlips ? slipLacksHeader(page, header) : i > 0 && lacksHeader(page, header)) ? 'no header row' : '',
      signsAlone(page, header) ? 'signatures alone' : '',
      !isDrawn && tooSmall(page) ? 'letters too small' : '',
      !isDrawn && overlaps(page) ? 'words on each other' : '',
      pageText(page).includes('###') ? '###' : '',
    ];
    return found.filter((fault) => fault !== '').map((fault) => `page ${i + 1}: ${fault}`);
  });
  const slips = areSlips ? slipFaults(sheet, pages) : [];
  const sizes = isDrawn ? [] : wrongSizes(sheet, pages);
  return [...lostWords(sheet, pages), ...onPages, ...slips, ...sizes].map(
    (fault) => `${sheet.name}: ${fault}`,
  );
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
