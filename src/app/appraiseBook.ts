import { issue, type Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { appraisalFileName, appraisalWorkbook } from '../report/appraisal/appraisalForm.ts';
import { appraisalsOf } from '../report/appraisal/appraisalRows.ts';
import {
  applyAppraisals,
  type AppraisalsTaken,
  type OpenSession,
} from '../report/appraisal/applyAppraisals.ts';
import { readAppraisal } from '../report/appraisal/readAppraisal.ts';
import { stepOf, type FormStep, type SessionStep } from '../report/appraisal/steps.ts';
import { SESSION_TEXTS } from '../messages/vi/scoring.ts';
import { derive } from '../report/book/derive.ts';
import { pointsText } from '../report/book/measures.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Book, Row } from '../workbook/schema.ts';
import { NOTE_WORDS } from '../workbook/tables/scoring.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { moveSession } from './sessionBook.ts';

export type { FormStep };

type Source = Pick<TrackedBook, 'book' | 'id'>;

/** The session in work; null where it is closed or nothing is to be scored. */
function openSession({ book, id }: Source): Result<OpenSession | null> {
  const open = book.DotCham.filter((row) => row.locked === null).at(-1);
  if (open === undefined && book.DotCham.length > 0) return result(null, [issue('appraisal.locked')]);
  if (open === undefined || !book.ChamDiem.some((row) => row.session === open.code)) {
    return result(null, [issue('appraisal.noRows')]);
  }
  return result({ id, session: open.code, step: stepOf(open) });
}

const FORMS: Readonly<Partial<Record<SessionStep, FormStep>>> = {
  self: 'self',
  appraise: 'appraise',
  explain: 'explain',
  second: 'second',
};

/** The forms that go out in a step of a session; none once all has been said. */
export function formsOfStep(step: SessionStep): FormStep | undefined {
  return FORMS[step];
}

/** The step that the session in work is at; null where none is open. */
export function stepInWork(tracked: Source): SessionStep | null {
  return openSession(tracked).value?.step ?? null;
}

/**
 * One form for each recipient of a step of the session in work: the named one, else the session's own. The book is not
 * touched; the same book, the same files.
 */
export function makeAppraisals(
  tracked: Source,
  deps: Pick<Deps, 'packager'>,
  step?: FormStep,
): Result<InputFile[] | null> {
  const open = openSession(tracked);
  if (open.value === null) return result(null, open.issues);
  const asked = step ?? formsOfStep(open.value.step);
  if (asked === undefined) return result(null, [issue('appraisal.noForms')]);
  const forms = appraisalsOf(tracked.book, tracked.id, open.value.session, asked);
  if (forms.length === 0) return result(null, [issue('appraisal.nobodyAsked')]);
  return result(
    forms.map((form) => ({
      name: appraisalFileName(form),
      bytes: deps.packager.pack(appraisalWorkbook(form)),
    })),
  );
}

type Takes = Pick<TrackedBook, 'book' | 'id' | 'asOfFixed'>;

/**
 * The book with what was taken. Points of an appraiser that come while agencies still score themselves end that step:
 * nobody may correct his own score by the appraiser's (docs/decisions/0018).
 */
function withSelfLocked(
  taken: AppraisalsTaken,
  { asOfFixed }: Takes,
  deps: Pick<Deps, 'clock'>,
): Result<AppraisalsTaken | null> {
  if (!taken.isAppraisedEarly) return result({ ...taken, book: derive(taken.book, asOfFixed) });
  const move = { kind: 'close', by: '', reason: SESSION_TEXTS.byAppraisal, isAutomatic: true } as const;
  const moved = moveSession({ book: taken.book, asOfFixed }, move, deps);
  if (moved.value === null) return result(null, moved.issues);
  return result({ ...taken, book: moved.value.after }, [issue('appraisal.selfClosed'), ...moved.issues]);
}

/** Points that were given just now and wait for the evidence that the scheme asks for, or for a reason. */
function unproved(before: Book, after: Book): Issue[] {
  const key = (row: Row<'ChamDiem'>) => [row.session, row.agency, row.criterion].join('|');
  const known = new Map(before.ChamDiem.map((row) => [key(row), row]));
  const fresh = after.ChamDiem.filter((row) => {
    const was = known.get(key(row));
    const isNew = was?.appraised !== row.appraised || was.second !== row.second;
    return isNew && row.note === NOTE_WORDS.unproved;
  });
  return fresh.map((row) => {
    const points = pointsText(row.second ?? row.appraised ?? 0).replace('.', ',');
    return issue('score.evidenceMissing', {}, { agency: row.agencyName, criterion: row.criterion, points });
  });
}

/**
 * Takes returned forms over. A file that is no form, or of another book, is told and left out; null where no file
 * could be used.
 */
export async function takeAppraisals(
  tracked: Takes,
  files: readonly InputFile[],
  deps: Pick<Deps, 'readers' | 'clock'>,
): Promise<Result<AppraisalsTaken | null>> {
  const open = openSession(tracked);
  if (open.value === null) return result(null, open.issues);
  if (files.length === 0) return result(null, [issue('appraisal.noFile')]);
  const documents = await Promise.all(files.map(({ name, bytes }) => deps.readers.read(name, bytes)));
  const read = documents.map((d) => (d.value === null ? result(null, d.issues) : readAppraisal(d.value)));
  const forms = read.flatMap((r) => (r.value === null ? [] : [r.value]));
  const { date, time } = deps.clock();
  const taken = applyAppraisals(tracked.book, open.value, forms, `${date} ${time}`);
  const issues = [...read.flatMap((r) => r.issues), ...taken.issues];
  const refused = issues.filter((i) => i.severity === 'error').length;
  if (hasError(issues) && refused >= files.length) return result(null, issues);
  const done = withSelfLocked(taken, tracked, deps);
  const waiting = done.value === null ? [] : unproved(tracked.book, done.value.book);
  return result(done.value, [...issues, ...done.issues, ...waiting]);
}
