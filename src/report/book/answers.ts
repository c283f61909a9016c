import type { Decision } from '../../core/question.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { carriedOut, type Asked } from './questions.ts';

/**
 * The answers by which the book was made, in its hidden table: the sheet shows the answer that stands there now, and
 * only both together tell that a person has changed their mind.
 */
const KEY = 'answer ';

const textOf = ({ choice, value = '' }: Decision) => (value === '' ? choice : `${choice}: ${value}`);

function decisionOf({ key, value }: Row<'ThongTin'>): Decision {
  const at = value.indexOf(': ');
  const id = key.slice(KEY.length);
  return at < 0 ? { id, choice: value } : { id, choice: value.slice(0, at), value: value.slice(at + 2) };
}

/** Answers that were carried out, as they were then. */
export function rememberedAnswers(book: Pick<Book, 'ThongTin'>): Decision[] {
  return book.ThongTin.filter((row) => row.key.startsWith(KEY)).map(decisionOf);
}

/** The table after a run: answers carried out are kept, those of questions that are open again forgotten. */
export function rememberAnswers(rows: Book['ThongTin'], run: Asked): Book['ThongTin'] {
  const answered = carriedOut(run);
  const asked = new Set(run.asked.map((q) => KEY + q.id));
  const fresh = new Map([...answered].map(([id, decision]) => [KEY + id, textOf(decision)]));
  const kept = rows.flatMap((row) => {
    if (!asked.has(row.key)) return [row];
    const value = fresh.get(row.key);
    fresh.delete(row.key);
    return value === undefined ? [] : [value === row.value ? row : { ...row, value }];
  });
  return [...kept, ...[...fresh].map(([key, value]) => ({ key, value }))];
}
