import type { InheritedAssignment } from '../../../core/tracking/types.ts';
import type { Book } from '../../../workbook/schema.ts';
import { withLogLines } from '../logLines.ts';
import { withAbsentRounds, withInherited } from './facts.ts';
import { absencesOf } from './followSuccession.ts';
import { inheritedRows } from './inheritedRows.ts';
import { successionLines } from './log.ts';

/** A new book, whose obligations are in line already, with what passed to successors in Phân công and Nhật ký. */
export function withSuccession(book: Book, inherited: readonly InheritedAssignment[], at: string): Book {
  const change = inheritedRows(book, inherited, new Set());
  const ThongTin = withAbsentRounds({ ThongTin: withInherited(book, change.from) }, absencesOf(book));
  return withLogLines({ ...book, PhanCong: change.rows, ThongTin }, successionLines(book, change, at));
}
