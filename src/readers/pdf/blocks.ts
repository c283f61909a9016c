import type { Block, Paragraph, RawCell, RawTable } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import { MAX_TABLE_PLACES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { textCell } from '../textTable.ts';
import { joinTables, wholeTable, type WholeTable } from './joinTables.ts';
import type { GridCell, TextLine } from './model.ts';
import type { Piece } from './pageText.ts';
import { joinLines, linesText, paragraphText } from './paragraphs.ts';

type Joined =
  | { readonly kind: 'table'; readonly table: WholeTable }
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[]; readonly apart: boolean };

/** Pieces of all pages as blocks: tables and paragraphs that go over pages are whole again. */
export function blocksOf(pieces: readonly Piece[], file: string): Block[] {
  let tables = 0;
  return joinPieces(pieces).flatMap((piece): Block[] => {
    if (piece.kind === 'table')
      return [{ kind: 'table', table: rawTable(piece.table, { file, table: ++tables }) }];
    const paragraphs = piece.apart ? piece.lines.map((line) => [line]) : joinLines(piece.lines);
    return paragraphs.map((lines) => paragraphBlock(lines, file));
  });
}

function joinPieces(pieces: readonly Piece[]): Joined[] {
  const joined: Joined[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const whole = last && joinPiece(last, piece);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(piece.kind === 'table' ? { kind: 'table', table: wholeTable(piece.table) } : piece);
  }
  return joined;
}

function joinPiece(last: Joined, next: Piece): Joined | null {
  if (last.kind === 'table') {
    const table = next.kind === 'table' ? joinTables(last.table, next.table) : null;
    return table && { kind: 'table', table };
  }
  if (next.kind === 'table' || last.apart || next.apart) return null;
  return { ...last, lines: [...last.lines, ...next.lines] };
}

function paragraphBlock(lines: readonly TextLine[], file: string): Paragraph {
  return {
    kind: 'paragraph',
    level: 0,
    text: paragraphText(lines),
    bold: lines.every((line) => line.bold),
    italic: lines.every((line) => line.italic),
    footnotes: [],
    at: { file, page: lines[0]!.page },
  };
}

function rawTable(table: WholeTable, place: SourceRef): RawTable {
  const width = table.edges.length - 1;
  if (width * table.rows > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
  const pages = rowPages(table);
  const rows: (RawCell | null)[][] = pages.map((page, r) =>
    Array.from({ length: width }, (_, c) => textCell('', { ...place, page, row: r + 1, column: c + 1 })),
  );
  for (const cell of table.cells) {
    const at = rows[cell.row]?.[cell.column]?.at;
    if (!at) continue;
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      rows[r]?.fill(null, cell.column, cell.column + cell.colSpan);
    rows[cell.row]![cell.column] = rawCell(cell, at);
  }
  return { rows, at: { ...place, page: table.page }, headerRows: table.headerRows };
}

function rawCell({ lines, rowSpan, colSpan }: GridCell, at: SourceRef): RawCell {
  const font = lines[0]?.face.name;
  return {
    ...textCell(linesText(lines), at),
    rowSpan,
    colSpan,
    bold: lines.length > 0 && lines.every((line) => line.bold),
    ...(font ? { font } : {}),
  };
}

/** The page on which each row begins; a row without text stands on the page of the row before. */
function rowPages(table: WholeTable): number[] {
  const pages = Array.from({ length: table.rows }, () => 0);
  for (const { row, lines } of table.cells) {
    const page = lines[0]?.page;
    if (page !== undefined) pages[row] = pages[row] ? Math.min(pages[row], page) : page;
  }
  let last = table.page;
  return pages.map((page) => (last = Math.max(page, last)));
}
