import type { Decision, Digest, Question } from '../../core/question.ts';
import type { Round } from '../../core/tracking/types.ts';
import { followAssignments } from '../../report/book/obligationChanges.ts';
import { kindOfRow } from '../../report/book/questionKind.ts';
import { currentRound, withSetting } from '../../report/book/settings.ts';
import { roundsOf } from '../../report/book/fromRows.ts';
import { roundRow } from '../../report/book/trackingRows.ts';
import type { Book } from '../../workbook/schema.ts';
import type { Settled } from './agencies.ts';
import { answeredRounds, roundsQuestion } from './rounds.ts';

/** The question that a book without rounds asks; the words of one that it asked before are kept, and so its id. */
export function bookRoundsQuestion(book: Book, digest: Digest): Question {
  const known = book.QuyetDinh.find((row) => kindOfRow(row, digest) === 'rounds.none');
  return roundsQuestion(known?.read ?? book.KeHoach[0]?.title ?? '', digest);
}

/** Rounds that a person typed into Kỳ báo cáo: no other has a day and nobody who must report. */
function typedRounds(book: Book): Round[] {
  const asked = new Set([...book.TheoDoi, ...book.BaoCao].map((row) => row.round));
  return roundsOf(book).filter((r) => !r.locked && !asked.has(r.number));
}

/** The book with obligations of rounds that it had none of. */
function withRounds(book: Book, rounds: readonly Round[]): Book {
  const [first] = rounds;
  if (first === undefined) return book;
  const viewed = currentRound(book) === null ? withSetting(book, 'currentRound', first.number) : book;
  return followAssignments(viewed, viewed.PhanCong, rounds);
}

/** Makes the rounds that a person answered with, and what agencies must report in them. */
export function settleRounds(book: Book, decisions: readonly Decision[], digest: Digest): Settled {
  if (book.KyBaoCao.length > 0) {
    const settled = withRounds(book, typedRounds(book));
    return { book: settled, run: { asked: [], open: [], decisions }, issues: [] };
  }
  const question = bookRoundsQuestion(book, digest);
  const rounds = answeredRounds(question, decisions);
  const open = rounds.length === 0 ? [question] : [];
  const made = { ...book, KyBaoCao: rounds.map(roundRow) };
  return {
    book: rounds.length === 0 ? book : withRounds(made, rounds),
    run: { asked: [question], open, decisions },
    issues: [],
  };
}
