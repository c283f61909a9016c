import { result, type Result } from '../../../core/result.ts';
import type { CellContext } from '../read/cellValue.ts';
import type { SheetPart, TablePart } from '../read/workbookModel.ts';
import { refuse } from '../refusal.ts';
import { splitAtSpans } from '../xml/patch.ts';
import { breakSharedGroups, editTable, type CellEdits } from './cellEdits.ts';
import { touchedRows, type TableLayout } from './layout.ts';
import { findObstacles } from './obstacles.ts';
import { rowReplacements } from './rebuild.ts';
import { indexSheet, type SheetIndex } from './sheetIndex.ts';
import { rangeReplacements } from './sheetRanges.ts';
import type { StylePatch } from './stylePatch.ts';

export interface SheetWork {
  readonly sheet: SheetPart;
  readonly xml: string;
  readonly layouts: readonly TableLayout[];
  /** All tables of the sheet, changed or not. */
  readonly tables: readonly TablePart[];
}

/** The worksheet with its tables' changes, in pieces; null where none of its cells changes or something is in the way. */
export function patchSheet(
  work: SheetWork,
  context: CellContext,
  styles: StylePatch | null,
): Result<readonly string[] | null> {
  const wanted = new Set(work.layouts.flatMap((layout) => [...touchedRows(layout)]));
  const index = indexSheet(work.xml, wanted, context);
  // A sheet without rows can't hold the header that a table has.
  if (index.rows.length === 0) refuse('file.unreadable', { sheet: work.sheet.name });
  const obstacles = findObstacles(work.layouts, work.tables, index);
  if (obstacles.length > 0) return result(null, obstacles);
  const edits = editsOf(work, index, context, styles);
  if (edits.size === 0) return result(null);
  const complete = withAllCells(index, work.xml, edits, wanted, context);
  const replacements = [
    ...rowReplacements(complete, edits),
    ...rangeReplacements(complete, edits, work.layouts),
  ];
  return result(splitAtSpans(work.xml, replacements));
}

function editsOf(
  work: SheetWork,
  index: SheetIndex,
  context: CellContext,
  styles: StylePatch | null,
): CellEdits {
  const edits: CellEdits = new Map();
  const spelling = { prefix: index.data.prefix, system: context.system };
  const edit = { index, spelling, dates: context.dates, styles, edits };
  for (const layout of work.layouts) editTable(layout, edit);
  breakSharedGroups(edit);
  return edits;
}

/** Breaking up shared formulas may touch rows whose other cells were not listed yet. */
function withAllCells(
  index: SheetIndex,
  xml: string,
  edits: CellEdits,
  wanted: ReadonlySet<number>,
  context: CellContext,
): SheetIndex {
  const missing = [...edits.keys()].some((row) => !wanted.has(row));
  return missing ? indexSheet(xml, new Set(edits.keys()), context) : index;
}
