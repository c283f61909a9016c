import { formsOf } from '../../report/forms/formsOf.ts';
import type { Deps } from '../deps.ts';
import { makeForms } from '../makeForms.ts';
import type { TrackedBook } from '../openBook.ts';
import type { FillForm } from './formWords.ts';
import { sampleReturns, type SampleReturn } from './sampleReturns.ts';

function formsByAgency(tracked: TrackedBook, round: number, deps: Deps) {
  const { value: files } = makeForms(tracked, round, deps);
  return formsOf(tracked.book, tracked.id, round).map((form, i) => ({ form, bytes: files[i]!.bytes }));
}

/** Made-up returns of the first round; some of them late, wrong, blank or missing. */
export async function makeSampleReturns(
  tracked: TrackedBook,
  deps: Deps,
  fillForm: FillForm,
): Promise<SampleReturn[]> {
  const forms = formsByAgency(tracked, 1, deps);
  const others = new Map(formsByAgency(tracked, 2, deps).map((f) => [f.form.agency, f]));
  const returns: SampleReturn[] = [];
  for (const [i, { form, bytes }] of forms.entries()) {
    deps.progress({ label: form.agencyName, done: i, total: forms.length });
    returns.push(
      ...(await sampleReturns(i, { form, bytes, other: others.get(form.agency) ?? null }, fillForm)),
    );
  }
  return returns;
}
