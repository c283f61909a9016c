import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toPdf } from '../../support/libreoffice.ts';
import { run } from '../../support/programs.ts';

/** A page in grey: a byte for each point. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

const DPI = 60;

/** The workbook with one sheet to be seen, so that only that one is printed. */
export function onlySheet(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = strFromU8(parts['xl/workbook.xml']!).replace(/<sheet [^>]*\/>/g, (sheet) =>
    sheet.includes(`name="${name}"`) || sheet.includes('state=')
      ? sheet
      : sheet.replace('<sheet ', '<sheet state="hidden" '),
  );
  const at = [...sheets.matchAll(/<sheet [^>]*\/>/g)].findIndex(([sheet]) =>
    sheet.includes(`name="${name}"`),
  );
  const shown = sheets
    .replace(/ activeTab="\d+"/, '')
    .replace('<workbookView', `<workbookView activeTab="${at}"`);
  parts['xl/workbook.xml'] = strToU8(shown);
  return zipSync(parts, { level: 1 });
}

function readPicture(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no PGM');
  return { width: Number(head[1]), height: Number(head[2]), points: bytes.subarray(head[0].length) };
}

/** A line of text on a page, from 1; its top as a part of the page's height. */
export interface DrawnLine {
  readonly page: number;
  readonly text: string;
  readonly top: number;
}

const PAGE = /<page width="[\d.]+" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const LINE = /<line xMin="[\d.]+" yMin="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g;
const WORD = /<word [^>]*>([^<]*)<\/word>/g;

/** The lines of text of a PDF, with where they stand. */
async function linesOf(pdf: string): Promise<DrawnLine[]> {
  const page = await run('pdftotext', ['-bbox-layout', pdf, '-']);
  return [...page.matchAll(PAGE)].flatMap(([, height = '1', body = ''], i) =>
    [...body.matchAll(LINE)].map(([, top = '0', words = '']) => ({
      page: i + 1,
      text: [...words.matchAll(WORD)].map(([, word]) => word).join(' '),
      top: Number(top) / Number(height),
    })),
  );
}

/** Pages of one sheet, recalculated and drawn by LibreOffice. */
export async function pagesOf(workbook: Uint8Array, sheet: string): Promise<Picture[]> {
  return (await drawnSheet(workbook, sheet)).pages;
}

export async function drawnSheet(
  workbook: Uint8Array,
  sheet: string,
): Promise<{ readonly pages: Picture[]; readonly lines: DrawnLine[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, onlySheet(workbook, sheet));
    await writeFile(join(folder, 'book.pdf'), await toPdf(path));
    await run('pdftoppm', ['-r', String(DPI), '-gray', join(folder, 'book.pdf'), join(folder, 'page')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    const pages = await Promise.all(
      names.map(async (name) => readPicture(await readFile(join(folder, name)))),
    );
    return { pages, lines: await linesOf(join(folder, 'book.pdf')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many points of two pages differ between two heights, each a part of the page's. */
export function differing(a: Picture, b: Picture, top: number, bottom: number): number {
  const [from, to] = [top, bottom].map((part) => Math.round(part * a.height) * a.width);
  let count = 0;
  for (let i = from!; i < to!; i += 1) if (a.points[i] !== b.points[i]) count += 1;
  return count;
}

/** How many points of two pages differ, and the part of the page's height, from its top, that they lie in. */
export function difference(
  a: Picture,
  b: Picture,
): { readonly count: number; readonly top: number; readonly bottom: number } {
  const found: number[] = [];
  a.points.forEach((point, i) => {
    if (point !== b.points[i]) found.push(Math.floor(i / a.width) / a.height);
  });
  return { count: found.length, top: found[0] ?? 0, bottom: found.at(-1) ?? 0 };
}
