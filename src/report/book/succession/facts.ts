import type { StandingAssignment } from '../../../core/tracking/types.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { ROLE_WORDS } from '../../../workbook/tables/words.ts';

/**
 * What the hidden table keeps of agencies that follow one another: from whom a row of Phân công was inherited, and in
 * which open rounds an agency was found not in force when the book was last brought in line.
 */
const INHERITED = 'ke-thua|';
const ABSENT = 'ngoai-hieu-luc|';
const JOINT = ';';

type Facts = Pick<Book, 'ThongTin'>;

/** The key of an assignment, as of its row. */
export function assignmentKey({
  task,
  agency,
  role,
}: Pick<Row<'PhanCong'>, 'task' | 'agency' | 'role'>): string {
  return [task, agency, role].join('|');
}

export const inheritedKey = ({ task, agency, role }: StandingAssignment) =>
  assignmentKey({ task, agency, role: ROLE_WORDS[role] });

function factsUnder({ ThongTin }: Facts, prefix: string): Map<string, string> {
  const rows = ThongTin.filter((row) => row.key.startsWith(prefix));
  return new Map(rows.map((row) => [row.key.slice(prefix.length), row.value]));
}

/** The table with the facts of one kind as given; others stay where they stand. */
function withFacts(book: Facts, prefix: string, facts: ReadonlyMap<string, string>): Book['ThongTin'] {
  const left = new Map(facts);
  const kept = book.ThongTin.flatMap((row) => {
    if (!row.key.startsWith(prefix)) return [row];
    const key = row.key.slice(prefix.length);
    const value = left.get(key);
    left.delete(key);
    return value === undefined ? [] : [value === row.value ? row : { ...row, value }];
  });
  return [...kept, ...[...left].map(([key, value]) => ({ key: prefix + key, value }))];
}

/** Codes of the former holders of each inherited row of Phân công, by assignmentKey. */
export function inheritedFrom(book: Facts): Map<string, readonly string[]> {
  const facts = factsUnder(book, INHERITED);
  return new Map([...facts].map(([key, value]) => [key, value.split(JOINT)]));
}

export function withInherited(book: Facts, from: ReadonlyMap<string, readonly string[]>): Book['ThongTin'] {
  return withFacts(book, INHERITED, new Map([...from].map(([key, codes]) => [key, codes.join(JOINT)])));
}

/** Numbers of the open rounds in which an agency is not in force, as one text by its code. */
export function absentRounds(book: Facts): Map<string, string> {
  return factsUnder(book, ABSENT);
}

export function withAbsentRounds(book: Facts, rounds: ReadonlyMap<string, string>): Book['ThongTin'] {
  return withFacts(book, ABSENT, rounds);
}
