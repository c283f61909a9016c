import { compareYear } from '../../app/compareYear.ts';
import type { Deps } from '../../app/deps.ts';
import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { readRegisterFile } from '../../app/readPlan.ts';
import { renewRegister } from '../../app/renewRegister.ts';
import { readChangedPlan } from '../../app/update/readChangedPlan.ts';
import { updateBook } from '../../app/updateBook.ts';
import { questionsOfChange, type AskingChange } from '../../app/views/questions.ts';
import type { Decision } from '../../core/question.ts';
import { hasError, result } from '../../core/result.ts';
import { createFileHost } from '../../hosts/file/host.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { keep, nothingMore, withBook } from './bookCalls.ts';
import { memoryFiles } from './files.ts';
import type { Session } from './session.ts';
import { slimQuestions } from './slim.ts';
import type { Engine } from './types.ts';

type ChangeCalls = Pick<Engine, 'updatePlan' | 'renewRegister' | 'compareYear'>;

/**
 * What a change asks, in the language of the moment. Which task is which is asked of this plan anew; what else the book
 * asked before is no part of the change.
 */
function asking(
  { language }: Session,
  { book }: TrackedBook,
  change: AskingChange,
  given: readonly Decision[],
) {
  const known = new Set(book.QuyetDinh.map(({ id }) => id));
  const asked = change.asked.filter(({ id, kind }) => kind === 'task.same' || !known.has(id));
  return { asked: slimQuestions(questionsOfChange({ ...change, asked }, given, language)) };
}

/** Opens a workbook that a person handed over, beside the one that is open. */
async function openBeside({ name, bytes }: InputFile, deps: Deps) {
  const files = memoryFiles();
  await files.write(name, bytes);
  return openBook(name, { ...deps, host: createFileHost(files) });
}

/** What changes in the course of a year: the plan and the agencies; and last year's figures. */
export function changeCalls(session: Session, deps: Deps): ChangeCalls {
  return {
    updatePlan: ({ file, as, decisions }) =>
      withBook(session, async (tracked) => {
        const read = await readChangedPlan(file, tracked.book, deps);
        if (read.value === null || hasError(read.issues)) return result(null, read.issues);
        const done = updateBook(tracked, read.value, decisions, deps, as);
        const issues = [...read.issues, ...done.issues];
        const { value } = done;
        if (value === null) return result(null, issues);
        const pending = { after: value.after, label: CHANGE_LABELS.update };
        const shown = () => asking(session, tracked, value, decisions);
        return result(keep(session, tracked, pending, deps, shown), issues);
      }),
    renewRegister: (list, decisions) =>
      withBook(session, async (tracked) => {
        const read = await readRegisterFile(list, deps);
        if (read.value === null || hasError(read.issues)) return result(null, read.issues);
        const done = renewRegister(tracked, read.value, decisions, deps);
        const issues = [...read.issues, ...done.issues];
        const { value } = done;
        if (value === null) return result(null, issues);
        const pending = { after: value.after, label: CHANGE_LABELS.agencies };
        const shown = () => asking(session, tracked, value, decisions);
        return result(keep(session, tracked, pending, deps, shown), issues);
      }),
    compareYear: (earlier) =>
      withBook(session, async (tracked) => {
        const old = await openBeside(earlier, deps);
        if (old.value === null) return result(null, old.issues);
        const done = compareYear(tracked, old.value, earlier.name);
        if (done.value === null) return result(null, done.issues);
        const pending = { after: done.value.after, label: CHANGE_LABELS.compare };
        return result(keep(session, tracked, pending, deps, nothingMore), done.issues);
      }),
  };
}
