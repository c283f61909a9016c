import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBook } from '../../src/app/openBook.ts';
import { cellMap, derivedCells, differences, withWrongCaches } from '../support/derivedCells.ts';
import {
  libreOfficeRuns,
  recalculatedBytes,
  type CellValue,
  type RecalcMode,
} from '../support/libreoffice.ts';
import { answered, BOOK, bookBytes, madeUpBook, memoryDeps } from './support/book.ts';
import { yearOf } from './support/data.ts';
import { once, peakMemory } from './support/measure.ts';
import { fact, megabytes, seconds, title } from './support/print.ts';

const AGENCIES = [51, 150, 600];
const TIMEOUT = 1_200_000;

/** Makes LibreOffice keep the values that it finds: the file names Excel as its maker and asks for no recalculation. */
const TRUST: readonly (readonly [part: string, from: RegExp, to: string])[] = [
  ['docProps/app.xml', /<Application>[^<]*/, '<Application>Microsoft Excel'],
  ['xl/workbook.xml', /<calcPr[^>]*>/, '<calcPr calcId="191029"/>'],
];

function trusted(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [part, from, to] of TRUST) parts[part] = strToU8(strFromU8(parts[part]!).replace(from, to));
  return zipSync(parts, { level: 1 });
}

interface Opened {
  readonly ms: number;
  readonly bytes: Uint8Array;
}

/**
 * Opens a workbook in LibreOffice and has it saved anew: the quickest of two runs, since a run also waits for others
 * who use the program.
 */
async function through(path: string, mode: RecalcMode): Promise<Opened> {
  const runs: Opened[] = [];
  for (let i = 0; i < 2; i += 1) {
    let bytes = new Uint8Array();
    const ms = await once(
      async () => void (bytes = new Uint8Array(await recalculatedBytes(path, TIMEOUT, mode))),
    );
    runs.push({ ms, bytes });
  }
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
}

async function measure(agencies: number, folder: string): Promise<void> {
  const files = new Map<string, Uint8Array>();
  const deps = memoryDeps(files);
  const book = answered(madeUpBook(yearOf(agencies), deps).book);
  title(`4. Recalculating a book of ${agencies} agencies, ${book.TheoDoi.length} obligations`);
  const write = await once(() => void files.set(BOOK, bookBytes(book)));
  fact('skh: write it', `${seconds(write)}, peak so far ${peakMemory()} MB`);
  const read = await once(() => openBook(BOOK, deps));
  fact('skh: open and check it', `${seconds(read)}, peak so far ${peakMemory()} MB`);
  const [path, kept, wrong] = ['book', 'kept', 'wrong'].map((name) =>
    join(folder, `${name}${agencies}.xlsx`),
  );
  await writeFile(path!, files.get(BOOK)!);
  await writeFile(kept!, trusted(files.get(BOOK)!));
  await writeFile(wrong!, await withWrongCaches(path!));
  const cells = await derivedCells(path!);
  fact('file', megabytes(files.get(BOOK)!.length));
  fact('formula cells in tables', cells.length);
  const [full, bare] = [await through(wrong!, 'always'), await through(kept!, 'never')];
  fact('LibreOffice: open, recalculate, save', seconds(full.ms));
  fact('LibreOffice: open and save without recalculating', seconds(bare.ms));
  fact('difference', full.ms > bare.ms ? seconds(full.ms - bare.ms) : 'within the noise');
  await writeFile(wrong!, full.bytes);
  const out = new Map(
    (await derivedCells(wrong!)).map((cell) => [`${cell.sheet}!${cell.address}`, cell.value]),
  );
  fact('cells that LibreOffice works out otherwise', differences(cells, out).length);
}

/** What withWrongCaches plants, as a number and in a cell that shows days. */
const PLANTED: readonly CellValue[] = [999, '1902-09-25'];

/** That 'never' really keeps what it finds: planted wrong values must come back. */
async function provesKept(folder: string): Promise<boolean> {
  const deps = memoryDeps(new Map());
  const plain = join(folder, 'small.xlsx');
  await writeFile(plain, bookBytes(answered(madeUpBook({ agencies: 5, tasks: 6, rounds: 1 }, deps).book)));
  const planted = join(folder, 'planted.xlsx');
  await writeFile(planted, trusted(await withWrongCaches(plain)));
  const { bytes } = await through(planted, 'never');
  const map = cellMap(bytes);
  const cells = await derivedCells(plain);
  return cells.every(({ sheet, address }) => PLANTED.includes(map.get(`${sheet}!${address}`)!));
}

/** Seconds that a spreadsheet program needs for all formulas of a tracking workbook. */
export async function benchRecalculation(agencies: readonly number[] = AGENCIES): Promise<void> {
  if (!(await libreOfficeRuns())) return title('4. Recalculation is left out: LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    title('4. Recalculation');
    fact('without recalculation LibreOffice keeps planted values', (await provesKept(folder)) ? 'yes' : 'NO');
    for (const count of agencies) await measure(count, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
