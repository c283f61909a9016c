import { consolidateReturns } from '../../app/consolidateReturns.ts';
import type { Deps } from '../../app/deps.ts';
import { keyingView } from '../../app/keyReturn.ts';
import { readSchemeSource } from '../../app/readScheme.ts';
import { schemeTitles, scoreBook } from '../../app/scoreBook.ts';
import { receiptOf } from '../../app/views/receipt.ts';
import { scorecardViews } from '../../app/views/scores.ts';
import { hasError, result } from '../../core/result.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { prepareForms } from '../../readers/forms/readForm.ts';
import { unpackFiles } from '../../readers/unpackFiles.ts';
import { keep, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** Taking back returns, scoring. */
export function returnCalls(session: Session, deps: Deps): Pick<Engine, 'keying' | 'consolidate' | 'score'> {
  return {
    keying: (round, agency) => withBook(session, (tracked) => keyingView(tracked, { round, agency })),
    consolidate: ({ round, files, received, decisions, keyed = [] }) =>
      withBook(session, async (tracked) => {
        const unpacked = unpackFiles(files);
        await prepareForms(unpacked);
        const input = { round, files: unpacked, received: { '': received }, decisions, keyed };
        const done = consolidateReturns(tracked, input, deps);
        if (done.value === null) return result(null, done.issues);
        const pending = { after: done.value.after, label: fill(CHANGE_LABELS.consolidate, { round }) };
        const { value, issues } = done;
        const receipt = () => ({ receipt: receiptOf(value, round, session.language) });
        return result(keep(session, tracked, pending, deps, receipt), issues);
      }),
    score: (file) =>
      withBook(session, async (tracked) => {
        const scheme = file === null ? result(null) : await readSchemeSource(file, deps);
        if (hasError(scheme.issues)) return result(null, scheme.issues);
        const scored = scoreBook(tracked, scheme.value);
        if (scored.value === null) return result(null, scored.issues);
        const { after, scorecards } = scored.value;
        const pending = { after, label: CHANGE_LABELS.score };
        const cards = () => ({
          scheme: schemeTitles(after),
          scorecards: scorecardViews(tracked, after, scorecards, session.language),
        });
        return result(keep(session, tracked, pending, deps, cards), scored.issues);
      }),
  };
}
