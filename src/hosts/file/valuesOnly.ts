import { result, type Result } from '../../core/result.ts';
import { dropCalcChain, repack, type PatchedParts } from './apply/applyChanges.ts';
import { withoutElements } from './apply/workbookPatch.ts';
import { openPackage, partText, sheetText, type Package } from './read/package.ts';
import { readWorkbookModel, type WorkbookModel } from './read/workbookModel.ts';
import { refusable } from './refusal.ts';

const CELLS = /<(\w+:)?sheetData\b[\s\S]*<\/\1sheetData>/;

/** Cells keep the value that was computed last (ECMA-376 Part 1, 18.3.1.40: f, beside v). */
function plainCells(xml: string): string {
  return xml.replace(CELLS, (cells) =>
    withoutElements(cells, 'f', () => true).replace(/(<(?:\w+:)?c\b[^>]*?) cm="\d+"/g, '$1'),
  );
}

/** A column that was calculated gets no formula in new rows either (18.5.1.1: calculatedColumnFormula). */
function plainTable(xml: string): string {
  return withoutElements(xml, 'calculatedColumnFormula', () => true);
}

function plainParts(pack: Package, model: WorkbookModel): PatchedParts {
  const parts: PatchedParts = new Map();
  for (const { part } of model.sheets) parts.set(part, plainCells(sheetText(pack, part)));
  for (const { part } of model.tables) parts.set(part, plainTable(partText(pack, part)));
  dropCalcChain(pack, model, parts);
  return parts;
}

/**
 * The same workbook with values where formulas were: nothing in it changes any more by itself. Sheets, looks, charts
 * and what people added stay.
 */
export function valuesOnly(file: string, bytes: Uint8Array): Result<Uint8Array | null> {
  return refusable(file, () => {
    const pack = openPackage(bytes);
    return result(repack(pack, plainParts(pack, readWorkbookModel(pack))));
  });
}
