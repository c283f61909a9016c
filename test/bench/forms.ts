import { makeForms } from '../../src/app/makeForms.ts';
import { openBook } from '../../src/app/openBook.ts';
import { zipFiles } from '../../src/hosts/file/packager.ts';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { formWorkbook } from '../../src/report/forms/formWorkbook.ts';
import { BOOK, bookBytes, madeUpBook, memoryDeps } from './support/book.ts';
import { yearOf } from './support/data.ts';
import { exceljsForm } from './support/exceljsForms.ts';
import { compare, once, peakMemory } from './support/measure.ts';
import { fact, megabytes, printComparison, seconds, title } from './support/print.ts';

/** Filled cells of a form, so that both sides are seen to make the same. */
function contents(bytes: Uint8Array): string {
  const { value } = readForm('form.xlsx', bytes);
  return JSON.stringify(value?.sheets.map((s) => [s.name, s.state, s.cells.map((c) => [c.at, c.text])]));
}

/** One form for each agency: the product against exceljs building the same forms. */
export async function benchForms(count: number, repeats: number): Promise<void> {
  const files = new Map<string, Uint8Array>();
  const deps = memoryDeps(files);
  files.set(BOOK, bookBytes(madeUpBook(yearOf(count), deps).book));
  const { value: tracked } = await openBook(BOOK, deps);
  if (tracked === null) throw new Error('the made-up book could not be opened');
  const forms = formsOf(tracked.book, tracked.id, 1);
  const specs = forms.map((form) => formWorkbook(form, 'Kế hoạch công tác năm 2030', deps.digest));
  title(`1. Making ${forms.length} forms of ${forms[0]?.rows.length ?? 0} tasks`);
  fact('peak memory before the first form', `${peakMemory()} MB`);
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
  const zipped = zipFiles(made);
  fact('one zip of all forms', `${seconds(await once(() => zipFiles(made)))}, ${megabytes(zipped.length)}`);
}
