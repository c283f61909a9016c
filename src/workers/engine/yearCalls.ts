import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { archiveBook, archiveName, listArchive, refreshed, refreshedSpec } from '../../app/archiveBook.ts';
import type { BookDeps } from '../../app/deps.ts';
import { newYear, type NewYearBook } from '../../app/newYear.ts';
import { unfinishedIssues } from '../../app/newYear/check.ts';
import type { TrackedBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { hasError, result, type Result } from '../../core/result.ts';
import type { FileStore } from '../../hosts/file/host.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { valuesOnly } from '../../hosts/file/valuesOnly.ts';
import { writeWorkbook } from '../../hosts/file/writeWorkbook.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { ARCHIVE_TEXTS } from '../../messages/vi/archive.ts';
import { LETTER_WORDS } from '../../messages/vi/letters.ts';
import { NEW_YEAR_TEXTS } from '../../messages/vi/newYear.ts';
import { withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine, FileOut } from './types.ts';

/** The library that writes .docx is large, and most visits need none of it. */
const letterPacker = async () => (await import('../../hosts/file/letters/packLetter.ts')).packLetter;

/**
 * The book's file with its figures computed anew: of the file that is open, so that a person's own sheets come along;
 * in Excel (`name` ''), which hands no file out, made from the book's tables.
 */
async function freshBytes(
  tracked: TrackedBook,
  name: string,
  files: FileStore,
  deps: BookDeps,
): Promise<Result<Uint8Array | null>> {
  if (name === '') return result(writeWorkbook(refreshedSpec(tracked)));
  const saved = await saveBook(tracked, refreshed(tracked), ARCHIVE_TEXTS.bookFile, deps);
  if (hasError(saved.issues)) return result(null, saved.issues);
  return result(await files.read(ARCHIVE_TEXTS.bookFile), saved.issues);
}

const workbookFile = (name: string, bytes: Uint8Array): FileOut => ({ name, bytes, count: 1 });

async function filesOf({ spec, draft, year }: NewYearBook) {
  const pack = await letterPacker();
  return {
    book: workbookFile(fill(NEW_YEAR_TEXTS.bookFile, { year }), writeWorkbook(spec)),
    draft: workbookFile(fill(NEW_YEAR_TEXTS.draftFile, { year }), await pack(draft, LETTER_WORDS)),
  };
}

/** What is done at a year's end. */
export function yearCalls(
  session: Session,
  files: FileStore,
  deps: BookDeps,
): Pick<Engine, 'archive' | 'newYear' | 'makeNewYear'> {
  return {
    archive: (name, originals) =>
      withBook(session, async (tracked) => {
        const fresh = await freshBytes(tracked, name, files, deps);
        if (fresh.value === null) return result(null, fresh.issues);
        const writers = { valuesOnly, workbook: writeWorkbook, letter: await letterPacker() };
        const made = await archiveBook(tracked, fresh.value, originals, writers);
        if (made.value === null) return result(null, made.issues);
        const digest = (bytes: Uint8Array) => bytesToHex(sha256(bytes));
        const contents = listArchive(tracked, made.value, deps.clock, digest);
        const list = { name: ARCHIVE_TEXTS.contentsFile, bytes: writeWorkbook(contents) };
        const bytes = zipFiles([list, ...made.value]);
        return result({ name: archiveName(tracked), bytes, count: made.value.length + 1 }, made.issues);
      }),
    newYear: (choice) =>
      withBook(session, (tracked) => {
        const computed = newYear(tracked, choice.file, { ...choice, unfinished: true }, deps);
        if (computed.value === null) return result(null, computed.issues);
        const { year, proposals, going, staying, questions } = computed.value;
        const unfinished = unfinishedIssues(tracked.book).map((one) => issueText(one, session.language));
        const view = { year, proposals, going, staying, unfinished, open: questions.length };
        return result(view, computed.issues);
      }),
    makeNewYear: (choice) =>
      withBook(session, async (tracked) => {
        const computed = newYear(tracked, choice.file, choice, deps);
        if (computed.value === null) return result(null, computed.issues);
        return result(await filesOf(computed.value), computed.issues);
      }),
  };
}
