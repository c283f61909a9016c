import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { InputFile } from '../workbook/ports.ts';

const run = promisify(execFile);
const PROGRAMS = ['soffice', 'libreoffice'];
/** The papers of the largest offices take about a minute. */
const MOST_MS = 300_000;

export interface PdfRun {
  /** False where the machine has no LibreOffice. */
  readonly hasProgram: boolean;
  readonly made: readonly InputFile[];
  /** Names of files that gave none. */
  readonly failed: readonly string[];
}

// The variables of this moment, not those that the process began with.
const options = () => ({ timeout: MOST_MS, env: process.env });

async function programOf(): Promise<string | null> {
  for (const name of PROGRAMS) {
    const runs = await run(name, ['--version'], options()).then(
      () => true,
      () => false,
    );
    if (runs) return name;
  }
  return null;
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const pdfOf = (name: string): string => name.replace(/\.[^./]+$/, '.pdf');

/** PDFs beside files of one folder: one start of LibreOffice. It ends well even where it wrote nothing. */
async function convert(
  program: string,
  profile: string,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const files = names.map((name) => path.join(folder, path.basename(name)));
  const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const task = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
  await run(program, [home, ...task, ...files], options()).catch(() => undefined);
}

/** Makes PDFs beside files of a folder by LibreOffice, with a profile of its own so that an open one is not in its way. */
export async function toPdf(root: string, names: readonly string[]): Promise<PdfRun> {
  const program = await programOf();
  if (program === null) return { hasProgram: false, made: [], failed: [] };
  const profile = await mkdtemp(path.join(tmpdir(), 'skh-pdf-'));
  for (const folder of new Set(names.map(folderOf)))
    await convert(
      program,
      profile,
      path.join(root, folder),
      names.filter((name) => folderOf(name) === folder),
    );
  await rm(profile, { recursive: true, force: true });
  const made: InputFile[] = [];
  const failed: string[] = [];
  for (const name of names) {
    const bytes = await readFile(path.join(root, pdfOf(name))).catch(() => null);
    if (bytes === null) failed.push(name);
    else made.push({ name: pdfOf(name), bytes: new Uint8Array(bytes) });
  }
  return { hasProgram: true, made, failed };
}
