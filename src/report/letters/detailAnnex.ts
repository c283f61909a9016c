import { REPORT_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterAnnex } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { tasksPaper } from '../papers/tasksPaper.ts';
import { annexHead } from './letterParts.ts';

/** What comes of each task: the table of Biểu 04, so that the report and the sheet say the same. */
export function detailAnnex(book: Book): LetterAnnex {
  const { columns, rows } = tasksPaper(book);
  return {
    landscape: true,
    blocks: [
      ...annexHead(book, { annex: T.annex, title: T.annexTitle, kind: 'report', name: T.kindName }),
      {
        kind: 'table',
        header: columns.map(({ header }) => header),
        widths: [5, 22, 11, 13, 11, 24, 10, 12],
        centred: columns.flatMap(({ style }, i) => (style === 'paperCenter' ? [i] : [])),
        bold: rows.flatMap((row, i) => ('text' in row ? [i] : [])),
        rows: rows.map((row) =>
          'text' in row ? [row.text] : row.values.map((value) => String(value ?? '')),
        ),
      },
    ],
  };
}
