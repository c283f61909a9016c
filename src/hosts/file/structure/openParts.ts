import type { StyleName } from '../../../workbook/spec.ts';
import { dropCalcChain, type OpenPackage, type PatchedParts } from '../apply/applyChanges.ts';
import { tableText } from '../apply/mendTable.ts';
import { hasPart, openPackage, partBytes, partText, type Package } from '../read/package.ts';
import { contextOf } from '../read/context.ts';
import { mendTables } from '../read/mendTables.ts';
import { readWorkbookModel, type TablePart } from '../read/workbookModel.ts';
import { parseXml } from '../xml/tree.ts';
import { namedStyles } from './namedStyles.ts';

/** A package that is being given what it lacks: its parts, with what was changed already. */
export interface OpenParts extends OpenPackage {
  readonly parts: PatchedParts;
  readonly styleOf: (name: StyleName) => number | undefined;
}

export function openParts(bytes: Uint8Array): OpenParts {
  const pack = openPackage(bytes);
  const model = readWorkbookModel(pack);
  const context = contextOf(pack, model);
  const tables = mendTables(pack, model.tables, context);
  const { stylesPart } = model;
  const styleOf = stylesPart === null ? () => undefined : namedStyles(parseXml(partBytes(pack, stylesPart)));
  const parts: PatchedParts = new Map();
  // Excel makes the order of calculation anew; it would name cells that have moved.
  dropCalcChain(pack, model, parts);
  return { pack, model: { ...model, tables }, context, parts, styleOf };
}

/** The text of a part as it is now; '' where there is none. */
export function textNow({ pack, parts }: OpenParts, part: string): string {
  const changed = parts.get(part);
  if (changed !== undefined && changed !== null)
    return typeof changed === 'string' ? changed : changed.join('');
  return hasPart(pack, part) ? partText(pack, part) : '';
}

export function tableTextNow(open: OpenParts, table: TablePart): string {
  return open.parts.has(table.part) ? textNow(open, table.part) : tableText(open.pack, table);
}

/** Keeps a part's new text; an unchanged one is left as it lies. */
export function keep(open: OpenParts, part: string, text: string): void {
  if (text !== '' && text !== textNow(open, part)) open.parts.set(part, text);
}

/** A name for a new part that no other has: 'xl/tables/table' + number + '.xml'. */
export function freeName({ pack, parts }: { pack: Package; parts: PatchedParts }, stem: string): string {
  for (let n = 1; ; n += 1) {
    const name = `${stem}${String(n)}.xml`;
    if (!hasPart(pack, name) && !parts.has(name)) return name;
  }
}
