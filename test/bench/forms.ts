import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeForms } from '../../src/app/makeForms.ts';
import type { Deps } from '../../src/app/deps.ts';
import { zipFiles } from '../../src/hosts/file/packager.ts';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { formWorkbook } from '../../src/report/forms/formWorkbook.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { madeUpBook, memoryDeps } from './support/book.ts';
import { readBookLines, writeBookLines } from './support/bookFile.ts';
import { yearOf } from './support/data.ts';
import { exceljsForm } from './support/exceljsForms.ts';
import { compare, once, peakMemory } from './support/measure.ts';
import { runAlone } from './support/ownProcess.ts';
import { fact, megabytes, printComparison, seconds, title } from './support/print.ts';

/** Filled cells of a form, so that both sides are seen to make the same. */
function contents(bytes: Uint8Array): string {
  const { value } = readForm('form.xlsx', bytes);
  return JSON.stringify(value?.sheets.map((s) => [s.name, s.state, s.cells.map((c) => [c.at, c.text])]));
}

/** The most memory that the forms of all communes of the country may take, from rows of the book to one zip. */
const MEMORY_MB = 400;
/** At most this share of what exceljs needs to build them one by one. */
const SHARE = 0.35;

const madeUp = (count: number, deps: Deps) => madeUpBook(yearOf(count), deps).book;
const idOf = (book: Book) => book.ThongTin.find((row) => row.key === 'bookId')?.value ?? '';

/** Rows of a book to one zip, in a process that does nothing else: making up the book takes far more memory. */
export async function measureFormsZip(file: string): Promise<void> {
  const book = await readBookLines(file);
  const before = peakMemory();
  const deps = memoryDeps(new Map());
  let size = 0;
  const took = await once(() => {
    size = zipFiles(makeForms({ book, id: idOf(book) }, 1, deps).value).length;
  });
  fact('rows of the book to one zip', `${seconds(took)}, ${megabytes(size)}`);
  fact(`highest memory (the rows held: ${before} MB; at most ${MEMORY_MB} MB)`, `${peakMemory()} MB`);
  if (peakMemory() > MEMORY_MB) process.exitCode = 1;
}

/** One form for each agency: the product against exceljs building the same forms. */
export async function benchForms(count: number, repeats: number): Promise<void> {
  const deps = memoryDeps(new Map());
  const book = madeUp(count, deps);
  const tracked = { book, id: idOf(book) };
  const forms = formsOf(book, tracked.id, 1);
  const specs = forms.map((form) => formWorkbook(form, 'Kế hoạch công tác năm 2030', deps.digest));
  title(`1. Making ${forms.length} forms of ${forms[0]?.rows.length ?? 0} tasks`);
  const ours = () => makeForms(tracked, 1, deps).value;
  const theirs = async () => {
    for (const spec of specs) await exceljsForm(spec);
  };
  const timings = await compare(
    [
      { name: 'skh: rows of the book to files', run: ours },
      { name: 'exceljs: finished cell lists to files', run: theirs },
    ],
    repeats,
  );
  printComparison(timings, forms.length);
  const made = ours();
  const same = contents(made[0]!.bytes) === contents(await exceljsForm(specs[0]!));
  fact('both make the same cells', same ? 'yes' : 'NO');
  const [mine, other] = timings;
  if (!same || mine!.ms > SHARE * other!.ms) process.exitCode = 1;
  await inOwnProcess(book);
}

async function inOwnProcess(book: Book): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'forms-'));
  try {
    const file = join(folder, 'book.jsonl');
    await writeBookLines(file, book);
    if (runAlone(process.argv[1]!, ['--forms-zip', file]) !== 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
