import { issue, type Issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import type { Form } from '../core/submission/types.ts';
import { assignmentFileName, formFileName, groupFileName, listFileName } from '../report/forms/fileName.ts';
import { assignmentWorkbook } from '../report/forms/assignmentPaper.ts';
import { formsOf } from '../report/forms/formsOf.ts';
import { formWorkbook } from '../report/forms/formWorkbook.ts';
import { groupWorkbook } from '../report/forms/groupForm.ts';
import { groupMembers, groupNames } from '../report/forms/groupMembers.ts';
import { sendingListWorkbook } from '../report/forms/sendingList.ts';
import { titleOfPlans } from '../report/book/onePlan.ts';
import { lastDayOfRound, roundsOf } from '../report/book/fromRows.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { rememberDigest } from './rememberDigest.ts';

/** Why a round can't be used, or nothing. */
export function checkRound({ book }: Pick<TrackedBook, 'book'>, round: number): Issue[] {
  const known = roundsOf(book).map((r) => r.number);
  if (known.length === 0) return [issue('round.none')];
  return known.includes(round) ? [] : [issue('round.unknown', {}, { round, known: known.map(String) })];
}

type FormDeps = Pick<Deps, 'packager' | 'digest' | 'progress'>;

/** All of a tracking workbook that forms are made from. */
type FormSource = Pick<TrackedBook, 'book' | 'id'>;

const planTitle = ({ book }: FormSource) => titleOfPlans(book);

/** One form per agency that has anything to report in the round. The book is not touched; the same book, the same files. */
export function makeForms(tracked: FormSource, round: number, deps: FormDeps): Result<InputFile[]> {
  const issues = checkRound(tracked, round);
  if (issues.length > 0) return result([], issues);
  const forms = formsOf(tracked.book, tracked.id, round);
  const title = planTitle(tracked);
  const digest = rememberDigest(deps.digest);
  const files = forms.map((form, i) => {
    deps.progress({ label: form.agencyName, done: i, total: forms.length });
    return { name: formFileName(form), bytes: deps.packager.pack(formWorkbook(form, title, digest)) };
  });
  return files.length > 0 ? result(files) : result([], [issue('forms.none', {}, { round })]);
}

/** Forms of the agencies of a group or block, as of the round's last day. */
function formsOfGroup({ book, id }: FormSource, round: number, group: string): Result<Form[]> {
  const day = lastDayOfRound(book, round);
  const members = day === null ? null : groupMembers(book, group, day);
  if (members === null)
    return result(
      [],
      [issue('forms.unknownGroup', {}, { group, known: groupNames(book).map((name) => `"${name}"`) })],
    );
  const forms = formsOf(book, id, round).filter((form) => members.has(form.agency));
  return forms.length > 0 ? result(forms) : result([], [issue('forms.none', {}, { round })]);
}

/** Groups and blocks that one form can be made for. */
export const formGroups = ({ book }: FormSource): string[] => groupNames(book);

/** One form for a whole group, in which each agency picks its name. Its file comes back once from each agency. */
export function makeGroupForm(
  tracked: FormSource,
  round: number,
  group: string,
  deps: FormDeps,
): Result<InputFile[]> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result([], wrong);
  const { value: forms, issues } = formsOfGroup(tracked, round, group);
  if (issues.length > 0) return result([], issues);
  const spec = groupWorkbook({ group, forms }, planTitle(tracked), rememberDigest(deps.digest));
  return result([{ name: groupFileName(forms[0]!, group), bytes: deps.packager.pack(spec) }]);
}

/** What goes out beside the forms of a round: the list of who gets which file. */
export function makeSendingList(
  tracked: FormSource,
  round: number,
  deps: FormDeps,
  group?: string,
): InputFile[] {
  const members = group === undefined ? null : formsOfGroup(tracked, round, group).value;
  const forms = members ?? formsOf(tracked.book, tracked.id, round);
  const [first] = forms;
  if (first === undefined) return [];
  const fileOf = (form: Form) => (group === undefined ? formFileName(form) : groupFileName(first, group));
  const spec = sendingListWorkbook(tracked.book, forms, fileOf);
  return [{ name: listFileName(first), bytes: deps.packager.pack(spec) }];
}

/** Bảng phân công nhiệm vụ for the first letter: a page per agency, of all rounds. */
export function makeAssignments(tracked: FormSource, deps: FormDeps): Result<InputFile[]> {
  const spec = assignmentWorkbook(tracked.book);
  if (spec === null) return result([], [issue('forms.noAssignments')]);
  return result([{ name: assignmentFileName(tracked.id), bytes: deps.packager.pack(spec) }]);
}
