import { issue, type Issue } from '../../../core/issue.ts';
import { hasError, result, type Result } from '../../../core/result.ts';
import type { TableChange, TableKeys } from '../../../workbook/ports.ts';
import type { CellContext } from '../read/cellValue.ts';
import { partText, relationshipPart, sheetText, type Package } from '../read/package.ts';
import { readTablesOfSheet } from '../read/readTables.ts';
import type { SheetPart, TablePart, WorkbookModel } from '../read/workbookModel.ts';
import { declareUtf8 } from '../xml/patch.ts';
import { packText } from '../zip/packed.ts';
import { writeZip } from '../zip/writeZip.ts';
import { layOut, type TableLayout } from './layout.ts';
import { patchSheet } from './sheetPatch.ts';
import { patchedStyles, readStylePatch, type StylePatch } from './stylePatch.ts';
import { patchTable } from './tablePatch.ts';
import { planTable, type TablePlan } from './tablePlan.ts';
import { patchWorkbook, withoutCalcChain, withoutOverride } from './workbookPatch.ts';

/** What apply works on. */
export interface OpenPackage {
  readonly pack: Package;
  readonly model: WorkbookModel;
  readonly context: CellContext;
}

/** New texts of parts, in pieces where they are large; null takes a part away. */
type PatchedParts = Map<string, string | readonly string[] | null>;

/**
 * The package with the changes worked in. Null (with errors) where any of them can't be: nothing is half done. Also
 * null, without issues, where every cell holds already what it shall.
 */
export function applyChanges(
  open: OpenPackage,
  changes: readonly TableChange[],
  keys: TableKeys,
): Result<Uint8Array | null> {
  const tables = changedTables(open.model, changes);
  if (hasError(tables.issues)) return result(null, tables.issues);
  const styles =
    open.model.stylesPart === null ? null : readStylePatch(partText(open.pack, open.model.stylesPart));
  const parts: PatchedParts = new Map();
  const issues: Issue[] = [];
  const done: TableLayout[] = [];
  for (const sheet of new Set(tables.value.map((table) => table.sheet))) {
    const own = tables.value.filter((table) => table.sheet === sheet);
    const patched = patchTables(open, sheet, own, changes, keys, styles, parts);
    issues.push(...patched.issues);
    done.push(...patched.value);
  }
  if (hasError(issues)) return result(null, issues);
  if (parts.size === 0) return result(null);
  patchRest(open, styles, done, parts);
  return result(repack(open.pack, parts));
}

function changedTables(model: WorkbookModel, changes: readonly TableChange[]): Result<TablePart[]> {
  const names = [...new Set(changes.map((change) => change.table))];
  const tables = names.map((name) => model.tables.find((table) => table.name === name));
  const missing = names.filter((_, i) => tables[i] === undefined);
  return {
    value: tables.filter((table) => table !== undefined),
    issues: missing.map((table) => issue('book.tableMissing', {}, { table })),
  };
}

/** Patches one sheet and its tables' parts; gives the layouts of tables that were changed. */
function patchTables(
  open: OpenPackage,
  sheet: SheetPart,
  tables: readonly TablePart[],
  changes: readonly TableChange[],
  keys: TableKeys,
  styles: StylePatch | null,
  parts: PatchedParts,
): Result<TableLayout[]> {
  const xml = sheetText(open.pack, sheet.part);
  const plans = planTables(xml, tables, changes, keys, open.context);
  const issues = plans.flatMap((plan) => plan.issues);
  if (hasError(issues)) return result([], issues);
  const layouts = plans.map(layOut);
  const siblings = open.model.tables.filter((table) => table.sheet === sheet);
  const patched = patchSheet({ sheet, xml, layouts, tables: siblings }, open.context, styles);
  if (patched.value === null) return result([], patched.issues);
  parts.set(sheet.part, patched.value);
  for (const layout of layouts) {
    if (layout.newBottom === layout.oldBottom) continue;
    parts.set(layout.table.part, patchTable(partText(open.pack, layout.table.part), layout));
  }
  return result(layouts);
}

function planTables(
  xml: string,
  tables: readonly TablePart[],
  changes: readonly TableChange[],
  keys: TableKeys,
  context: CellContext,
): TablePlan[] {
  const present = readTablesOfSheet(xml, tables, context, (table) => keys[table.name] ?? []);
  return tables.flatMap((table, i) => {
    const read = present[i];
    const own = changes.filter((change) => change.table === table.name);
    return read === undefined ? [] : [planTable(table, read, own, keys[table.name] ?? [])];
  });
}

/** The parts that follow from any change: recalculation, and cell formats that had to be added. */
function patchRest(
  open: OpenPackage,
  styles: StylePatch | null,
  layouts: readonly TableLayout[],
  parts: PatchedParts,
): void {
  const { pack, model } = open;
  const main = model.workbookPart;
  parts.set(main, patchWorkbook(partText(pack, main), layouts));
  const newStyles = styles === null ? null : patchedStyles(styles);
  if (model.stylesPart !== null && newStyles !== null) parts.set(model.stylesPart, newStyles);
  if (model.calcChainPart === null) return;
  const relations = relationshipPart(main);
  const types = '[Content_Types].xml';
  parts.set(model.calcChainPart, null);
  parts.set(relations, withoutCalcChain(partText(pack, relations)));
  parts.set(types, withoutOverride(partText(pack, types), model.calcChainPart));
}

/** Every part that was not patched is copied as it is packed. */
function repack(pack: Package, parts: PatchedParts): Uint8Array {
  const byName = new Map([...parts].map(([name, text]) => [name.toLowerCase(), text]));
  const entries = pack.entries.flatMap((entry) => {
    const text = byName.get(entry.name.toLowerCase());
    if (text === undefined) return [entry];
    if (text === null) return [];
    const [head = '', ...rest] = typeof text === 'string' ? [text] : text;
    return [packText(entry.name, [declareUtf8(head), ...rest])];
  });
  return writeZip(entries);
}
