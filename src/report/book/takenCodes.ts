import type { Book } from '../../workbook/schema.ts';
import { codesOfYearBefore } from '../newYear/carried.ts';

/** Codes that were ever given, wherever they still stand. */
export function takenCodes(book: Book): string[] {
  const tables = [book.PhanCong, book.TheoDoi, book.PhienBan] as readonly (readonly {
    readonly task: string;
  }[])[];
  const used = tables.flatMap((rows) => rows.map((row) => row.task));
  const asked = book.QuyetDinh.map((row) => row.row.split(' · ')[0] ?? '');
  return [
    ...new Set([...book.NhiemVu.map((row) => row.code), ...used, ...asked, ...codesOfYearBefore(book)]),
  ];
}
