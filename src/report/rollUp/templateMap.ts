import type { Book } from '../../workbook/schema.ts';

/** One cell of the upper level's own template, and what of the book goes into it. */
export interface MappedCell {
  readonly sheet: string;
  readonly cell: string;
  /** As a person writes it: 'NV0003.Tỷ lệ (%)', 'Đếm.Hoàn thành đúng hạn'. */
  readonly source: string;
}

/** Rows of ThongTin that hold a mapping: the template's file name, sheet and cell; the value is the source. */
const MARK = 'mau';
const JOINT = '|';
/** Begins the key of every cell of a mapping, of whichever template. */
export const MAPPED = MARK + JOINT;

const keyOf = (template: string, { sheet, cell }: Pick<MappedCell, 'sheet' | 'cell'>) =>
  [MARK, template, sheet, cell].join(JOINT);

/** The mapping of a template, in the order in which its cells were pointed at. */
export function mappingOf({ ThongTin }: Pick<Book, 'ThongTin'>, template: string): MappedCell[] {
  const start = keyOf(template, { sheet: '', cell: '' }).slice(0, -1);
  return ThongTin.filter((row) => row.key.startsWith(start)).map(({ key, value }) => {
    const rest = key.slice(start.length);
    const split = rest.lastIndexOf(JOINT);
    return { sheet: rest.slice(0, split), cell: rest.slice(split + 1), source: value };
  });
}

/** The book with cells mapped anew; an empty source takes the cell out of the mapping. */
export function withMapping(book: Book, template: string, cells: readonly MappedCell[]): Book {
  const keys = new Set(cells.map((cell) => keyOf(template, cell)));
  const kept = book.ThongTin.filter((row) => !keys.has(row.key));
  const fresh = cells
    .filter(({ source }) => source !== '')
    .map((cell) => ({ key: keyOf(template, cell), value: cell.source }));
  return { ...book, ThongTin: [...kept, ...fresh] };
}
