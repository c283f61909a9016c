import type { BookDeps } from '../../app/deps.ts';
import { directBook } from '../../app/directBook.ts';
import { makeLetters } from '../../app/makeLetters.ts';
import { checkPrinted, printBook, printedPlan } from '../../app/printBook.ts';
import { papersView } from '../../app/views/papers.ts';
import { result } from '../../core/result.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { writeWorkbook } from '../../hosts/file/writeWorkbook.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS, FILE_NAMES } from '../../messages/vi/changes.ts';
import { keep, nothingMore, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** Papers, letters, and what leaders wrote on papers. */
export function paperCalls(
  session: Session,
  deps: BookDeps,
): Pick<Engine, 'papers' | 'print' | 'letters' | 'direct'> {
  return {
    papers: (plan = null) =>
      withBook(session, (whole) => {
        const { value: tracked, issues } = printedPlan(whole, plan);
        if (tracked === null) return result(null, issues);
        const printed = printBook(tracked);
        if (printed.value === null) return result(null, printed.issues);
        return result(papersView(printed.value, checkPrinted(tracked)), printed.issues);
      }),
    print: (plan = null) =>
      withBook(session, (whole) => {
        const { value: tracked, issues } = printedPlan(whole, plan);
        if (tracked === null) return result(null, issues);
        const printed = printBook(tracked);
        if (printed.value === null) return result(null, printed.issues);
        const { sheets } = printed.value;
        const bytes = writeWorkbook(printed.value);
        return result({ name: FILE_NAMES.print, bytes, count: sheets.length }, printed.issues);
      }),
    letters: (round, templates = [], plan = null) =>
      withBook(session, async (tracked) => {
        // The library that writes .docx is large, and most visits need none of it.
        const { packLetter } = await import('../../hosts/file/letters/packLetter.ts');
        const { fillTemplate } = await import('../../hosts/file/letters/fillTemplate.ts');
        const own = templates.length === 0 ? undefined : { files: templates, fill: fillTemplate };
        const made = await makeLetters(tracked, round, packLetter, own, plan);
        if (made.value === null) return result(null, made.issues);
        const name = fill(FILE_NAMES.letters, { round });
        return result({ name, bytes: zipFiles(made.value), count: made.value.length }, made.issues);
      }),
    direct: (direction) =>
      withBook(session, (tracked) => {
        const done = directBook(tracked, direction, deps);
        if (done.value === null) return result(null, done.issues);
        const { after, number } = done.value;
        const pending = { after, label: fill(CHANGE_LABELS.direct, { number }) };
        return result(keep(session, tracked, pending, deps, nothingMore), done.issues);
      }),
  };
}
