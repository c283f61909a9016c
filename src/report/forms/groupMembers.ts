import type { IsoDate } from '../../core/date/types.ts';
import { fold } from '../../core/text/fold.ts';
import type { Book } from '../../workbook/schema.ts';

/** Names of groups and blocks (khối) that agencies belong to, in the order of the sheets. */
export function groupNames(book: Pick<Book, 'CoQuan' | 'NhomCoQuan'>): string[] {
  const names = [...book.NhomCoQuan.map((row) => row.group), ...book.CoQuan.map((row) => row.group)];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Codes of the agencies that belong to a group or block on a day; null where no group has that name. */
export function groupMembers(
  book: Pick<Book, 'CoQuan' | 'NhomCoQuan'>,
  group: string,
  day: IsoDate,
): ReadonlySet<string> | null {
  const wanted = fold(group);
  if (!groupNames(book).some((name) => fold(name) === wanted)) return null;
  const inGroup = book.NhomCoQuan.filter(
    (row) =>
      fold(row.group) === wanted &&
      (row.from === null || row.from <= day) &&
      (row.to === null || row.to >= day),
  );
  const inBlock = book.CoQuan.filter((row) => fold(row.group) === wanted);
  return new Set([...inGroup.map((row) => row.agency), ...inBlock.map((row) => row.code)]);
}
