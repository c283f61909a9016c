import { fill } from '../../messages/fill.ts';
import { CONTENTS_TEXTS as T } from '../../messages/vi/archive.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { CellSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { paperPage } from '../papers/paperPage.ts';
import { wrappedHeight } from '../papers/wrapText.ts';

/** One file of the archive as its list of contents has it. */
export interface ContentsLine {
  /** With folders, '/' between them. */
  readonly name: string;
  readonly about: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hexadecimal: tells years later whether the file is still what was put away. */
  readonly digest: string;
}

const HEADER_ROW = 4;
const WIDTHS = [6, 64, 42, 13, 40];
const BYTES_PER_KB = 1024;

/** A digest is one word of two lines. */
const LEAST_HEIGHT = wrappedHeight('\n', 1);

function lineHeight({ name, about }: ContentsLine): number {
  const [, nameWidth = 0, aboutWidth = 0] = WIDTHS;
  return Math.max(LEAST_HEIGHT, wrappedHeight(name, nameWidth), wrappedHeight(about, aboutWidth));
}

function lineCells({ name, about, size, digest }: ContentsLine, index: number): CellSpec[] {
  const row = HEADER_ROW + 1 + index;
  return [
    { at: cellAt(row, 1), content: index + 1, style: 'paperCenter' },
    { at: cellAt(row, 2), content: name, style: 'paperCell' },
    { at: cellAt(row, 3), content: about, style: 'paperCell' },
    { at: cellAt(row, 4), content: Math.ceil(size / BYTES_PER_KB), style: 'paperNumber' },
    { at: cellAt(row, 5), content: digest, style: 'paperCell' },
  ];
}

/**
 * Mục lục hồ sơ: every file of an archive, with what it is and how to know that it is unchanged.
 *
 * @param date the day on which it was made, as papers write it
 */
export function contentsWorkbook(lines: readonly ContentsLine[], plan: string, date: string): WorkbookSpec {
  const last = WIDTHS.length;
  const subtitle = fill(T.subtitle, { plan, date });
  const cells: CellSpec[] = [
    { at: cellAt(1, 1), content: T.title, style: 'paperTitle' },
    { at: cellAt(2, 1), content: subtitle, style: 'paperSubtitle' },
    ...T.headers.map((content, i): CellSpec => ({
      at: cellAt(HEADER_ROW, i + 1),
      content,
      style: 'paperHeader',
    })),
    ...lines.flatMap(lineCells),
  ];
  const area = rangeOf(1, 1, HEADER_ROW + Math.max(lines.length, 1), last);
  const sheet = {
    name: T.sheet,
    state: 'visible',
    widths: WIDTHS.map((width, i) => ({ column: i + 1, width })),
    heights: [
      { row: HEADER_ROW, height: LEAST_HEIGHT },
      ...lines.map((line, i) => ({ row: HEADER_ROW + 1 + i, height: lineHeight(line) })),
    ],
    cells,
    tables: [],
    merges: [rangeOf(1, 1, 1, last), rangeOf(2, 1, 2, last)],
    page: paperPage(HEADER_ROW, area),
  } as const;
  return { sheets: [sheet], names: [], title: T.title, active: 0 };
}
