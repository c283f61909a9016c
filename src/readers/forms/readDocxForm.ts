import type { FormCell, FormCells, FormSheet } from '../../core/document/formCells.ts';
import type { FlowDocument, RawCell, RawTable } from '../../core/document/types.ts';
import { result, type Result } from '../../core/result.ts';
import { isOldFont } from '../../core/text/oldEncodings.ts';
import { readDocx } from '../docx/readDocx.ts';
import { MAX_FORM_CELLS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { SafeZip } from '../safeZip.ts';
import { address } from '../sheet/address.ts';
import { docxMerges, withMerges } from './formMerges.ts';

/** Where the paragraphs of a Word document stand, and its tables; shown in the place of a fault. */
const PARAGRAPHS = 'Văn bản';
const TABLE = 'Bảng';

function formCell(raw: Pick<RawCell, 'text' | 'font'>, row: number, column: number): FormCell {
  const cell = { at: address(row, column), row, column, kind: 'text' as const, text: raw.text };
  return isOldFont(raw.font) ? { ...cell, font: raw.font } : cell;
}

function tableCells({ rows }: RawTable, above: number): FormCell[] {
  return rows.flatMap((row, r) =>
    row.flatMap((raw, c) =>
      raw === null || raw.text.trim() === '' ? [] : [formCell(raw, above + r + 1, c + 1)],
    ),
  );
}

/** Tables of as many columns stand under one another: Word parts a long one in two, and only the first has a header. */
function tableSheets(tables: readonly RawTable[]): FormSheet[] {
  const groups = new Map<number, { readonly number: number; readonly tables: RawTable[] }>();
  tables.forEach((table, i) => {
    const width = Math.max(0, ...table.rows.map((row) => row.length));
    const group = groups.get(width);
    if (group === undefined) groups.set(width, { number: i + 1, tables: [table] });
    else group.tables.push(table);
  });
  return [...groups.values()].map(({ number, tables: parts }) => {
    let above = 0;
    const read = parts.map((part) => {
      const own = { cells: tableCells(part, above), merges: docxMerges(part, above) };
      above += part.rows.length;
      return own;
    });
    const cells = read.flatMap((part) => part.cells);
    const merges = read.flatMap((part) => part.merges);
    return withMerges({ name: `${TABLE} ${number}`, state: 'visible', cells }, merges);
  });
}

function paragraphSheet({ blocks }: FlowDocument): FormSheet {
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  return {
    name: PARAGRAPHS,
    state: 'visible',
    cells: texts.map((text, i) => formCell({ text }, i + 1, 1)).filter((cell) => cell.text.trim() !== ''),
  };
}

/**
 * Reads a form that came back as a Word document: its paragraphs as one sheet, its tables as others. Nothing is
 * hidden in it, so its identity is the visible one.
 */
export function readDocxForm(file: string, zip: SafeZip, main: string): Result<FormCells> {
  const { value, issues } = readDocx(file, zip, main);
  const tables = value.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const sheets = [paragraphSheet(value), ...tableSheets(tables)];
  const count = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (count > MAX_FORM_CELLS) throw new Refusal('file.tooLarge');
  return result({ file, sheets }, issues);
}
