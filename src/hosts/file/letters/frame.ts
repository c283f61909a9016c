import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import {
  LETTER_LAYOUT as L,
  type LetterSpec,
  type LetterText,
  type LetterWords,
} from '../../../workbook/letter.ts';
import { centred, runs, TEXT_WIDTH, twips } from './blocks.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const UNRULED = { top: NONE, bottom: NONE, left: NONE, right: NONE };

const LEFT = TEXT_WIDTH * L.leftShare;
const RIGHT = TEXT_WIDTH - LEFT;

/** Two halves side by side, without rules; kept on one page. */
function halves(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const half = (width: number, children: readonly Paragraph[]) =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      borders: UNRULED,
      margins: { left: 0, right: 0 },
      children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: [twips(LEFT), twips(RIGHT)],
    borders: { ...UNRULED, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [half(LEFT, left), half(RIGHT, right)] })],
  });
}

/** A rule of so many millimetres in the middle of a half. */
function rule(width: number, length: number): Paragraph {
  const aside = twips((width - length) / 2);
  return new Paragraph({
    indent: { left: aside, right: aside },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { line: 120, lineRule: 'exact' },
  });
}

/** Issuer, number and subject on the left; state, motto and date on the right. */
export function heading(letter: LetterSpec, words: LetterWords): Table {
  const { superior, issuer, number, subject, date } = letter;
  const { size } = L;
  const left = [
    ...(superior === '' ? [] : [centred([{ text: superior }], { size: size.issuer })]),
    centred(issuer, { size: size.issuer, bold: true }),
    rule(LEFT, L.rule.issuer),
    centred(number, { size: size.number }),
    ...(subject === null ? [] : [centred([{ text: subject }], { size: size.subject })]),
  ];
  const right = [
    centred([{ text: words.nation }], { size: size.nation, bold: true }),
    centred([{ text: words.motto }], { size: size.motto, bold: true }),
    rule(RIGHT, L.rule.motto),
    centred(date, { size: size.date, italic: true }),
  ];
  return halves(left, right);
}

/** The kind and what it is about; nothing on a letter without a title. */
export function titleOf({ title }: LetterSpec): Paragraph[] {
  if (title === null) return [];
  const size = L.size.title;
  return [
    centred([{ text: title.kind }], { size, bold: true }, { spacing: { before: 240 } }),
    centred([{ text: title.about }], { size, bold: true }),
    rule(TEXT_WIDTH, L.rule.motto),
  ];
}

/** 'Kính gửi: …' on one line for one, a line each for several. */
export function addressed({ addressees }: LetterSpec, words: LetterWords): Paragraph[] {
  const size = L.size.body;
  const spacing = { before: 120 };
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1)
    return [centred([{ text: `${words.addressed} ` }, ...only], { size }, { spacing: { before: 240 } })];
  const indent = { left: twips(ADDRESSEE_INDENT), hanging: twips(4) };
  const last = addressees.length - 1;
  return [
    new Paragraph({
      indent: { left: twips(ADDRESSED_INDENT) },
      spacing: { before: 240 },
      children: runs([{ text: words.addressed }], { size }),
    }),
    ...addressees.map(
      (to, i) =>
        new Paragraph({
          indent,
          spacing,
          children: runs([{ text: '- ' }, ...to, { text: i === last ? '.' : ';' }], { size }),
        }),
    ),
  ];
}

const ADDRESSED_INDENT = 25;
const ADDRESSEE_INDENT = 50;

/** A title over the room for a signature and the name below it. */
function signature(title: readonly LetterText[], name: LetterText): Paragraph[] {
  const look = { size: L.size.sign, bold: true };
  return [
    ...title.map((line) => centred(line, look)),
    ...Array.from({ length: L.signatureLines }, () => centred([], { size: L.size.sign })),
    centred(name, look),
  ];
}

function recipientsOf(letter: LetterSpec, words: LetterWords): Paragraph[] {
  const { size } = L;
  return [
    new Paragraph({
      children: runs([{ text: words.recipients }], {
        size: size.recipientsTitle,
        bold: true,
        italic: true,
      }),
    }),
    ...letter.recipients.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          children: runs([{ text }], { size: size.recipients }),
        }),
    ),
  ];
}

/** Nơi nhận, or the secretary of minutes, on the left; the signatory on the right. */
export function closing(letter: LetterSpec, words: LetterWords): Table {
  const { secretary } = letter;
  const left =
    secretary === undefined
      ? recipientsOf(letter, words)
      : signature([[{ text: secretary.title }]], secretary.name);
  return halves(left, signature(letter.signerTitle, letter.signer));
}
