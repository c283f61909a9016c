import type { Result } from '../core/result.ts';
import type { InputFile } from './ports.ts';

/** What a letter says, as plain data; a host writes it as .docx in the layout of `LETTER_LAYOUT`. */

/** A stretch of words. A gap is what a person must fill in: hosts mark it so that nobody overlooks it. */
export interface LetterRun {
  readonly text: string;
  readonly gap?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type LetterText = readonly LetterRun[];

export type LetterBlock =
  | {
      readonly kind: 'paragraph';
      /** body: justified, first line indented; heading: bold; centre: bold in the middle; note: italic in the middle. */
      readonly look: 'body' | 'heading' | 'centre' | 'note';
      readonly text: LetterText;
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      /** Shares of the width between the margins. */
      readonly widths: readonly number[];
      /** Columns (from 0) that are centred. */
      readonly centred: readonly number[];
      /** Columns (from 0) of figures: they stand on the right. */
      readonly figures?: readonly number[];
      /** Rows (from 0) in bold: headings inside the table, totals. */
      readonly bold: readonly number[];
      /** A row of one text goes across all columns. */
      readonly rows: readonly (readonly string[])[];
    };

export interface LetterAnnex {
  /** Turned, for a table with many columns. */
  readonly landscape: boolean;
  readonly blocks: readonly LetterBlock[];
}

export interface LetterSpec {
  /** Body above the issuer; '' for none. */
  readonly superior: string;
  readonly issuer: LetterText;
  /** 'Số: …/BC-UBND' */
  readonly number: LetterText;
  /** Below the number, on a letter without a title; null on a report. */
  readonly subject: string | null;
  /** 'Sông Trà, ngày … tháng … năm 2026' */
  readonly date: LetterText;
  /** Kind and subject of a report; null on a letter. */
  readonly title: { readonly kind: string; readonly about: string } | null;
  readonly addressees: readonly LetterText[];
  readonly blocks: readonly LetterBlock[];
  /** What follows the signatures, each from a new page and with page numbers of its own. */
  readonly annexes: readonly LetterAnnex[];
  readonly recipients: readonly string[];
  /** One line each: 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'. */
  readonly signerTitle: readonly LetterText[];
  readonly signer: LetterText;
  /** Who signs on the left, in the place of the recipients: the secretary of minutes. */
  readonly secretary?: { readonly title: string; readonly name: LetterText };
}

/** Words that every letter has. */
export interface LetterWords {
  readonly nation: string;
  readonly motto: string;
  readonly addressed: string;
  readonly recipients: string;
}

/** What the fields of an office's own template stand for, by name. */
export interface TemplateFields {
  /** `gap`: nothing is known, the text asks for it. */
  readonly texts: Readonly<Record<string, { readonly text: string; readonly gap: boolean }>>;
  /** Fields that take the place of a whole paragraph. */
  readonly blocks: Readonly<Record<string, readonly LetterBlock[]>>;
}

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly gaps: number;
}

/** Fills a template; null with issues where it can't be filled whole. */
export type TemplateFiller = (
  template: InputFile,
  fields: TemplateFields,
) => Promise<Result<FilledTemplate | null>>;

/** Makes the bytes of a .docx. The same letter gives the same bytes. */
export type LetterPacker = (letter: LetterSpec, words: LetterWords) => Promise<Uint8Array>;

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, as secondary sources give it: millimetres, and points for letters and spaces.
 * Correct a number here and every letter follows.
 */
export const LETTER_LAYOUT = {
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 20, header: 10, footer: 10 },
  /** Margins of a turned annex: those of the printed sheets. */
  turned: { top: 20, bottom: 15, left: 20, right: 15 },
  size: {
    /** The decree gives 12 to 13, and the motto one more: with 13 the state's name would take two lines beside the issuer. */
    nation: 12,
    motto: 13,
    issuer: 12,
    number: 13,
    subject: 12,
    date: 13,
    title: 14,
    body: 14,
    table: 12,
    sign: 14,
    recipientsTitle: 12,
    recipients: 11,
    pageNumber: 13,
  },
  /** Millimetres. */
  firstLine: 10,
  /** Points before a paragraph, and lines as a multiple of single. */
  before: 6,
  lines: 1.15,
  /** Share of the width that the left half of the heading and of the signatures takes. */
  leftShare: 0.42,
  /** Millimetres of the rules below the issuer and below the motto. */
  rule: { issuer: 22, motto: 51 },
  /** Free lines for the signature. */
  signatureLines: 4,
} as const;
