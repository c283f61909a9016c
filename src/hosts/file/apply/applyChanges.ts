import { issue } from '../../../core/issue.ts';
import { hasError, result, type Result } from '../../../core/result.ts';
import type { TableChange, TableKeys } from '../../../workbook/ports.ts';
import { inverseFrom } from '../../../workbook/restore/inverse.ts';
import { POINT_KEYS, POINTS } from '../../../workbook/restore/points.ts';
import type { CellContext } from '../read/cellValue.ts';
import { hasPart, partText, relationshipPart, sheetText, type Package } from '../read/package.ts';
import { readTablesOfSheet } from '../read/readTables.ts';
import type { SheetPart, TablePart, WorkbookModel } from '../read/workbookModel.ts';
import { declareUtf8 } from '../xml/patch.ts';
import { packText } from '../zip/packed.ts';
import { writeZip } from '../zip/writeZip.ts';
import { grownCharts } from './chartPatch.ts';
import { layOut, type TableLayout } from './layout.ts';
import { restorePoint, type PointLabel } from './restorePoint.ts';
import { tableText } from './mendTable.ts';
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
export type PatchedParts = Map<string, string | readonly string[] | null>;

/**
 * The package with the changes worked in, and a restore point where it has a place for one. Null (with errors) where
 * any of them can't be: nothing is half done. Also null, without issues, where every cell holds already what it shall.
 */
