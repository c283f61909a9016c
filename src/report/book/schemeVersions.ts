import type { ScoringScheme } from '../../core/scoring/types.ts';
import { fold } from '../../core/text/fold.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { groupsOf, schemeRows, schemeTables } from './schemeRows.ts';

/** Between the codes of the schemes of one session, in DotCham. */
export const CODE_SEPARATOR = '; ';

/** Code of the scheme that a group is scored by; '' where none is for it. */
export type SchemeOfGroup = (group: string) => string;

/** 'D1', 'D2', …: the first number from which on none is taken. */
export function freeCode(letters: string, taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(code.slice(letters.length))).filter(Number.isInteger);
  return `${letters}${Math.max(0, ...numbers) + 1}`;
}

export function codesOf({ scheme }: Pick<Row<'DotCham'>, 'scheme'>): string[] {
  return scheme
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

const keyOf = (groups: readonly string[]) => [...groups].map(fold).sort().join('|');

/** Of schemes for the same groups the last one counts. */
function lastOfEach(book: Book, codes: readonly string[]): string[] {
  const heads = codes.flatMap((code) => book.BoTieuChi.filter((row) => row.code === code));
  const byGroups = new Map(heads.map((head) => [keyOf(groupsOf(head)), head.code]));
  return heads.filter((head) => byGroups.get(keyOf(groupsOf(head))) === head.code).map((head) => head.code);
}

/** Schemes that a session scores by: its own and those that no session has used yet; of a new one those of the last. */
export function schemesFor(book: Book, session: string): string[] {
  const used = new Set(book.DotCham.flatMap(codesOf));
  const fresh = book.BoTieuChi.map((row) => row.code).filter((code) => !used.has(code));
  const row = book.DotCham.find(({ code }) => code === session) ?? book.DotCham.at(-1);
  return lastOfEach(book, [...new Set([...(row === undefined ? [] : codesOf(row)), ...fresh])]);
}

/** The scheme that names a group, else the one that names none. */
export function choiceOfScheme(book: Book, codes: readonly string[]): SchemeOfGroup {
  const heads = book.BoTieuChi.filter((row) => codes.includes(row.code));
  const common = heads.find((head) => groupsOf(head).length === 0)?.code ?? '';
  const named = new Map(heads.flatMap((head) => groupsOf(head).map((group) => [fold(group), head.code])));
  return (group) => named.get(fold(group)) ?? common;
}

function without(book: Book, code: string): Pick<Book, 'BoTieuChi' | 'TieuChi' | 'BacDiem' | 'MucXepLoai'> {
  return {
    BoTieuChi: book.BoTieuChi.filter((row) => row.code !== code),
    TieuChi: book.TieuChi.filter((row) => row.scheme !== code),
    BacDiem: book.BacDiem.filter((row) => row.scheme !== code),
    MucXepLoai: book.MucXepLoai.filter((row) => row.scheme !== code),
  };
}

/** The scheme's rows after those of the others. */
function added(book: Book, scheme: ScoringScheme, code: string): Book {
  const [others, own] = [without(book, code), schemeRows(scheme, code)];
  return {
    ...book,
    BoTieuChi: [...others.BoTieuChi, ...own.BoTieuChi],
    TieuChi: [...others.TieuChi, ...own.TieuChi],
    BacDiem: [...others.BacDiem, ...own.BacDiem],
    MucXepLoai: [...others.MucXepLoai, ...own.MucXepLoai],
  };
}

/**
 * The book with a scheme: in place of the one for the same groups, unless a closed session was scored by that one; then
 * it stays as a version beside the new one.
 */
export function withScheme(book: Book, scheme: ScoringScheme): Book {
  const closed = new Set(book.DotCham.filter((row) => row.locked !== null).flatMap(codesOf));
  const same = book.BoTieuChi.filter((row) => keyOf(groupsOf(row)) === keyOf(scheme.groups ?? [])).at(-1);
  const isSame = (code: string) =>
    JSON.stringify(schemeTables(book, code)) === JSON.stringify(schemeRows(scheme, code));
  if (same !== undefined && (!closed.has(same.code) || isSame(same.code)))
    return added(book, scheme, same.code);
  const codes = book.BoTieuChi.map((row) => row.code);
  return added(book, scheme, freeCode('BTC', codes));
}
