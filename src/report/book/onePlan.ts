import type { Book } from '../../workbook/schema.ts';

/** The book as if it held one of its plans only: its tasks, who has them, what was answered and whose reports tell of it. Derived cells are to be computed. */
export function onePlan(book: Book, plan: string): Book {
  const NhiemVu = book.NhiemVu.filter((row) => row.plan === plan);
  const tasks = new Set(NhiemVu.map((row) => row.code));
  const TheoDoi = book.TheoDoi.filter((row) => tasks.has(row.task));
  const sections = new Set(TheoDoi.map((row) => row.section));
  const owing = new Set(TheoDoi.map((row) => row.agency));
  return {
    ...book,
    KeHoach: book.KeHoach.filter((row) => row.code === plan),
    NhiemVu,
    PhanCong: book.PhanCong.filter((row) => tasks.has(row.task)),
    TheoDoi,
    BaoCao: book.BaoCao.filter((row) => owing.has(row.agency)),
    TQMuc: book.TQMuc.filter((row) => sections.has(row.section)),
    TQCoQuan: book.TQCoQuan.filter((row) => owing.has(row.agency)),
  };
}

/** Number of a task for people: where the book has several plans, those after the first say theirs. */
export function numberInPlans(
  { KeHoach }: Pick<Book, 'KeHoach'>,
  row: { readonly plan: string; readonly path: string },
): string {
  const isLater = KeHoach.some(({ code }, i) => i > 0 && code === row.plan);
  return isLater ? `${row.plan} ${row.path}` : row.path;
}

/** What the plans of a book are about, as one line: later ones with the code by which their numbers begin. */
export function titleOfPlans({ KeHoach }: Pick<Book, 'KeHoach'>): string {
  const titles = KeHoach.map(({ code, title }, i) => (i === 0 ? title : `${code}: ${title}`));
  return titles.filter((title) => title !== '').join('; ');
}
