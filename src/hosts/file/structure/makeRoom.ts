import { relationships, hasPart } from '../read/package.ts';
import type { SheetPart } from '../read/workbookModel.ts';
import type { ColumnShift } from './columnShift.ts';
import { keep, tableTextNow, textNow, type OpenParts } from './openParts.ts';
import { withWidths } from './sheetColumns.ts';
import {
  withDrawingMoved,
  withFormulas,
  withPivotSource,
  withPlaces,
  withSheetMoved,
  withVmlMoved,
} from './shiftParts.ts';

/** What hangs on a sheet and says where it is, by the kind of its relation. */
const HANGING: Readonly<Record<string, (xml: string, shift: ColumnShift) => string>> = {
  drawing: withDrawingMoved,
  vmlDrawing: withVmlMoved,
  comments: withPlaces,
  threadedComment: withPlaces,
};

/** Puts free columns into a sheet: whatever stands right of the place, and all that refers to it, moves along. */
export function makeRoom(open: OpenParts, sheet: SheetPart, shift: ColumnShift): void {
  const xml = withSheetMoved(textNow(open, sheet.part), shift);
  keep(open, sheet.part, withWidths(xml, shift, []));
  for (const table of open.model.tables) {
    const text = tableTextNow(open, table);
    const moved = table.sheet === sheet ? withPlaces(text, shift) : withFormulas(text, shift, false);
    keep(open, table.part, moved);
  }
  for (const { type, target } of relationships(open.pack, sheet.part)) {
    const moved = HANGING[type];
    if (moved !== undefined && hasPart(open.pack, target))
      keep(open, target, moved(textNow(open, target), shift));
  }
  for (const part of partsThatRefer(open, sheet)) {
    const text = textNow(open, part);
    if (text.includes(shift.sheet))
      keep(open, part, withPivotSource(withFormulas(text, shift, false), shift));
  }
}

/** Other sheets, the names of the workbook, charts, and pivot tables. */
function partsThatRefer({ pack, model }: OpenParts, sheet: SheetPart): string[] {
  const others = model.sheets.filter((other) => other !== sheet).map(({ part }) => part);
  const drawn = pack.entries
    .map(({ name }) => name)
    .filter((name) => /(chart|pivotCacheDefinition)\d*\.xml$/i.test(name));
  return [model.workbookPart, ...others, ...drawn];
}
