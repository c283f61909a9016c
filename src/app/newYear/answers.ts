import type { Decision, Digest } from '../../core/question.ts';
import { agencyQuestionRows } from '../../report/book/bookTasks.ts';
import { decisionsOf } from '../../report/book/questions.ts';
import type { Book } from '../../workbook/schema.ts';

/** Codes of a list of members without those of agencies that have ended. */
function withoutEnded(value: string, staying: ReadonlySet<string>): string {
  const codes = value.split(';').map((code) => code.trim());
  const kept = codes.filter((code) => code !== '' && staying.has(code));
  return kept.length === 0 ? value : kept.join('; ');
}

/** What was answered about who is meant by the plan's words: tasks that go over raise the same questions again. */
export function agencyAnswers(
  book: Pick<Book, 'QuyetDinh'>,
  tasks: ReadonlySet<string>,
  staying: ReadonlySet<string>,
  digest: Digest,
): Decision[] {
  const rows = agencyQuestionRows(book, digest).filter(({ task }) => tasks.has(task));
  return decisionsOf(rows.map(({ row }) => row)).map((decision) =>
    decision.value === undefined || decision.value === ''
      ? decision
      : { ...decision, value: withoutEnded(decision.value, staying) },
  );
}
