import type { CellContext } from './cellValue.ts';
import { partText, type Package } from './package.ts';
import { readSharedStrings } from './strings.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** What cells are read with. */
export function contextOf(pack: Package, model: WorkbookModel): CellContext {
  const strings = model.stringsPart === null ? [] : readSharedStrings(partText(pack, model.stringsPart));
  return { strings, dates: model.dates, system: model.system };
}
