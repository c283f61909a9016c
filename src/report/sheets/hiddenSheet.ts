import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import type { NameSpec, SheetSpec } from '../../workbook/spec.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { listCells } from './lists.ts';
import { besideEachOther } from './tableSheet.ts';

const TABLES_HERE: readonly TableName[] = ['ThongTin', 'BanGui', 'PhienBan', 'DiemKhoiPhuc', 'ChiMuc'];

/** What the program needs and nobody reads: versions of returns, restore points, lists. */
export function hiddenSheet(book: Book, formulaOf: FormulaOf): { sheet: SheetSpec; names: NameSpec[] } {
  const blocks = besideEachOther(TABLES_HERE, book, 1, formulaOf);
  const lists = listCells(blocks.at(-1)!.right + 2);
  const sheet: SheetSpec = {
    name: SHEETS.hidden,
    state: 'veryHidden',
    widths: blocks.flatMap((b) => b.widths),
    cells: lists.cells,
    tables: blocks.map((b) => b.table),
  };
  return { sheet, names: lists.names };
}
