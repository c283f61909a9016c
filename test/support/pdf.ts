import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programRuns, run } from './programs.ts';
import { attribute, descendants, parseXml } from './repair/xml.ts';
import type { XmlNode } from './repair/xml.ts';

/** A word and its box; millimetres from the page's top left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** 'A4', 'A3', 'Letter' …, or null for any other size. */
  readonly paper: string | null;
  readonly orientation: 'portrait' | 'landscape';
  /** In reading order. */
  readonly words: readonly PdfWord[];
  /** From each edge to the outermost word, millimetres; null on a page without words. */
  readonly margins: PdfMargins | null;
}

export interface PdfMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PdfMeasures {
  readonly pages: readonly PdfPage[];
  /** As pdffonts names them, without the subset's prefix: 'LiberationSerif-Bold'. */
  readonly fonts: readonly string[];
}

/** ISO 216 and ANSI sizes, millimetres, portrait. */
const PAPERS: readonly [name: string, width: number, height: number][] = [
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['Letter', 215.9, 279.4],
  ['Legal', 215.9, 355.6],
];

const MILLIMETRES_PER_POINT = 25.4 / 72;

export async function popplerRuns(): Promise<boolean> {
  return (await programRuns('pdffonts', ['-v'])) && programRuns('pdftotext', ['-v']);
}

/** Measures a PDF by poppler's pdffonts and pdftotext -bbox-layout. */
export async function measurePdf(input: string | Uint8Array): Promise<PdfMeasures> {
  if (typeof input === 'string') return measurePath(input);
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, input);
    return await measurePath(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measurePath(path: string): Promise<PdfMeasures> {
  const [fonts, boxes] = [await run('pdffonts', [path]), await run('pdftotext', ['-bbox-layout', path, '-'])];
  return { fonts: readFonts(fonts), pages: descendants(parseXml(boxes), 'page').map(readPage) };
}

/** The table of pdffonts: two header lines, then a font a line with its name first. */
export function readFonts(table: string): string[] {
  const names = table
    .split('\n')
    .slice(2)
    .map((line) => (line.split(/\s/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''))
    .filter((name) => name !== '');
  return [...new Set(names)].sort();
}

function readPage(node: XmlNode): PdfPage {
  const width = length(node, 'width');
  const height = length(node, 'height');
  const words = descendants(node, 'word').map(readWord);
  return {
    width,
    height,
    paper: paperName(width, height),
    orientation: width > height ? 'landscape' : 'portrait',
    words,
    margins: margins(words, width, height),
  };
}

/** An attribute in points, as millimetres with two decimals. */
function length(node: XmlNode, name: string): number {
  return round(Number(attribute(node, name)) * MILLIMETRES_PER_POINT);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function readWord(node: XmlNode): PdfWord {
  return {
    text: node.text,
    left: length(node, 'xMin'),
    top: length(node, 'yMin'),
    right: length(node, 'xMax'),
    bottom: length(node, 'yMax'),
  };
}

/** Within a millimetre, whichever way the page is turned. */
export function paperName(width: number, height: number): string | null {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const found = PAPERS.find(([, w, h]) => Math.abs(w - short) <= 1 && Math.abs(h - long) <= 1);
  return found?.[0] ?? null;
}

function margins(words: readonly PdfWord[], width: number, height: number): PdfMargins | null {
  if (words.length === 0) return null;
  return {
    top: round(words.reduce((least, word) => Math.min(least, word.top), height)),
    left: round(words.reduce((least, word) => Math.min(least, word.left), width)),
    bottom: round(height - words.reduce((most, word) => Math.max(most, word.bottom), 0)),
    right: round(width - words.reduce((most, word) => Math.max(most, word.right), 0)),
  };
}

/** Text of a page, words parted by blanks, in reading order. */
export function pageText(page: PdfPage): string {
  return page.words.map((word) => word.text).join(' ');
}

/** Throws, naming the others, unless every font is of one family ('Liberation Serif') and there is one at all. */
export function assertOnlyFont(measures: PdfMeasures, family: string): void {
  const plain = family.replaceAll(' ', '');
  const others = measures.fonts.filter((font) => font.replaceAll(' ', '').replace(/[-,].*$/, '') !== plain);
  if (measures.fonts.length === 0) throw new Error('the paper has no font at all');
  if (others.length > 0) throw new Error(`besides ${family} the paper uses ${others.join(', ')}`);
}

/** Throws unless every page is that paper, turned that way. */
export function assertPaper(measures: PdfMeasures, paper: string, orientation: PdfPage['orientation']): void {
  measures.pages.forEach((page, i) => {
    if (page.paper === paper && page.orientation === orientation) return;
    const found = `${page.paper ?? `${page.width} × ${page.height} mm`} ${page.orientation}`;
    throw new Error(`page ${i + 1} is ${found}, not ${paper} ${orientation}`);
  });
}
