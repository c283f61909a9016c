import { formatVietnamese } from '../../core/date/format.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { LETTER_TEXTS as T, NAMES_IN_TEXT } from '../../messages/vi/letters.ts';
import type { LetterBlock, LetterRun, LetterSpec, LetterText } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { lastDayOfRound } from '../book/fromRows.ts';
import { asOfInView, currentRound, settingText } from '../book/settings.ts';
import { byGroup } from '../papers/paperData.ts';
import { letterText, paragraph, type LetterParams } from './letterText.ts';
import { plansText } from './planText.ts';
import { symbolOf, type LetterKind } from './symbols.ts';
import { runningName } from './runningName.ts';

const dayOr = (day: IsoDate | null) => (day === null ? '' : formatVietnamese(day));

/** Values that letters of the round in view share. */
export function commonParams(book: Book): LetterParams {
  const number = currentRound(book);
  const issuer = runningName(settingText(book, 'issuer'));
  return {
    issuer,
    round: book.KyBaoCao.find((row) => row.number === number)?.name ?? '',
    plan: plansText(book),
    day: dayOr(lastDayOfRound(book, number)),
    asOf: dayOr(asOfInView(book)),
    place: settingText(book, 'place'),
    year: settingText(book, 'year'),
    contact: settingText(book, 'contact').trim(),
  };
}

type Head = Pick<
  LetterSpec,
  'superior' | 'issuer' | 'number' | 'date' | 'signerTitle' | 'signer' | 'recipients'
>;

/** Letters of a name that still fit beside the state's. */
const HEADING_WIDTH = 24;

/** A people's committee too long for its half of the heading is parted as offices part it: its place on a line of its own. */
function headingName(name: string): string {
  const start = NAMES_IN_TEXT.committees.find((one) => name.toLowerCase().startsWith(`${one} `));
  if (start === undefined || name.length <= HEADING_WIDTH) return name;
  return `${name.slice(0, start.length)}\n${name.slice(start.length + 1)}`;
}

/** Who writes and who signs, from Thông tin chung. */
export function letterHead(book: Book, kind: LetterKind): Head {
  const params = commonParams(book);
  const lines = settingText(book, 'signerTitle').split('\n');
  const recipients = settingText(book, 'recipients')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    superior: settingText(book, 'superior').toUpperCase(),
    issuer: letterText('{issuer}', { issuer: headingName(settingText(book, 'issuer').toUpperCase()) }),
    number: letterText(T.number, { symbol: symbolOf(book, kind) }),
    date: letterText(T.date, params),
    signerTitle: lines.map((line) => letterText('{signerTitle}', { signerTitle: line })),
    signer: letterText('{signer}', { signer: settingText(book, 'signer') }),
    recipients: recipients.length > 0 ? recipients : [T.asAddressed, T.saved],
  };
}

/** From how many agencies on a whole group is named instead of each. */
const AS_GROUP = 4;

/** Whom a letter goes to, in the order of the register: a whole group by its name, others one by one. */
export function addresseesOf(book: Book, agencies: readonly string[]): LetterText[] {
  const listed = new Set(agencies);
  const rows = book.CoQuan.filter((row) => listed.has(row.code));
  return byGroup(book, rows, (row) => row.code).flatMap(({ group, items }) => {
    const all = book.CoQuan.filter((row) => row.group === group).length;
    if (items.length >= AS_GROUP && items.length === all) return [[{ text: group }]];
    return items.map((row) => [{ text: row.name }]);
  });
}

/** What people must fill in, in the order of the letter's parts. */
export function gapsIn(letter: LetterSpec): LetterRun[] {
  const texts = (blocks: readonly LetterBlock[]) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
  const runs = [
    ...letter.issuer,
    ...letter.number,
    ...letter.date,
    ...letter.signer,
    ...letter.signerTitle.flat(),
    ...(letter.secretary?.name ?? []),
    ...letter.addressees.flat(),
    ...texts(letter.blocks),
    ...letter.annexes.flatMap(({ blocks }) => texts(blocks)),
  ];
  return runs.filter((run) => run.gap === true);
}

/** How many gaps a letter has. */
export const gapsOf = (letter: LetterSpec) => gapsIn(letter).length;

/** The lines above an annex: its number, its title, the document of `kind` that it goes with. */
export function annexHead(
  book: Book,
  { annex, title, kind, name }: { annex: string; title: string; kind: LetterKind; name: string },
): LetterBlock[] {
  const params = { ...commonParams(book), kind: name, symbol: symbolOf(book, kind) };
  return [
    paragraph('centre', [{ text: annex }]),
    paragraph('centre', [{ text: title }]),
    paragraph('note', letterText(T.annexNote, params)),
  ];
}
