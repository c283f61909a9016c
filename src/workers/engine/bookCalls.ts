import type { BookDeps } from '../../app/deps.ts';
import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { undoChange } from '../../app/undoChange.ts';
import { saveBook, saveChanges } from '../../app/saveBook.ts';
import { settleBook } from '../../app/settleBook.ts';
import { homeOf } from '../../app/views/home.ts';
import { previewOf } from '../../app/views/preview.ts';
import { openQuestions } from '../../app/views/questions.ts';
import { issue } from '../../core/issue.ts';
import { hasError, result, type Result } from '../../core/result.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import type { Pending, Session } from './session.ts';
import { slimQuestions } from './slim.ts';
import type { Engine, PendingView } from './types.ts';

/** Work that needs an open book: book.noneOpen where there is none. */
export async function withBook<T>(
  session: Session,
  work: (tracked: TrackedBook) => Promise<Result<T | null>> | Result<T | null>,
): Promise<Result<T | null>> {
  return session.tracked === null ? result(null, [issue('book.noneOpen')]) : work(session.tracked);
}

/** What a person should see of a change before it is written. */
function pendingView(
  { language }: Session,
  tracked: TrackedBook,
  pending: Pending,
  deps: BookDeps,
): PendingView {
  const after = { ...tracked, book: pending.after };
  return {
    label: pending.label,
    preview: previewOf(tracked, pending.after, language),
    questions: slimQuestions(openQuestions(after, deps, language)),
    kept: [],
  };
}

/** For a change of which its preview is all there is to see. */
export const nothingMore = () => ({});

/**
 * Keeps a change to be written by apply, and gives what a person should see of it first; `more` is what else there is
 * to see.
 */
export function keep<T extends object>(
  session: Session,
  tracked: TrackedBook,
  pending: Pending,
  deps: BookDeps,
  more: () => T,
): PendingView & T {
  const shown = () => ({ ...pendingView(session, tracked, pending, deps), ...more() });
  session.pending = { change: pending, from: tracked };
  session.shown = shown;
  return shown();
}

function write(tracked: TrackedBook, { after, changes, label }: Pending, name: string, deps: BookDeps) {
  return changes === undefined
    ? saveBook(tracked, after, name, deps, label)
    : saveChanges(tracked, changes, name, deps, label);
}

/** Opening, settling, undoing and writing. */
export function bookCalls(
  session: Session,
  deps: BookDeps,
): Pick<Engine, 'open' | 'settle' | 'undo' | 'apply'> {
  const open: Engine['open'] = async (name) => {
    session.pending = null;
    session.shown = null;
    const opened = await openBook(name, deps);
    session.tracked = opened.value;
    session.openIssues = opened.issues;
    return result(
      opened.value === null ? null : homeOf(opened.value, opened.issues, deps, session.language),
      opened.issues,
    );
  };
  return {
    open,
    settle: (decisions) =>
      withBook(session, (tracked) => {
        const settled = settleBook(tracked, decisions, deps);
        if (settled.value === null) return result(null, settled.issues);
        const pending = { after: settled.value.after, label: CHANGE_LABELS.settle };
        return result(keep(session, tracked, pending, deps, nothingMore), settled.issues);
      }),
    undo: (id) =>
      withBook(session, async (tracked) => {
        const undone = await undoChange(tracked, id, deps);
        if (undone.value === null) return result(null, undone.issues);
        const { after, changes, label, kept } = undone.value;
        const pending = { after, changes, label };
        return result(
          keep(session, tracked, pending, deps, () => ({ kept })),
          undone.issues,
        );
      }),
    apply: (name) =>
      withBook(session, async () => {
        const { pending } = session;
        if (pending === null) return result(null, [issue('book.nothingPending')]);
        // Never against the book as it is now: what changed since is the host's to find.
        const saved = await write(pending.from, pending.change, name, deps);
        if (hasError(saved.issues)) return result(null, saved.issues);
        const again = await open(name);
        return result(again.value, [...saved.issues, ...again.issues]);
      }),
  };
}
