import { LETTER_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterText } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { settingText } from '../book/settings.ts';
import { letterText } from './letterText.ts';

export type LetterKind = keyof typeof T.kindSymbols;

/** Abbreviations of kinds of documents, with which a symbol may begin: 'BC-UBND'. */
const KIND_FIRST = /^(BC|BB|KH|QĐ|TB|TTr|CT|NQ|GM)-/;

/** The lines of Ký hiệu văn bản, one for a kind. */
function linesOf(book: Pick<Book, 'CaiDat'>): string[] {
  const lines = settingText(book, 'symbol').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** The symbol that Thông tin chung has for a kind: one without a kind is a letter's; '' where there is none. */
export function writtenSymbol(book: Pick<Book, 'CaiDat'>, kind: LetterKind): string {
  const first = T.kindSymbols[kind];
  const isOwn = (line: string) => (first === '' ? !KIND_FIRST.test(line) : line.startsWith(`${first}-`));
  return linesOf(book).find(isOwn) ?? '';
}

/**
 * Who issues, from any line: what follows a kind ('BC-UBND'), else what comes before the unit that drafted ('UBND-NV').
 * Nghị định 30/2020/NĐ-CP: a document with a name of its kind has 'kind-issuer', a letter 'issuer-unit'.
 */
function officeOf(book: Pick<Book, 'CaiDat'>): string {
  const lines = linesOf(book);
  const named = lines.find((line) => KIND_FIRST.test(line));
  if (named !== undefined) return named.replace(KIND_FIRST, '');
  return (lines[0] ?? '').split('-')[0] ?? '';
}

/** The symbol of a kind of document; a gap where Thông tin chung doesn't tell. Which unit drafts a letter is no other kind's. */
export function symbolOf(book: Pick<Book, 'CaiDat'>, kind: LetterKind): LetterText {
  const own = writtenSymbol(book, kind);
  if (own !== '') return [{ text: own }];
  if (kind === 'letter') return letterText('{symbol}', { symbol: '' });
  return letterText(T.kindSymbol, { kind: T.kindSymbols[kind], symbol: officeOf(book) });
}
