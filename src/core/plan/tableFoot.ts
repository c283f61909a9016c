import { nfc } from '../text/fold.ts';
import { filledTexts, textOf } from './cellText.ts';
import { readNumber, splitHeadingNumber } from './numbering.ts';
import { placeAt } from './spans.ts';
import type { RawTable } from '../document/types.ts';
import type { TableHeader } from './headerColumns.ts';

/** What Nghị định 30/2020/NĐ-CP puts below a paper's text, as a sheet has it in the rows below its table. */
const FOOT: readonly RegExp[] = [
  /^Nơi nhận\s*:?/iu,
  // TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH
  /^(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}/u,
  // Bình An, ngày 05 tháng 01 năm 2026 | Bình An, ngày … tháng … năm …
  /^[^,]{2,40},\s*ngày[\s\d._…]*tháng[\s\d._…]*năm[\s\d._…]*$/iu,
  // (Đã ký) | (Ký, họ tên) | (Ký tên, đóng dấu)
  /^\((?:đã )?ký[\s,;)]/iu,
  // In capitals throughout: in a task's cell such words are written small.
  /^(?:NGƯỜI (?:LẬP|TỔNG HỢP)|XÁC NHẬN CỦA|THỦ TRƯỞNG|(?:PHÓ )?(?:CHỦ TỊCH|TRƯỞNG PHÒNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ))[\p{Lu}\s,&-]*$/u,
];

/** Rows that hold something below the last task: nơi nhận, signatures, notes. More of them are a list of work. */
const MOST_ROWS = 20;

const isFoot = (text: string): boolean => FOOT.some((pattern) => pattern.test(nfc(text)));

/** What a row says in a column, be it by a merge from above. */
function said(table: RawTable, row: number, column: number | undefined): string {
  return column === undefined ? '' : textOf(placeAt(table, row, column).cell);
}

/** A row with work in it is no foot, whatever its other cells say: a deadline is a date, an agency may be in capitals. */
function beginsFoot(table: RawTable, row: number, { columns }: TableHeader): boolean {
  const title = said(table, row, columns.title);
  return (title === '' || isFoot(title)) && filledTexts(table.rows[row]).some(isFoot);
}

/** Work, and when: below a foot there is none. */
function isTimed(table: RawTable, row: number, { columns }: TableHeader): boolean {
  const title = said(table, row, columns.title);
  return title !== '' && !isFoot(title) && said(table, row, columns.time) !== '';
}

/** Nothing, or words without a number where numbers stand, and nothing beside them: a note, once no task follows. */
function isNote(table: RawTable, row: number, column: number): boolean {
  const [text, ...others] = filledTexts(table.rows[row]);
  if (text === undefined) return true;
  const { cell, from } = placeAt(table, row, column);
  if (others.length > 0 || from !== 'own' || textOf(cell) !== text) return false;
  return readNumber(text) === null && splitHeadingNumber(text) === null;
}

/** The row below the last one that has a number of its own. */
function afterNumbers(table: RawTable, header: TableHeader): number {
  const top = header.row + header.rows;
  const column = header.columns.tt;
  if (column === undefined) return top;
  let row = table.rows.length - 1;
  while (row >= top && readNumber(textOf(table.rows[row]?.[column] ?? null)) === null) row -= 1;
  return row + 1;
}

/**
 * Where what stands below the work begins in a task table: notes in its column of numbers, nơi nhận, date and
 * signatures. The number of rows where nothing does. Only rows below the last number are looked at.
 */
export function footOf(table: RawTable, header: TableHeader): number {
  const { length } = table.rows;
  const from = afterNumbers(table, header);
  const filled = table.rows.flatMap((cells, row) =>
    row >= from && filledTexts(cells).length > 0 ? [row] : [],
  );
  const lastWork = filled.filter((row) => isTimed(table, row, header)).at(-1) ?? -1;
  const begins = filled.slice(-MOST_ROWS).find((row) => row > lastWork && beginsFoot(table, row, header));
  let foot = begins ?? length;
  const column = header.columns.tt;
  while (column !== undefined && foot > from && isNote(table, foot - 1, column)) foot -= 1;
  return foot;
}
