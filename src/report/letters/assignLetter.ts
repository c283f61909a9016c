import { formatVietnamese } from '../../core/date/format.ts';
import { ASSIGN_TEXTS as T, LETTER_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterBlock, LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { addresseesOf, annexHead, commonParams, letterHead } from './letterParts.ts';
import { body } from './letterText.ts';
import { planLines } from './planLines.ts';

function roundLines(book: Book): LetterBlock[] {
  return book.KyBaoCao.filter((row) => row.lastDay !== null).map((row) =>
    body(T.round, { name: row.name, day: formatVietnamese(row.lastDay!) }),
  );
}

function annexOf(book: Book): LetterBlock[] {
  const lines = planLines(book, ({ tt, title, time, leads, coordinating }) => [
    tt,
    title,
    time,
    leads,
    coordinating,
  ]);
  return [
    ...annexHead(book, { annex: T.annex, title: T.annexTitle, kind: 'letter', name: T.kindName }),
    { kind: 'table', header: T.header, widths: [8, 38, 15, 19, 20], centred: [0, 2], ...lines },
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
    annexes: [{ landscape: false, blocks: annexOf(book) }],
  };
}
