import type { BlockChoice } from '../blocks/setBlocks.ts';
import { groupNames } from '../../report/forms/groupMembers.ts';
import type { Book } from '../../workbook/schema.ts';
import { YES } from '../../workbook/tables/words.ts';

/** A block that forms can have, with its columns; titles and words are the workbook's own. */
export interface BlockView {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly guide: string;
  /** Columns by the word under which they are kept, and as printed. */
  readonly columns: readonly { readonly field: string; readonly header: string }[];
  readonly choice: BlockChoice;
}

export interface BlocksView {
  readonly blocks: readonly BlockView[];
  /** Indicators that are asked for so far: 'Số mô hình (mô hình) ≥ 2'. */
  readonly indicators: readonly string[];
  readonly groups: readonly string[];
}

function indicatorText({ title, unit, operator, target }: Book['ChiTieu'][number]): string {
  const aim = target === null ? '' : ` ${operator} ${String(target).replace('.', ',')}`;
  return `${title}${unit === '' ? '' : ` (${unit})`}${aim}`;
}

/** What forms can ask beside the tasks, and what of it they do. */
export function blocksView(book: Book): BlocksView {
  const blocks = book.KhoiBieu.map((row): BlockView => {
    const columns = book.CotKhoi.filter(({ block }) => block === row.code);
    const { code, kind, title, guide, rounds, groups } = row;
    const used = columns.filter(({ use }) => use === YES).map(({ field }) => field);
    const lines = row.lines === null ? {} : { lines: row.lines };
    const choice = { code, use: row.use === YES, rounds, groups, ...lines, columns: used };
    const shown = columns.map(({ field, header }) => ({ field, header: header || field }));
    return { code, kind, title, guide, columns: shown, choice };
  });
  return { blocks, indicators: book.ChiTieu.map(indicatorText), groups: groupNames(book) };
}
