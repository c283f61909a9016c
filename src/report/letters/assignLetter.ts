import { formatVietnamese } from '../../core/date/format.ts';
import { ASSIGN_TEXTS as T, LETTER_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterBlock, LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { isTask, planHeads, planRows } from '../papers/paperData.ts';
import { addresseesOf, annexNote, commonParams, letterHead } from './letterParts.ts';
import { body, paragraph } from './letterText.ts';

function roundLines(book: Book): LetterBlock[] {
  return book.KyBaoCao.filter((row) => row.lastDay !== null).map((row) =>
    body(T.round, { name: row.name, day: formatVietnamese(row.lastDay!) }),
  );
}

function annexOf(book: Book): LetterBlock[] {
  const heads = planHeads(book);
  const lines = planRows(book).flatMap((row) => {
    const { tt, title, time, leads, coordinating } = row;
    const head = heads.get(row.code);
    return [
      ...(head === undefined ? [] : [{ bold: true, texts: ['', head, '', '', ''] }]),
      { bold: !isTask(row), texts: [tt, title, time, leads, coordinating] },
    ];
  });
  const rows = lines.map(({ texts }) => texts);
  const bold = lines.flatMap((line, i) => (line.bold ? [i] : []));
  return [
    paragraph('centre', [{ text: T.annex }]),
    paragraph('centre', [{ text: T.annexTitle }]),
    annexNote(book),
    { kind: 'table', header: T.header, widths: [8, 38, 15, 19, 20], centred: [0, 2], bold, rows },
  ];
}

/** Công văn triển khai: the plan goes out, with who does what and when to report. */
export function assignLetter(book: Book): LetterSpec {
  const params = commonParams(book);
  return {
    ...letterHead(book, 'letter'),
    subject: T.subject,
    title: null,
    addressees: addresseesOf(
      book,
      book.PhanCong.map((row) => row.agency),
    ),
    blocks: [
      body(T.opening, params),
      body(T.work),
      body(T.rounds, params),
      ...roundLines(book),
      body(T.form, params),
      body(T.contact, params),
      body(LETTER_TEXTS.closing),
    ],
    annex: annexOf(book),
  };
}
