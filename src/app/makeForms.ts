import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { formFileName } from '../report/forms/fileName.ts';
import { formsOf } from '../report/forms/formsOf.ts';
import { formWorkbook } from '../report/forms/formWorkbook.ts';
import { roundsOf } from '../report/book/fromRows.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { rememberDigest } from './rememberDigest.ts';

/** Why a round can't be used, or nothing. */
export function checkRound({ book }: TrackedBook, round: number) {
  const known = roundsOf(book).map((r) => r.number);
  if (known.length === 0) return [issue('round.none')];
  return known.includes(round) ? [] : [issue('round.unknown', {}, { round, known: known.map(String) })];
}

/** One form per agency that has anything to report in the round. The book is not touched; the same book, the same files. */
export function makeForms(tracked: TrackedBook, round: number, deps: Deps): Result<InputFile[]> {
  const issues = checkRound(tracked, round);
  if (issues.length > 0) return result([], issues);
  const forms = formsOf(tracked.book, tracked.id, round);
  const title = tracked.book.KeHoach[0]?.title ?? '';
  const digest = rememberDigest(deps.digest);
  const files = forms.map((form, i) => {
    deps.progress({ label: form.agencyName, done: i, total: forms.length });
    return { name: formFileName(form), bytes: deps.packager.pack(formWorkbook(form, title, digest)) };
  });
  return files.length > 0 ? result(files) : result([], [issue('forms.none', {}, { round })]);
}
