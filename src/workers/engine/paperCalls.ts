import { makeLetters } from '../../app/makeLetters.ts';
import { checkPrinted, printBook } from '../../app/printBook.ts';
import { papersView } from '../../app/views/papers.ts';
import { result } from '../../core/result.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { writeWorkbook } from '../../hosts/file/writeWorkbook.ts';
import { fill } from '../../messages/fill.ts';
import { FILE_NAMES } from '../../messages/vi/changes.ts';
import { withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** Papers and letters. */
export function paperCalls(session: Session): Pick<Engine, 'papers' | 'print' | 'letters'> {
  return {
    papers: () =>
      withBook(session, (tracked) => {
        const printed = printBook(tracked);
        if (printed.value === null) return result(null, printed.issues);
        return result(papersView(printed.value, checkPrinted(tracked)), printed.issues);
      }),
    print: () =>
      withBook(session, (tracked) => {
        const printed = printBook(tracked);
        if (printed.value === null) return result(null, printed.issues);
        const { sheets } = printed.value;
        const bytes = writeWorkbook(printed.value);
        return result({ name: FILE_NAMES.print, bytes, count: sheets.length }, printed.issues);
      }),
    letters: (round) =>
      withBook(session, async (tracked) => {
        // The library that writes .docx is large, and most visits need none of it.
        const { packLetter } = await import('../../hosts/file/letters/packLetter.ts');
        const made = await makeLetters(tracked, round, packLetter);
        if (made.value === null) return result(null, made.issues);
        const name = fill(FILE_NAMES.letters, { round });
        return result({ name, bytes: zipFiles(made.value), count: made.value.length }, made.issues);
      }),
  };
}
