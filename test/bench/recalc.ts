import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellMap, derivedCells, differences, withWrongCaches } from '../support/derivedCells.ts';
import { libreOfficeRuns, timedRecalculation, type Took } from '../support/libreoffice.ts';
import { bookBytes } from './support/book.ts';
import { fact, megabytes, title } from './support/print.ts';
import { scored } from './support/scored.ts';

/** Seconds that LibreOffice takes to recalculate a scored book: `npm run bench:recalc [-- 51 150 600 3321]`. */
const AGENCIES = [51, 150, 600, 3321];
const TIMEOUT = 1_800_000;
const MOST_COMPARED = 1000;

/** The same book with every formula taken out: what remains is loading and saving. */
function withoutFormulas(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/(worksheets\/sheet|tables\/table)\d+\.xml$/.test(name)) continue;
    const text = strFromU8(parts[name]!);
    const bare = text.replace(
      /<f[ >][^]*?<\/f>|<calculatedColumnFormula[^]*?<\/calculatedColumnFormula>/g,
      '',
    );
    parts[name] = strToU8(bare);
  }
  return zipSync(parts, { level: 1 });
}

function shown({ ms, cpu }: Took): string {
  return `${Math.round(ms)} ms, ${Math.round(cpu)} ms of the processor`;
}

async function measure(agencies: number, folder: string): Promise<void> {
  const bytes = bookBytes(await scored(agencies));
  const [path, wrong, bare] = ['book', 'wrong', 'bare'].map((name) => join(folder, `${name}.xlsx`)) as [
    string,
    string,
    string,
  ];
  await writeFile(path, bytes);
  await writeFile(wrong, await withWrongCaches(path));
  await writeFile(bare, withoutFormulas(bytes));
  const cells = await derivedCells(path);
  const full = await timedRecalculation(wrong, TIMEOUT);
  const loaded = await timedRecalculation(bare, TIMEOUT);
  title(`${agencies} agencies: ${cells.length} formula cells in tables, ${megabytes(bytes.length)}`);
  fact('LibreOffice: open, recalculate, save', shown(full));
  fact('the same without formulas: open and save', shown(loaded));
  fact('share of opening and saving', `${Math.round((100 * loaded.cpu) / full.cpu)} %`);
  fact('left for recalculation', `${Math.max(0, Math.round(full.cpu - loaded.cpu))} ms of the processor`);
  // A book of thousands is saved by LibreOffice in parts larger than what we open.
  const compared =
    agencies <= MOST_COMPARED ? differences(cells, cellMap(full.bytes)).length : 'not compared';
  fact('cells worked out otherwise than by core', compared);
}

if (!(await libreOfficeRuns())) title('Left out: LibreOffice is not installed');
else {
  const given = process.argv.slice(2).map(Number);
  for (const agencies of given.length > 0 ? given : AGENCIES) {
    const folder = await mkdtemp(join(tmpdir(), 'recalc-'));
    try {
      await measure(agencies, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
