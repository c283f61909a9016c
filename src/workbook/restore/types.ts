import type { RowKey } from '../ports.ts';
import type { CellContent } from '../spec.ts';

/** By header. */
export type Cells = Readonly<Record<string, CellContent>>;

export interface RowUpdate {
  /** As it is since the change. */
  readonly key: RowKey;
  /** What a cell held before the change, and since. */
  readonly cells: Readonly<Record<string, readonly [before: CellContent, after: CellContent]>>;
}

/** A row that came or went, with the cells that were filled. */
export interface RowCells {
  readonly key: RowKey;
  readonly cells: Cells;
}

export interface TableInverse {
  readonly table: string;
  readonly updated: readonly RowUpdate[];
  readonly inserted: readonly RowCells[];
  readonly deleted: readonly RowCells[];
}

/** What a change did, so that it can be taken back later: plain data, kept in DiemKhoiPhuc. */
export interface Inverse {
  readonly tables: readonly TableInverse[];
}
