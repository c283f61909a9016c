import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { CLASS_TEXTS as T, LETTER_TEXTS } from '../../messages/vi/letters.ts';
import { PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { LetterAnnex, LetterBlock, LetterText } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { byGroup, groupedBy } from '../papers/paperData.ts';
import { codesOf } from '../book/schemeVersions.ts';
import { classText, pointTexts } from '../papers/scoresPaper.ts';
import { paperCount } from '../papers/summarySentence.ts';
import { commonParams } from './letterParts.ts';
import { body, letterText, paragraph, type LetterParams } from './letterText.ts';

type Rank = Row<'XepLoai'>;

/** The latest scoring session of a book, as letters tell of it. */
export interface Classes {
  readonly session: Row<'DotCham'>;
  readonly ranks: readonly Rank[];
  readonly scores: readonly Row<'ChamDiem'>[];
  /** What letters of the session share, the scheme's name among them. */
  readonly params: LetterParams;
}

function schemeName(book: Book, code: string): string {
  const scheme = book.BoTieuChi.find((row) => row.code === code);
  if (scheme === undefined) return '';
  const { title, number, date } = scheme;
  if (number === '' || date === null) return title;
  return fill(T.scheme, { title, number, date: formatVietnamese(date) });
}

/** Null where nobody was scored. */
export function classesOf(book: Book): Classes | null {
  const code = book.XepLoai.at(-1)?.session;
  const session = book.DotCham.find((row) => row.code === code);
  if (session === undefined) return null;
  return {
    session,
    ranks: book.XepLoai.filter((row) => row.session === code),
    scores: book.ChamDiem.filter((row) => row.session === code),
    params: { ...commonParams(book), scheme: schemeName(book, session.scheme) },
  };
}

/** 'Chấm điểm 12 cơ quan: Xuất sắc 02, Tốt 10.' The classes in the order of the scheme. */
export function countsBlock(book: Book, { ranks, session }: Classes): LetterBlock {
  const own = groupedBy(ranks, classText);
  const order = book.MucXepLoai.filter((row) => codesOf(session).includes(row.scheme)).map((row) => row.name);
  const names = [...new Set([...order, ...own.keys()])].filter((name) => own.has(name));
  const classes = names.map((name) => fill(T.classOne, { name, count: paperCount(own.get(name)!.length) }));
  return body(T.counts, { count: paperCount(ranks.length), classes: classes.join(', ') });
}

function rankRow(row: Rank, order: number): string[] {
  const points = pointTexts(row);
  const place = row.rank === null ? PAPER_TEXTS.notReported : String(row.rank);
  return [String(order), row.agencyName, ...points, place, row.class || PAPER_TEXTS.notReported];
}

/** Points and classes, group by group in the order of the register; the same figures as Biểu 06. */
export function classTable(book: Book, { ranks }: Classes): LetterBlock {
  const groups = byGroup(book, ranks, (row) => row.agency);
  const lines = groups.flatMap(({ group, items }) => [
    { bold: true, texts: ['', group, '', '', '', '', '', ''] },
    ...items.map((row, i) => ({ bold: false, texts: rankRow(row, i + 1) })),
  ]);
  return {
    kind: 'table',
    header: T.header,
    widths: [7, 34, 10, 9, 9, 10, 8, 22],
    centred: [0, 7],
    figures: [2, 3, 4, 5, 6],
    bold: lines.flatMap(({ bold }, i) => (bold ? [i] : [])),
    rows: lines.map(({ texts }) => texts),
  };
}

/** What the line below an annex's title names: the document that it goes with. */
export interface AnnexTo {
  readonly kind: string;
  readonly symbol: LetterText;
  readonly issuer?: LetterText;
}

/** The annex with all classes: its title, the document that it goes with, the table. */
export function classAnnexes(book: Book, classes: Classes, to: AnnexTo): LetterAnnex[] {
  const blocks = [
    paragraph('centre', [{ text: T.annex }]),
    paragraph('centre', [{ text: T.annexTitle }]),
    paragraph('note', letterText(LETTER_TEXTS.annexNote, { ...classes.params, ...to })),
    classTable(book, classes),
  ];
  return [{ landscape: false, blocks }];
}
