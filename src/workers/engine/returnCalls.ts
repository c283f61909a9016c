import { consolidateReturns, type Consolidated } from '../../app/consolidateReturns.ts';
import type { Deps } from '../../app/deps.ts';
import { keyingView } from '../../app/keyReturn.ts';
import { originalsFolder, originalsOf } from '../../app/originals.ts';
import { readSchemeSource } from '../../app/readScheme.ts';
import { schemeTitles, scoreBook } from '../../app/scoreBook.ts';
import { receiptOf } from '../../app/views/receipt.ts';
import { scorecardViews } from '../../app/views/scores.ts';
import { issue } from '../../core/issue.ts';
import { hasError, result } from '../../core/result.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS, FILE_NAMES } from '../../messages/vi/changes.ts';
import { prepareForms } from '../../readers/forms/readForm.ts';
import { unpackFiles } from '../../readers/unpackFiles.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { keep, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** Originals of a round, each with the path that it has in the zip: 'Hồ sơ/Kỳ 1/UBND xã Bình An - bao cao.xlsx'. */
function keptOriginals(files: readonly InputFile[], done: Consolidated, round: number): Session['originals'] {
  const folder = originalsFolder(round);
  const kept = originalsOf(files, done.changes.files, done.after).map(({ name, bytes }) => ({
    name: [...folder, name].join('/'),
    bytes,
  }));
  return { name: fill(FILE_NAMES.originals, { round }), files: kept };
}

type ReturnCalls = Pick<Engine, 'keying' | 'consolidate' | 'originals' | 'score'>;

/** Taking back returns, scoring. */
export function returnCalls(session: Session, deps: Deps): ReturnCalls {
  return {
    originals: () => {
      const { name, files } = session.originals ?? { name: '', files: [] };
      if (files.length === 0) return Promise.resolve(result(null, [issue('return.noInput')]));
      return Promise.resolve(result({ name, bytes: zipFiles(files), count: files.length }));
    },
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
        session.originals = keptOriginals(unpacked, value, round);
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
