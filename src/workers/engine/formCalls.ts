import type { Deps } from '../../app/deps.ts';
import {
  formGroups,
  makeAssignments,
  makeForms,
  makeGroupForm,
  makeSendingList,
} from '../../app/makeForms.ts';
import { rollUpBook } from '../../app/rollUpBook.ts';
import { hasError, result } from '../../core/result.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { fill } from '../../messages/fill.ts';
import { FILE_NAMES } from '../../messages/vi/changes.ts';
import { withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** Files that go out to agencies, and the one that goes to the level above. */
export function formCalls(session: Session, deps: Deps): Pick<Engine, 'formGroups' | 'forms' | 'rollUp'> {
  return {
    formGroups: () => withBook(session, (tracked) => result(formGroups(tracked))),
    forms: (round, { group, list, assignments }) =>
      withBook(session, (tracked) => {
        const made =
          group === '' ? makeForms(tracked, round, deps) : makeGroupForm(tracked, round, group, deps);
        if (hasError(made.issues)) return result(null, made.issues);
        const lists = list ? makeSendingList(tracked, round, deps, group === '' ? undefined : group) : [];
        const assigned = assignments ? makeAssignments(tracked, deps) : result([]);
        const files = [...made.value, ...lists, ...assigned.value];
        const name = fill(FILE_NAMES.forms, { round });
        const issues = [...made.issues, ...assigned.issues];
        return result({ name, bytes: zipFiles(files), count: made.value.length }, issues);
      }),
    rollUp: (round, form) =>
      withBook(session, (tracked) => {
        const done = rollUpBook(tracked, { round, form, decisions: [] }, deps);
        if (done.value === null) return result(null, done.issues);
        const { workbook, filled, open, questions } = done.value;
        const name = fill(FILE_NAMES.rollUp, { round });
        const bytes = deps.packager.pack(workbook);
        return result({ name, bytes, count: filled, open, unknown: questions.length }, done.issues);
      }),
  };
}
