import { planInYear } from '../../core/plan/inYear.ts';
import { readPlan } from '../../core/plan/readPlan.ts';
import type { Plan } from '../../core/plan/types.ts';
import { result, type Result } from '../../core/result.ts';
import { bookRegister } from '../../report/book/bookRegister.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { Book } from '../../workbook/schema.ts';
import type { ReadDeps } from '../readPlan.ts';

/**
 * Reads a changed plan with the book's own register of agencies. That it says no rounds is no remark: the book has them.
 * Nor does it say its year where the book knows that of its one plan. */
export async function readChangedPlan(
  file: InputFile,
  book: Pick<Book, 'CoQuan' | 'NhomCoQuan' | 'KyBaoCao' | 'KeHoach'>,
  deps: ReadDeps,
): Promise<Result<Plan | null>> {
  const document = await deps.readers.read(file.name, file.bytes);
  if (document.value === null) return result(null, document.issues);
  const read = readPlan(document.value, bookRegister(book));
  const known = book.KyBaoCao.length > 0;
  const [only, ...others] = book.KeHoach;
  const year = others.length === 0 ? (only?.year ?? null) : null;
  const settled = [...(known ? ['plan.noRounds'] : []), ...(year === null ? [] : ['plan.yearMissing'])];
  const issues = read.issues.filter(({ code }) => !settled.includes(code));
  const plan = read.value === null || year === null ? read.value : planInYear(read.value, year);
  return result(plan, [...document.issues, ...issues]);
}
