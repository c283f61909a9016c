import { issue, type Issue } from '../../core/issue.ts';
import type { Book } from '../../workbook/schema.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';
import type { Proposal } from '../../report/newYear/proposals.ts';

/** Why next year's book can't be made of this one as it stands; [] where it can. Codes: newYear.*. */
export function unfinishedIssues(book: Pick<Book, 'QuyetDinh' | 'KyBaoCao'>): Issue[] {
  const open = book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.open).length;
  const rounds = book.KyBaoCao.filter((row) => row.locked === null).map((row) => row.name);
  return [
    ...(open === 0 ? [] : [issue('newYear.openQuestions', {}, { count: open })]),
    ...(rounds.length === 0 ? [] : [issue('newYear.openRounds', {}, { names: rounds })]),
  ];
}

/** Codes that were chosen and are no task of the plan. */
export function unknownTaskIssues(chosen: readonly string[], proposals: readonly Proposal[]): Issue[] {
  const known = new Set(proposals.map(({ code }) => code));
  const unknown = chosen.filter((code) => !known.has(code));
  return unknown.length === 0 ? [] : [issue('newYear.unknownTasks', {}, { codes: unknown })];
}
