import { addedAgencies } from '../../core/assignment/addedAgencies.ts';
import { ADD } from '../../core/assignment/options.ts';
import { decisionFor, type Decision, type Question } from '../../core/question.ts';
import type { Book } from '../../workbook/schema.ts';
import { bookRegister } from './bookRegister.ts';
import { withNewRegister } from './succession/newRegister.ts';

export interface GrownBook {
  readonly book: Book;
  /** Questions whose answer put an agency into the sheet Cơ quan, đơn vị. */
  readonly answered: readonly Question[];
}

/** The book with the agencies that answers add to it; the same book where none does. */
export function withAnsweredAgencies(
  book: Book,
  asked: readonly Question[],
  decisions: readonly Decision[],
): GrownBook {
  const answered = asked.filter((question) => decisionFor(question, decisions)?.choice === ADD);
  const added = addedAgencies(bookRegister(book), answered, decisions);
  if (added.agencies.length === 0) return { book, answered: [] };
  return { book: withNewRegister(book, added).book, answered };
}
