import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { consolidateReturns } from '../../src/app/consolidateReturns.ts';
import { openBook, type TrackedBook } from '../../src/app/openBook.ts';
import { readReturns } from '../../src/app/readReturns.ts';
import { saveBook } from '../../src/app/saveBook.ts';
import { consolidate } from '../../src/core/consolidation/consolidate.ts';
import { bookRows, knownReturns, sentValues } from '../../src/report/book/returnsOf.ts';
import type { Deps } from '../../src/app/deps.ts';
import type { InputFile } from '../../src/workbook/ports.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { BOOK, bookBytes, madeUpBook, memoryDeps, SAVED } from './support/book.ts';
import { readBookLines, writeBookLines } from './support/bookFile.ts';
import { isoDate } from './support/days.ts';
import { once, peakMemory } from './support/measure.ts';
import { bundled, runAlone } from './support/ownProcess.ts';
import { fact, seconds, title } from './support/print.ts';
import { madeUpReturns } from './support/returns.ts';

/** Every commune of the country, with forms of 40 rows: the most that one round brings. */
const COMMUNES = 3321;
const ROWS = 40;
const RECEIVED = { '': isoDate('2030-06-03') };
/** At most this share of the time in which exceljs merely loads the same files. */
const SHARE = 0.5;
const MEMORY_MB = 700;

/** What the first part works on: the book in memory, and the files. */
interface Returns {
  readonly deps: Deps;
  readonly tracked: Pick<TrackedBook, 'book' | 'id'>;
  readonly returns: readonly InputFile[];
}

const BOOK_LINES = 'book.jsonl';
function bookOf(agencies: number, tasks: number, deps: Deps): Book {
  return madeUpBook({ agencies, tasks, rounds: 1 }, deps).book;
}

function tracking(book: Book): Returns['tracked'] {
  return { book, id: book.ThongTin.find((row) => row.key === 'bookId')?.value ?? '' };
}

/** Writes books and returns into a folder, in a process of its own: filling them in takes far more memory than reading. */
async function prepare(agencies: number, folder: string): Promise<void> {
  const deps = memoryDeps(new Map());
  const book = bookOf(agencies, ROWS, deps);
  await writeBookLines(join(folder, BOOK_LINES), book);
  await writeFile(join(folder, BOOK), bookBytes(book));
  const { returns } = await madeUpReturns(tracking(book), deps);
  for (const [i, { bytes }] of returns.entries()) await writeFile(join(folder, `${i}.xlsx`), bytes);
}

async function returnsOf(folder: string): Promise<Returns> {
  const names = (await readdir(folder)).filter((name) => name !== BOOK && name !== BOOK_LINES);
  const returns: InputFile[] = [];
  for (const name of names) returns.push({ name, bytes: new Uint8Array(await readFile(join(folder, name))) });
  const book = await readBookLines(join(folder, BOOK_LINES));
  return { deps: memoryDeps(new Map()), tracked: tracking(book), returns };
}

/** Files to a change set: read, checked, compared with the book in three ways. */
function readAndConsolidate({ deps, tracked, returns }: Returns): number {
  const readings = readReturns(tracked, 1, { files: returns, received: RECEIVED }, deps);
  const { book } = tracked;
  const changes = consolidate({
    round: 1,
    known: knownReturns(book),
    sent: sentValues(book),
    book: bookRows(book, 1),
    readings,
    decisions: [],
    digest: deps.digest,
  });
  return changes.files.filter((f) => f.status === 'accepted').length;
}

