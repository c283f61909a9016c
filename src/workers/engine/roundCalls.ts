import { addRound } from '../../app/addRound.ts';
import type { Deps } from '../../app/deps.ts';
import { roundBook } from '../../app/roundBook.ts';
import { roundsView } from '../../app/views/rounds.ts';
import { withdrawReturn } from '../../app/withdrawReturn.ts';
import { result } from '../../core/result.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { keep, nothingMore, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

type RoundCalls = Pick<Engine, 'rounds' | 'changeRound' | 'addRound' | 'withdraw'>;

/** Rounds: where they stand, new ones, closed and extended ones, and returns that are taken back. */
export function roundCalls(session: Session, deps: Deps): RoundCalls {
  return {
    rounds: () => withBook(session, ({ book }) => result(roundsView(book))),
    changeRound: (round, action) =>
      withBook(session, (tracked) => {
        const done = roundBook(tracked, round, action, deps);
        if (done.value === null) return result(null, done.issues);
        const label = fill(CHANGE_LABELS.round[action.kind], { round });
        return result(
          keep(session, tracked, { after: done.value.after, label }, deps, nothingMore),
          done.issues,
        );
      }),
    addRound: (wish) =>
      withBook(session, (tracked) => {
        const done = addRound(tracked, wish, deps);
        if (done.value === null) return result(null, done.issues);
        const label = fill(CHANGE_LABELS.round.add, { round: done.value.round.number ?? 0 });
        return result(
          keep(session, tracked, { after: done.value.after, label }, deps, nothingMore),
          done.issues,
        );
      }),
    withdraw: (round, agency, reason) =>
      withBook(session, (tracked) => {
        const done = withdrawReturn(tracked, { agency, round, version: null, reason }, deps);
        if (done.value === null) return result(null, done.issues);
        const label = fill(CHANGE_LABELS.withdraw, { agency: done.value.agency, round });
        return result(
          keep(session, tracked, { after: done.value.after, label }, deps, nothingMore),
          done.issues,
        );
      }),
  };
}
