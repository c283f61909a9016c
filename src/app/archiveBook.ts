import { formatVietnamese } from '../core/date/format.ts';
import { parseIso } from '../core/date/parse.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { ARCHIVE_TEXTS as T } from '../messages/vi/archive.ts';
import { contentsWorkbook } from '../report/archive/contents.ts';
import { derive } from '../report/book/derive.ts';
import { yearOf } from '../report/book/lastYear.ts';
import { titleOfPlans } from '../report/book/onePlan.ts';
import { safeFileName } from '../report/forms/fileName.ts';
import { contextOf, formulasFor } from '../report/formulas/formulaOf.ts';
import { trackingWorkbook } from '../report/trackingWorkbook.ts';
import type { LetterPacker } from '../workbook/letter.ts';
import type { Clock, InputFile } from '../workbook/ports.ts';
import type { Book } from '../workbook/schema.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import { makeLetters } from './makeLetters.ts';
import type { TrackedBook } from './openBook.ts';
import { printBook } from './printBook.ts';

/** A file of the archive; its name has folders with '/' between them. */
export interface ArchivedFile extends InputFile {
  /** What it is, for the list of contents. */
  readonly about: string;
  /** A paper, that one may want as PDF. */
  readonly printed: boolean;
}

export interface ArchiveWriters {
  readonly valuesOnly: (file: string, bytes: Uint8Array) => Result<Uint8Array | null>;
  readonly workbook: (spec: WorkbookSpec) => Uint8Array;
  readonly letter: LetterPacker;
}

async function lettersOfRounds(tracked: TrackedBook, pack: LetterPacker): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  for (const { number, name } of tracked.book.KyBaoCao) {
    if (number === null) continue;
    const made = await makeLetters(tracked, number, pack);
    const folder = fill(T.lettersFolder, { round: safeFileName(name) });
    for (const letter of made.value ?? [])
      files.push({
        name: `${folder}/${letter.name}`,
        bytes: letter.bytes,
        about: fill(T.letter, { round: name }),
        printed: true,
      });
  }
  return files;
}

/**
 * What is put away at a year's end: the workbook with values in place of formulas, the papers, the letters of every
 * round, and the returns as they came.
 *
 * @param bytes the book's file with its figures computed anew
 */
export async function archiveBook(
  tracked: TrackedBook,
  bytes: Uint8Array,
  originals: readonly InputFile[],
  write: ArchiveWriters,
): Promise<Result<ArchivedFile[] | null>> {
  const plain = write.valuesOnly(T.bookFile, bytes);
  if (plain.value === null) return result(null, plain.issues);
  const printed = printBook(tracked);
  if (hasError(printed.issues)) return result(null, printed.issues);
  const papers = printed.value === null ? [] : [write.workbook(printed.value)];
  return result([
    { name: T.bookFile, bytes: plain.value, about: T.book, printed: false },
    ...papers.map((paper) => ({ name: T.printFile, bytes: paper, about: T.print, printed: true })),
    ...(await lettersOfRounds(tracked, write.letter)),
    ...originals.map((file) => ({
      ...file,
      name: `${T.originalsFolder}/${file.name}`,
      about: T.original,
      printed: false,
    })),
  ]);
}

/** The book with its figures computed anew: a program that computes nothing may have saved it last. */
export function refreshed({ book, asOfFixed }: TrackedBook): Book {
  return derive(book, asOfFixed);
}

/** The refreshed book as a new workbook, for hosts that hand out no file. */
export function refreshedSpec(tracked: TrackedBook): WorkbookSpec {
  const book = refreshed(tracked);
  const formulas = formulasFor(contextOf(book, tracked.asOfFixed));
  return trackingWorkbook(book, formulas, titleOfPlans(book));
}

/** The archive as one file is called so. */
export function archiveName({ book }: Pick<TrackedBook, 'book'>): string {
  return fill(T.zipFile, { year: yearOf(book) ?? '' });
}

/** The archive's list of contents. `digest` gives the SHA-256 of bytes, hexadecimal. */
export function listArchive(
  { book }: TrackedBook,
  files: readonly ArchivedFile[],
  clock: Clock,
  digest: (bytes: Uint8Array) => string,
): WorkbookSpec {
  const lines = files.map(({ name, bytes, about }) => ({
    name,
    about,
    size: bytes.length,
    digest: digest(bytes),
  }));
  const plan = book.KeHoach.map(({ title }) => title).join('; ');
  const day = parseIso(clock().date);
  return contentsWorkbook(lines, plan, day === null ? '' : formatVietnamese(day));
}
