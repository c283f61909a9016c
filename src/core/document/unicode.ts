import { issue } from '../issue.ts';
import { result } from '../result.ts';
import { fromOldAmongOthers, fromOldEncoding, isOldFont } from '../text/oldEncodings.ts';
import type { Result } from '../result.ts';
import type { OldEncoding } from '../text/oldEncodings.ts';
import type { Block, RawCell, RawTable, SourceDocument } from './types.ts';

interface Written {
  readonly text: string;
  readonly font: string | undefined;
}

/** A font of each encoding, by which a text is converted as its neighbours were. */
const FONTS: Readonly<Record<OldEncoding, string>> = { TCVN3: '.VnTime', VNI: 'VNI-Times' };
const ODD = /[\u00a1-\u00ff]/u;
/** Letters that only Unicode has. */
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u0323]/u;
/** So many texts must be surely old before others are taken for old as well. */
const ENOUGH = 3;

function tablesOf(document: SourceDocument): readonly RawTable[] {
  if (document.kind === 'grid') return document.sheets.map(({ table }) => table);
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** Every text with a letter outside ASCII; the others read the same in any encoding. */
function oddTexts(document: SourceDocument): readonly Written[] {
  const cells = tablesOf(document).flatMap((table) => table.rows.flat());
  const written = cells.flatMap((cell) => (cell === null ? [] : [{ text: cell.text, font: cell.font }]));
  const lines =
    document.kind === 'grid'
      ? []
      : document.blocks.flatMap((b) => (b.kind === 'table' ? [] : [{ text: b.text, font: b.font }]));
  return [...written, ...lines].filter(({ text }) => ODD.test(text) || UNICODE_ONLY.test(text));
}

interface Found {
  readonly encoding: OldEncoding;
  /** Nothing in the document is surely Unicode: short texts are read as the others are. */
  readonly all: boolean;
  readonly first: { readonly stored: string; readonly text: string };
  readonly count: number;
}

function foundIn(texts: readonly Written[]): Found | null {
  const old = texts.flatMap(({ text: stored, font }) => {
    const read = fromOldEncoding(stored, font);
    return read === null ? [] : [{ ...read, stored }];
  });
  const modern = texts.some(({ text }) => UNICODE_ONLY.test(text));
  const together = modern ? null : encodingTogether(texts);
  const [first = together === null ? undefined : firstAs(texts, together)] = old;
  if (first === undefined) return null;
  const vni = old.filter(({ encoding }) => encoding === 'VNI').length;
  const encoding = together ?? (vni * 2 > old.length ? 'VNI' : 'TCVN3');
  const all = together !== null || (old.length >= ENOUGH && !modern);
  return { encoding, all, first, count: Math.max(old.length, 1) };
}

/** Short texts show little by themselves: so many of them are looked at as one. */
const TOGETHER = 300;

function encodingTogether(texts: readonly Written[]): OldEncoding | null {
  const all = texts.slice(0, TOGETHER).map(({ text }) => text);
  return fromOldEncoding(all.join(' '))?.encoding ?? null;
}

function firstAs(texts: readonly Written[], encoding: OldEncoding): Found['first'] | undefined {
  const stored = texts[0]?.text ?? '';
  const read = fromOldEncoding(stored, FONTS[encoding]);
  return read === null ? undefined : { stored, text: read.text };
}

type Convert = (
  text: string,
  font?: string,
) => { readonly text: string; readonly encoding: OldEncoding } | null;

function converter({ encoding, all, count }: Found): Convert {
  return (text, font) => {
    const read = fromOldEncoding(text, font);
    const known = font !== undefined && !isOldFont(font);
    if (read !== null || known) return read;
    if (all) return fromOldEncoding(text, FONTS[encoding]);
    return count >= ENOUGH ? fromOldAmongOthers(text, encoding) : null;
  };
}

/** Signs that nobody sees: soft hyphens and marks of direction and joining. In TCVN3 a soft hyphen is the letter ư. */
const UNSEEN = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060]/gu;

function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

function shownText(text: string, convert: Convert, font?: string): string {
  return convert(text, font)?.text ?? withoutUnseen(text);
}

/** The text as Unicode; `value` keeps what is stored. */
function convertCell(cell: RawCell, convert: Convert): RawCell {
  const read = convert(cell.text, cell.font);
  const footnotes = cell.footnotes?.map((note) => shownText(note, convert));
  const noted = footnotes === undefined ? cell : { ...cell, footnotes };
  if (read === null) return { ...noted, text: withoutUnseen(cell.text) };
  return { ...noted, text: read.text, encoding: read.encoding };
}

function convertTable(table: RawTable, convert: Convert): RawTable {
  const rows = table.rows.map((row) =>
    row.map((cell) => (cell === null ? null : convertCell(cell, convert))),
  );
  return { ...table, rows };
}

function convertBlock(block: Block, convert: Convert): Block {
  if (block.kind === 'table') return { ...block, table: convertTable(block.table, convert) };
  const footnotes = block.footnotes.map((note) => shownText(note, convert));
  return { ...block, text: shownText(block.text, convert, block.font), footnotes };
}

function hasUnseen(document: SourceDocument): boolean {
  const seen = ({ text }: { readonly text: string }) => text.search(UNSEEN) >= 0;
  const blocks = document.kind === 'flow' ? document.blocks : [];
  return (
    blocks.some((block) => block.kind !== 'table' && seen(block)) ||
    tablesOf(document).some(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && seen(cell))))
  );
}

function convertDocument(document: SourceDocument, convert: Convert): SourceDocument {
  if (document.kind === 'flow') {
    return { ...document, blocks: document.blocks.map((block) => convertBlock(block, convert)) };
  }
  const sheets = document.sheets.map((sheet) => ({ ...sheet, table: convertTable(sheet.table, convert) }));
  return { ...document, sheets };
}

/**
 * The document with texts of TCVN3 (.VnTime) and VNI as Unicode: by their fonts, else by their letters; short texts as
 * the rest of the document. Signs that nobody sees are taken out. Says once which encoding it was (file.oldEncoding), with a text before and after; each
 * converted cell names its encoding and keeps what is stored in `value`.
 */
export function toUnicode(document: SourceDocument): Result<SourceDocument> {
  const found = foundIn(oddTexts(document));
  if (found === null) return result(hasUnseen(document) ? convertDocument(document, () => null) : document);
  const { encoding, count, first } = found;
  const params = { encoding, count, stored: first.stored, text: first.text };
  const told = issue('file.oldEncoding', { file: document.file }, params);
  return result(convertDocument(document, converter(found)), [told]);
}
