import type { LetterBlock } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { isTask, planHeads, planRows } from '../papers/paperData.ts';

type Lines = Pick<Extract<LetterBlock, { kind: 'table' }>, 'rows' | 'bold'>;

/** The rows of the plan as lines of a letter's table, headings and names of plans in bold. */
export function planLines(book: Book, textsOf: (row: Row<'NhiemVu'>) => readonly string[]): Lines {
  const heads = planHeads(book);
  const lines = planRows(book).flatMap((row) => {
    const head = heads.get(row.code);
    return [
      ...(head === undefined ? [] : [{ bold: true, texts: [head] as readonly string[] }]),
      { bold: !isTask(row), texts: textsOf(row) },
    ];
  });
  return {
    rows: lines.map(({ texts }) => texts),
    bold: lines.flatMap((line, i) => (line.bold ? [i] : [])),
  };
}
