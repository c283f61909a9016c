import { issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { appraisalFileName, appraisalWorkbook } from '../report/appraisal/appraisalForm.ts';
import { appraisalsOf } from '../report/appraisal/appraisalRows.ts';
import { applyAppraisals, type AppraisalsTaken } from '../report/appraisal/applyAppraisals.ts';
import { readAppraisal } from '../report/appraisal/readAppraisal.ts';
import { currentSession } from '../report/book/scoringRows.ts';
import { derive } from '../report/book/derive.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';

type Source = Pick<TrackedBook, 'book' | 'id'>;

/** The session in work; null where it is closed or nothing is to be appraised. */
function openSession({ book, id }: Source): Result<string | null> {
  const session = currentSession(book);
  const closed = book.DotCham.some((row) => row.code === session && row.locked !== null);
  if (closed) return result(null, [issue('appraisal.locked')]);
  if (appraisalsOf(book, id, session).length === 0) return result(null, [issue('appraisal.noRows')]);
  return result(session);
}

/** One form for each appraiser of the session in work. The book is not touched; the same book, the same files. */
export function makeAppraisals(tracked: Source, deps: Pick<Deps, 'packager'>): Result<InputFile[] | null> {
  const session = openSession(tracked);
  if (session.value === null) return result(null, session.issues);
  const forms = appraisalsOf(tracked.book, tracked.id, session.value);
  return result(
    forms.map((form) => ({
      name: appraisalFileName(form),
      bytes: deps.packager.pack(appraisalWorkbook(form)),
    })),
  );
}

/**
 * Takes returned forms over. A file that is no form, or of another book, is told and left out; null where no file
 * could be used.
 */
export async function takeAppraisals(
  tracked: Pick<TrackedBook, 'book' | 'id' | 'asOfFixed'>,
  files: readonly InputFile[],
  deps: Pick<Deps, 'readers' | 'clock'>,
): Promise<Result<AppraisalsTaken | null>> {
  const session = openSession(tracked);
  if (session.value === null) return result(null, session.issues);
  if (files.length === 0) return result(null, [issue('appraisal.noFile')]);
  const documents = await Promise.all(files.map(({ name, bytes }) => deps.readers.read(name, bytes)));
  const read = documents.map((d) => (d.value === null ? result(null, d.issues) : readAppraisal(d.value)));
  const forms = read.flatMap((r) => (r.value === null ? [] : [r.value]));
  const { date, time } = deps.clock();
  const taken = applyAppraisals(tracked.book, tracked.id, session.value, forms, `${date} ${time}`);
  const issues = [...read.flatMap((r) => r.issues), ...taken.issues];
  const refused = issues.filter((i) => i.severity === 'error').length;
  if (hasError(issues) && refused >= files.length) return result(null, issues);
  return result({ ...taken, book: derive(taken.book, tracked.asOfFixed) }, issues);
}