export function applyChanges(
  open: OpenPackage,
  changes: readonly TableChange[],
  keys: TableKeys,
  point: PointLabel,
): Result<Uint8Array | null> {
  const tables = changedTables(open.model, changes);
  if (hasError(tables.issues)) return result(null, tables.issues);
  const plans = planTables(open, tables.value, changes, keys);
  const planned = plans.flatMap((plan) => plan.issues);
  if (hasError(planned)) return result(null, planned);
  const styles =
    open.model.stylesPart === null ? null : readStylePatch(partText(open.pack, open.model.stylesPart));
  const parts: PatchedParts = new Map();
  const patched = patchAll(open, [...plans, ...pointPlan(open, plans, point)], styles, parts);
  if (hasError(patched.issues)) return result(null, patched.issues);
  if (parts.size === 0) return result(null);
  patchRest(open, styles, patched.value, parts);
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

/** Sheets of tables, each once. */
function sheetsOf(tables: readonly TablePart[]): SheetPart[] {
  return [...new Set(tables.map((table) => table.sheet))];
}

function planTables(
  open: OpenPackage,
  tables: readonly TablePart[],
  changes: readonly TableChange[],
  keys: TableKeys,
): TablePlan[] {
  const own = (table: TablePart) => changes.filter((change) => change.table === table.name);
  const keysOf = (table: TablePart) => keys[table.name] ?? [];
  return sheetsOf(tables).flatMap((sheet) => {
    const here = tables.filter((table) => table.sheet === sheet);
    const xml = sheetText(open.pack, sheet.part);
    const present = readTablesOfSheet(xml, here, open.context, (t) => neededColumns(own(t), keysOf(t)));
    return here.flatMap((table, i) => {
      const read = present[i];
      return read === undefined ? [] : [planTable(table, read, own(table), keysOf(table))];
    });
  });
}

/** Columns that planning asks for, and taking back; null for all of them, since a deleted row is kept whole. */
function neededColumns(changes: readonly TableChange[], keys: readonly string[]): readonly string[] | null {
  if (changes.some((change) => change.kind === 'delete')) return null;
  const set = changes.flatMap((change) => (change.kind === 'update' ? Object.keys(change.set) : []));
  return [...new Set([...keys, ...set].map((header) => header.normalize('NFC')))];
}

/** The rows that a restore point adds: none where nothing changes, or the workbook has no table for them. */
function pointPlan(open: OpenPackage, plans: readonly TablePlan[], point: PointLabel): TablePlan[] {
  const inverse = inverseFrom(plans.map((plan) => plan.inverse));
  const table = open.model.tables.find(({ name }) => name === POINTS);
  const own = plans.some((plan) => plan.table === table);
  if (inverse === null || table === undefined || own) return [];
  const [present] = readTablesOfSheet(sheetText(open.pack, table.sheet.part), [table], open.context);
  if (present === undefined) return [];
  return [planTable(table, present, restorePoint(present, inverse, point), POINT_KEYS)];
}

/** Patches every sheet once, with all its tables that change. */
function patchAll(
  open: OpenPackage,
  plans: readonly TablePlan[],
  styles: StylePatch | null,
  parts: PatchedParts,
): Result<TableLayout[]> {
  const patched = sheetsOf(plans.map((plan) => plan.table)).map((sheet) => {
    const own = plans.filter((plan) => plan.table.sheet === sheet);
    return patchTables(open, sheet, own, styles, parts);
  });
  return result(
    patched.flatMap((one) => one.value),
    [...plans.flatMap((plan) => plan.issues), ...patched.flatMap((one) => one.issues)],
  );
}

/** Patches one sheet and its tables' parts; gives the layouts of tables that were changed. */
function patchTables(
  open: OpenPackage,
  sheet: SheetPart,
  plans: readonly TablePlan[],
  styles: StylePatch | null,
  parts: PatchedParts,
): Result<TableLayout[]> {
  const layouts = plans.map(layOut);
  const siblings = open.model.tables.filter((table) => table.sheet === sheet);
  const xml = sheetText(open.pack, sheet.part);
  const patched = patchSheet({ sheet, xml, layouts, tables: siblings }, open.context, styles);
  if (patched.value === null) return result([], patched.issues);
  parts.set(sheet.part, patched.value);
  for (const layout of layouts) {
    if (layout.newBottom === layout.oldBottom) continue;
    parts.set(layout.table.part, patchTable(tableText(open.pack, layout.table), layout));
  }
  return result(layouts);
}

/** The parts that follow from any change: recalculation, and cell formats that had to be added. */
export function patchRest(
  open: OpenPackage,
  styles: StylePatch | null,
  layouts: readonly TableLayout[],
  parts: PatchedParts,
): void {
  const { pack, model } = open;
  for (const table of model.tables)
    if (table.mended === true && !parts.has(table.part)) parts.set(table.part, tableText(pack, table));
  const main = model.workbookPart;
  parts.set(main, patchWorkbook(partText(pack, main), layouts));
  for (const [name, xml] of grownCharts(pack, layouts)) parts.set(name, xml);
  const newStyles = styles === null ? null : patchedStyles(styles);
  if (model.stylesPart !== null && newStyles !== null) parts.set(model.stylesPart, newStyles);
  dropCalcChain(pack, model, parts);
}

/** Takes the order of calculation out of the package, where there is one: Excel makes it anew. */
export function dropCalcChain(pack: Package, model: WorkbookModel, parts: PatchedParts): void {
  if (model.calcChainPart === null) return;
  const relations = relationshipPart(model.workbookPart);
  const types = '[Content_Types].xml';
  parts.set(model.calcChainPart, null);
  parts.set(relations, withoutCalcChain(partText(pack, relations)));
  parts.set(types, withoutOverride(partText(pack, types), model.calcChainPart));
}

/** Every part that was not patched is copied as it is packed; parts that are new come last. */
export function repack(pack: Package, parts: PatchedParts): Uint8Array {
  const byName = new Map([...parts].map(([name, text]) => [name.toLowerCase(), text]));
  const entries = pack.entries.flatMap((entry) => {
    const text = byName.get(entry.name.toLowerCase());
    if (text === undefined) return [entry];
    if (text === null) return [];
    const [head = '', ...rest] = typeof text === 'string' ? [text] : text;
    return [packText(entry.name, [declareUtf8(head), ...rest])];
  });
  const added = [...parts].flatMap(([name, text]) =>
    text === null || hasPart(pack, name) ? [] : [packText(name, typeof text === 'string' ? [text] : text)],
  );
  return writeZip([...entries, ...added]);
}
