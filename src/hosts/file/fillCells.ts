import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import type { FilledCell } from '../../workbook/ports.ts';
import { addressText, contains, parseAddress, parseArea, type Address, type Area } from './address.ts';
import { patchRest, repack, type OpenPackage, type PatchedParts } from './apply/applyChanges.ts';
import type { CellEdits } from './apply/cellEdits.ts';
import { rowReplacements } from './apply/rebuild.ts';
import { indexSheet, type SheetIndex } from './apply/sheetIndex.ts';
import { contextOf } from './read/context.ts';
import { openPackage, sheetText } from './read/package.ts';
import { readWorkbookModel, type SheetPart } from './read/workbookModel.ts';
import { refusable } from './refusal.ts';
import { refuseForeign } from './sniff.ts';
import { cellXml } from './write/cell.ts';
import { replaceSpans } from './xml/patch.ts';

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]+)"/gu;

function mergesOf(xml: string): Area[] {
  return [...xml.matchAll(MERGE)].flatMap(([, ref = '']) => parseArea(ref) ?? []);
}

interface Target extends FilledCell {
  readonly place: Address;
}

/** Why a cell can't take a value: a formula stands there, or only the first cell of a merge is shown. */
function obstacle(target: Target, index: SheetIndex, merges: readonly Area[]): Issue[] {
  const { sheet, cell, place } = target;
  const at = { sheet, cell };
  const there = index.cells.get(place.row)?.get(place.column);
  if (there !== undefined && there.formula !== null) return [issue('template.formula', at)];
  const merge = merges.find((area) => contains(area, place.row, place.column));
  if (merge === undefined || (merge.top === place.row && merge.left === place.column)) return [];
  return [issue('template.merged', at, { first: addressText(merge.top, merge.left) })];
}

function editsOf(targets: readonly Target[], index: SheetIndex, { context }: OpenPackage): CellEdits {
  const edits: CellEdits = new Map();
  const spelling = { prefix: index.data.prefix, system: context.system };
  for (const { place, value } of targets) {
    const style = index.cells.get(place.row)?.get(place.column)?.style ?? 0;
    const line = edits.get(place.row) ?? new Map<number, string>();
    const at = addressText(place.row, place.column);
    edits.set(place.row, line.set(place.column, cellXml(at, value, style, spelling)));
  }
  return edits;
}

function fillSheet(
  open: OpenPackage,
  sheet: SheetPart,
  targets: readonly Target[],
  parts: PatchedParts,
): Issue[] {
  const xml = sheetText(open.pack, sheet.part);
  const index = indexSheet(xml, new Set(targets.map(({ place }) => place.row)), open.context);
  if (index.rows.length === 0) return [issue('template.emptySheet', { sheet: sheet.name })];
  const merges = mergesOf(xml);
  const found = targets.flatMap((target) => obstacle(target, index, merges));
  if (found.length === 0)
    parts.set(sheet.part, replaceSpans(xml, rowReplacements(index, editsOf(targets, index, open))));
  return found;
}

/** Cells with the sheet they stand on, or why there is none such. */
function targetsOf(open: OpenPackage, cells: readonly FilledCell[]): Result<Map<SheetPart, Target[]>> {
  const targets = new Map<SheetPart, Target[]>();
  const known = open.model.sheets.map(({ name }) => name);
  const issues = cells.flatMap((filled) => {
    const sheet = open.model.sheets.find(({ name }) => name.trim() === filled.sheet.trim());
    const place = parseAddress(filled.cell);
    const at = { sheet: filled.sheet, cell: filled.cell };
    if (sheet === undefined) return [issue('template.noSheet', at, { known })];
    if (place === null) return [issue('template.noCell', at)];
    targets.set(sheet, [...(targets.get(sheet) ?? []), { ...filled, place }]);
    return [];
  });
  return result(targets, issues);
}

/**
 * A workbook of somebody else with values in some of its cells; their formats and everything else stay as they are.
 * Null with errors where one can't be filled: template.noSheet, noCell, emptySheet, formula, merged; or the file can't
 * be opened.
 */
export function fillCells(
  file: string,
  bytes: Uint8Array,
  cells: readonly FilledCell[],
): Result<Uint8Array | null> {
  return refusable(file, () => {
    refuseForeign(bytes);
    const pack = openPackage(bytes);
    const model = readWorkbookModel(pack);
    const open: OpenPackage = { pack, model, context: contextOf(pack, model) };
    const parts: PatchedParts = new Map();
    const { value: targets, issues: unknown } = targetsOf(open, cells);
    const filled = [...targets].flatMap(([sheet, own]) => fillSheet(open, sheet, own, parts));
    const issues = [...unknown, ...filled].map((i) => ({ ...i, at: { file, ...i.at } }));
    if (issues.length > 0) return result(null, issues);
    patchRest(open, null, [], parts);
    return result(repack(pack, parts));
  });
}