/** The book opened, all returns taken in, and the book written: a whole command without the disk. */
async function wholeCommand(bytes: Uint8Array, returns: readonly InputFile[]): Promise<number> {
  const files = new Map([[BOOK, bytes]]);
  const deps = memoryDeps(files);
  const { value: tracked } = await openBook(BOOK, deps);
  if (tracked === null) throw new Error('the book could not be opened');
  const input = { round: 1, files: returns, received: RECEIVED, decisions: [] };
  const { value, issues } = consolidateReturns(tracked, input, deps);
  if (value === null) throw new Error(JSON.stringify(issues));
  const saved = await saveBook(tracked, value.after, SAVED, deps);
  if (saved.issues.length > 0) throw new Error(JSON.stringify(saved.issues));
  return files.get(SAVED)?.length ?? 0;
}

/** What the book costs besides the files: opening, three-way writing and saving, in a process of its own. */
async function measureBook(folder: string): Promise<void> {
  const { returns } = await returnsOf(folder);
  const book = new Uint8Array(await readFile(join(folder, BOOK)));
  let size = 0;
  const took = await once(async () => (size = await wholeCommand(book, returns)));
  fact(`skh: a book of ${returns.length} × ${ROWS} rows opened, consolidated and saved`, seconds(took));
  fact('its size before and after', `${megabytes(book.length)}, ${megabytes(size)}`);
  fact('highest memory of the whole', `${peakMemory()} MB`);
  if (size === 0) process.exitCode = 1;
}

async function exceljsLoads({ returns }: Pick<Returns, 'returns'>): Promise<void> {
  for (const { bytes } of returns) await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer);
}

const SHEET = /^xl\/(?:worksheets\/sheet1|sharedStrings)\.xml$/;

/** The least that any reader must do: unpack sheet and strings, and look at every character. */
function floor({ returns }: Pick<Returns, 'returns'>): number {
  const decoder = new TextDecoder();
  let tags = 0;
  for (const { bytes } of returns) {
    const parts = unzipSync(bytes, { filter: ({ name }) => SHEET.test(name) });
    for (const part of Object.values(parts)) {
      const text = decoder.decode(part);
      for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) === 60) tags += 1;
    }
  }
  return tags;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const each = (ms: number, count: number) => `${seconds(ms)}, ${(ms / count).toFixed(2)} ms each`;

async function measure(folder: string): Promise<void> {
  const batch = await returnsOf(folder);
  const count = batch.returns.length;
  const before = peakMemory();
  const warm = { ...batch, returns: batch.returns.slice(0, 50) };
  readAndConsolidate(warm);
  await exceljsLoads(warm);
  let accepted = 0;
  const ours = await once(() => (accepted = readAndConsolidate(batch)));
  const peak = peakMemory();
  const least = await once(() => floor(batch));
  const theirs = await once(() => exceljsLoads(batch));
  title(`${count} returns of ${ROWS} rows, one thread`);
  fact('skh: files read, checked and consolidated', each(ours, count));
  fact('exceljs: the same files loaded, nothing understood', each(theirs, count));
  fact(`ratio (at most ${SHARE})`, (ours / theirs).toFixed(2));
  fact('floor: unzip and scan', each(least, count));
  fact('skh, floors', (ours / least).toFixed(1));
  fact(`highest memory (the batch itself held: ${before} MB; at most ${MEMORY_MB} MB)`, `${peak} MB`);
  fact('returns accepted', `${accepted} of ${count}`);
  if (accepted !== count || ours / theirs > SHARE || peak > MEMORY_MB) process.exitCode = 1;
}

const [step, ...rest] = process.argv.slice(2);
if (step === '--prepare') await prepare(Number(rest[0]), rest[1]!);
else if (step === '--measure') await measure(rest[0]!);
else if (step === '--book') await measureBook(rest[0]!);
else {
  const folder = await mkdtemp(join(tmpdir(), 'returns-'));
  try {
    const count = String(Number(step ?? COMMUNES));
    const script = await bundled(import.meta.url);
    // What is missed in the first part is no reason to leave the second unmeasured.
    process.exitCode =
      runAlone(script, ['--prepare', count, folder]) ||
      Math.max(runAlone(script, ['--measure', folder]), runAlone(script, ['--book', folder]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
