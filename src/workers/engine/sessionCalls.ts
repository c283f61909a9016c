import { makeAppraisals, takeAppraisals } from '../../app/appraiseBook.ts';
import type { Deps } from '../../app/deps.ts';
import { moveSession } from '../../app/sessionBook.ts';
import { sessionView } from '../../app/views/session.ts';
import { result } from '../../core/result.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { CHANGE_LABELS, FILE_NAMES } from '../../messages/vi/changes.ts';
import { unpackFiles } from '../../readers/unpackFiles.ts';
import { keep, nothingMore, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

type SessionCalls = Pick<Engine, 'session' | 'moveSession' | 'appraisals' | 'takeAppraisals'>;

/** The scoring session: where it stands, its forms out and in, on to the next step and back. */
export function sessionCalls(session: Session, deps: Deps): SessionCalls {
  return {
    session: async () =>
      session.tracked === null ? null : sessionView(session.tracked, deps, session.language),
    moveSession: (move) =>
      withBook(session, (tracked) => {
        const moved = moveSession(tracked, move, deps);
        if (moved.value === null) return result(null, moved.issues);
        const pending = { after: moved.value.after, label: CHANGE_LABELS.session };
        return result(keep(session, tracked, pending, deps, nothingMore), moved.issues);
      }),
    appraisals: () =>
      withBook(session, (tracked) => {
        const made = makeAppraisals(tracked, deps);
        if (made.value === null) return result(null, made.issues);
        const bytes = zipFiles(made.value);
        return result({ name: FILE_NAMES.appraisals, bytes, count: made.value.length }, made.issues);
      }),
    takeAppraisals: (files) =>
      withBook(session, async (tracked) => {
        const taken = await takeAppraisals(tracked, unpackFiles(files), deps);
        if (taken.value === null) return result(null, taken.issues);
        const pending = { after: taken.value.book, label: CHANGE_LABELS.score };
        return result(keep(session, tracked, pending, deps, nothingMore), taken.issues);
      }),
  };
}
