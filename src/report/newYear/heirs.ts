import type { AgencyMention } from '../../core/agency/types.ts';
import type { Assignment } from '../../core/assignment/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROLE_WORDS } from '../../workbook/tables/words.ts';
import { assignmentKey, inheritedFrom } from '../book/succession/facts.ts';
import { codeOf } from '../book/words.ts';

type Assigned = Row<'PhanCong'>;

/** Who holds the tasks of a book at its end, of the agencies that go over. */
export interface Holders {
  /** Assignments of a task that go over, in the words that its row has then. */
  assignmentsOf(task: string): Assignment[];
  /** A body as next year's row names it: one that has ended gives way to those that took the task over. */
  bodies(task: string, mention: AgencyMention): AgencyMention[];
}

const named = (name: string): AgencyMention => ({ text: name, role: null, kind: 'agency', names: [name] });

/** `staying`: codes of the agencies that next year's book has. */
export function holdersOf(book: Book, staying: ReadonlySet<string>): Holders {
  const from = inheritedFrom(book);
  const formerOf = (row: Assigned) => from.get(assignmentKey(row)) ?? [];
  const byTask = new Map<string, Assigned[]>();
  for (const row of book.PhanCong) byTask.set(row.task, [...(byTask.get(row.task) ?? []), row]);
  const rowsOf = (task: string) => byTask.get(task) ?? [];

  /** Rows of those who took over what was given by these words; [] while anybody given by them is still there. */
  const heirs = (task: string, words: string): Assigned[] => {
    const given = rowsOf(task).filter((row) => row.via === words);
    if (given.length === 0 || given.some((row) => staying.has(row.agency))) return [];
    const gone = new Set(given.map((row) => row.agency));
    return rowsOf(task).filter(
      (row) => staying.has(row.agency) && formerOf(row).some((code) => gone.has(code)),
    );
  };

  /** Words by which a row is given from now on; '' (a person's own word) where no words of the plan give it. */
  const viaOf = (row: Assigned): string => {
    if (formerOf(row).length === 0) return row.via;
    const words = [...new Set(rowsOf(row.task).map((other) => other.via))];
    return words.some((via) => heirs(row.task, via).includes(row)) ? row.agencyName : '';
  };

  return {
    bodies: (task, mention) => {
      const found = heirs(task, mention.text);
      return found.length === 0 ? [mention] : found.map((row) => named(row.agencyName));
    },
    assignmentsOf: (task) =>
      rowsOf(task).flatMap((row) => {
        const role = codeOf(ROLE_WORDS, row.role);
        if (role === null || !staying.has(row.agency)) return [];
        return [{ task, agency: row.agency, role, via: viaOf(row) }];
      }),
  };
}
