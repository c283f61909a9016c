import { CHAR, pdfOf, say, stroke, type Font, type PdfPageSpec } from './pdfFile.ts';

/** How a made-up program prints a table of plain rows. */
export interface Printing {
  /** Widths of the columns in points. */
  readonly widths: readonly number[];
  /** Room for the table on a page, in points. */
  readonly room: number;
  /** Rows at the top that are printed again on each page. */
  readonly repeat: number;
  /** Whether a row may be cut by the end of a page. */
  readonly cutRows: boolean;
  readonly border: 'lines' | 'shapes' | 'boxes';
  readonly turn: 'none' | 'declared' | 'drawn';
  readonly numbers: boolean;
}

const SIZE = 10;
const LEADING = 12;
const PAD = 4;
const LEFT = 60;
const TOP = 80;

interface Laid {
  readonly lines: readonly (readonly string[])[];
  readonly bold: boolean;
}

/** Words on lines that are no longer than a column is wide. */
export function wrap(text: string, width: number): string[] {
  const most = Math.floor((width - 2 * PAD) / (CHAR * SIZE));
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ').filter((w) => w !== '')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= most)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

const height = ({ lines }: Laid): number => Math.max(1, ...lines.map((l) => l.length)) * LEADING + 2 * PAD;

function cut(row: Laid, count: number): readonly [Laid, Laid] {
  return [
    { ...row, lines: row.lines.map((l) => l.slice(0, count)) },
    { ...row, lines: row.lines.map((l) => l.slice(count)) },
  ];
}

/** The rows of each page. */
function paginate(rows: readonly Laid[], { room, repeat, cutRows }: Printing): Laid[][] {
  const head = rows.slice(0, repeat);
  const pages: Laid[][] = [[]];
  const used = (): number => pages.at(-1)!.reduce((sum, row) => sum + height(row), 0);
  const queue = [...rows];
  while (queue.length > 0) {
    const row = queue.shift()!;
    const left = room - used();
    const fits = Math.floor((left - 2 * PAD) / LEADING);
    if (height(row) <= left || pages.at(-1)!.length === 0) pages.at(-1)!.push(row);
    else if (cutRows && fits >= 1) {
      const [now, later] = cut(row, fits);
      pages.at(-1)!.push(now);
      pages.push([...head]);
      queue.unshift(later);
    } else {
      pages.push([...head]);
      if (height(row) > room - used()) pages.at(-1)!.push(row);
      else queue.unshift(row);
    }
  }
  return pages;
}

function border(x0: number, y0: number, x1: number, y1: number, style: Printing['border']): string {
  if (style === 'boxes') return `${x0} ${y0} ${x1 - x0} ${y1 - y0} re S\n`;
  if (style === 'lines')
    return stroke(x0, y0, x1, y0) + stroke(x0, y1, x1, y1) + stroke(x0, y0, x0, y1) + stroke(x1, y0, x1, y1);
  const bar = (x: number, y: number, w: number, h: number): string => `${x} ${y} ${w} ${h} re f\n`;
  const [w, h] = [x1 - x0, y1 - y0];
  return bar(x0, y0, w, 0.5) + bar(x0, y1, w, 0.5) + bar(x0, y0, 0.5, h) + bar(x1, y0, 0.5, h);
}

function drawPage(rows: readonly Laid[], number: number, tall: number, wide: number, how: Printing): string {
  let content = how.numbers && number > 1 ? say(wide / 2, tall - 20, SIZE, String(number)) : '';
  let y = tall - TOP;
  for (const row of rows) {
    const bottom = y - height(row);
    let x = LEFT;
    how.widths.forEach((width, column) => {
      content += border(x, bottom, x + width, y, how.border);
      const font: Font = row.bold ? 'F2' : 'F1';
      (row.lines[column] ?? []).forEach((line, i) => {
        content += say(x + PAD, y - PAD - SIZE - i * LEADING + 2, SIZE, line, font);
      });
      x += width;
    });
    y = bottom;
  }
  return content;
}

/** A PDF of a table. The first row is bold. */
export function printedTable(rows: readonly (readonly string[])[], how: Printing): Uint8Array {
  return printedTables([rows], how);
}

/** A PDF of tables, each beginning on a page of its own. */
export function printedTables(
  tables: readonly (readonly (readonly string[])[])[],
  how: Printing,
): Uint8Array {
  const wide = how.widths.reduce((sum, width) => sum + width, 2 * LEFT);
  const tall = how.room + 2 * TOP;
  const pages = tables.flatMap((rows) => paginate(laidRows(rows, how), how));
  return pdfOf(
    pages.map((page, i): PdfPageSpec => {
      const content = drawPage(page, i + 1, tall, wide, how);
      if (how.turn === 'none') return { content, width: wide, height: tall };
      // Drawn a quarter turn to the left; a declared turn to the right sets it upright again.
      const turned = `0 1 -1 0 ${tall} 0 cm\n${content}`;
      return { content: turned, width: tall, height: wide, rotate: how.turn === 'declared' ? 90 : 0 };
    }),
  );
}

function laidRows(rows: readonly (readonly string[])[], how: Printing): Laid[] {
  return rows.map((row, i) => ({
    lines: row.map((text, column) => wrap(text, how.widths[column]!)),
    bold: i < 1,
  }));
}
