import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { archiveBook, listArchive, refreshed, type ArchivedFile } from '../../app/archiveBook.ts';
import type { Deps } from '../../app/deps.ts';
import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { issue, type Issue } from '../../core/issue.ts';
import { packLetter } from '../../hosts/file/letters/packLetter.ts';
import { valuesOnly } from '../../hosts/file/valuesOnly.ts';
import { writeWorkbook } from '../../hosts/file/writeWorkbook.ts';
import { fill } from '../../messages/fill.ts';
import { ARCHIVE_DONE as T, ARCHIVE_TEXTS } from '../../messages/vi/archive.ts';
import type { InputFile, ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { listFiles, readBytes, readInput, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { toPdf, type PdfRun } from '../pdf.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface ArchiveOptions {
  readonly out: string;
  readonly returns?: readonly string[];
}

/** An archive is made once, into a folder of its own: nothing that was put away is written over. */
async function refuseFilled(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) throw new Refusal([issue('output.folderFilled', {}, { name: folder })]);
}

async function freshBytes(tracked: TrackedBook, folder: string, deps: Deps): Promise<Uint8Array> {
  const file = path.join(folder, ARCHIVE_TEXTS.bookFile);
  orRefuse(true, (await saveBook(tracked, refreshed(tracked), file, deps)).issues);
  return readBytes(file);
}

async function originalsOf(inputs: readonly string[]): Promise<InputFile[]> {
  const found = await listFiles(inputs);
  const files: InputFile[] = [];
  for (const { path: at, name } of found) files.push({ ...(await readInput(at)), name });
  return files;
}

/** A name of the list that no system takes for the way out of the folder. */
const within = (folder: string, name: string): string =>
  path.join(folder, ...name.split('/').filter((step) => step !== '..' && step !== ''));

interface Archived {
  readonly files: readonly ArchivedFile[];
  readonly pdf: PdfRun;
  readonly issues: readonly Issue[];
}

async function writeArchive(
  tracked: TrackedBook,
  folder: string,
  { returns = [] }: ArchiveOptions,
  deps: Deps,
): Promise<Archived> {
  const bytes = await freshBytes(tracked, folder, deps);
  const writers = { valuesOnly, workbook: writeWorkbook, letter: packLetter };
  const made = await archiveBook(tracked, bytes, await originalsOf(returns), writers);
  const files = orRefuse(made.value, made.issues);
  for (const file of files) await writeWhole(within(folder, file.name), file.bytes);
  const papers = files.filter(({ printed }) => printed).map(({ name }) => name);
  const pdf = await toPdf(folder, papers);
  const pdfs = pdf.made.map((file) => ({ ...file, about: ARCHIVE_TEXTS.pdf, printed: false }));
  const all = [...files, ...pdfs];
  const contents = writeWorkbook(listArchive(tracked, all, deps.clock, (b) => bytesToHex(sha256(b))));
  await writeWhole(within(folder, ARCHIVE_TEXTS.contentsFile), contents);
  return { files: all, pdf, issues: made.issues };
}

/** Everything is made in a folder beside, which gets its name at the end: an archive is whole or not there. */
async function whole<T>(out: string, make: (folder: string) => Promise<T>): Promise<T> {
  const parent = path.dirname(path.resolve(out));
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, '.skh-archive-'));
  try {
    const made = await make(folder);
    await rmdir(out).catch(() => undefined);
    await rename(folder, out);
    return made;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function pdfLine({ hasProgram, made, failed }: PdfRun): string[] {
  if (!hasProgram) return [T.noPdf];
  const done = fill(T.pdf, { count: made.length });
  return failed.length === 0 ? [done] : [done, fill(T.pdfFailed, { names: failed.join(', ') })];
}

/** Puts a year away: values, papers, letters, originals, and a list of them all. */
export async function archiveCommand(
  file: string,
  options: ArchiveOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const { out, returns = [] } = options;
  await refuseFilled(out);
  const deps = nodeDeps(progress);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const { files, pdf, issues } = await whole(out, (folder) => writeArchive(tracked, folder, options, deps));
  const contents = ARCHIVE_TEXTS.contentsFile;
  return {
    object: { out, contents, files: files.map(({ name, about }) => ({ name, about })), pdf: pdf.hasProgram },
    lines: [
      fill(T.made, { count: files.length + 1, out, contents }),
      ...pdfLine(pdf),
      ...(returns.length === 0 ? [T.noOriginals] : []),
    ],
    issues: [...opened.issues, ...issues],
    questions: [],
  };
}
