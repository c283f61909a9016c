import type { DateSystem } from '../../../core/date/serial.ts';
import { parseArea, type Area } from '../address.ts';
import { refuse } from '../refusal.ts';
import { decodeEscapes } from '../xml/decode.ts';
import { attributeOf, child, children, parseXml, type XmlElement } from '../xml/tree.ts';
import { dateStyles } from './dateStyles.ts';
import { hasPart, partBytes, relationships, type Package } from './package.ts';

export interface TableColumn {
  readonly name: string;
  /** Formula that a new row gets (calculatedColumnFormula), without '='. */
  readonly formula: string | null;
}

/** A table as its part describes it. */
export interface TablePart {
  readonly name: string;
  readonly part: string;
  readonly sheet: SheetPart;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly TableColumn[];
  /** The part was damaged: headers and columns are those of the cells, and are written into it with any change. */
  readonly mended?: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** Everything about a workbook but its cells. */
export interface WorkbookModel {
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly calcChainPart: string | null;
  readonly sheets: readonly SheetPart[];
  readonly tables: readonly TablePart[];
  readonly system: DateSystem;
  readonly dates: readonly boolean[];
}

/** Reads the small parts. Refuses with book.notOurs where the package is no workbook. */
export function readWorkbookModel(pack: Package): WorkbookModel {
  const main = relationships(pack, '').find((r) => r.type === 'officeDocument')?.target;
  if (main === undefined || !hasPart(pack, main)) refuse('book.notOurs');
  const root = parseXml(partBytes(pack, main));
  if (root.name !== 'workbook') refuse('book.notOurs');
  const related = relationships(pack, main);
  const partOf = (type: string): string | null => {
    const target = related.find((r) => r.type === type)?.target;
    return target !== undefined && hasPart(pack, target) ? target : null;
  };
  const sheets = readSheets(pack, root, main);
  const stylesPart = partOf('styles');
  return {
    workbookPart: main,
    stylesPart,
    stringsPart: partOf('sharedStrings'),
    calcChainPart: partOf('calcChain'),
    sheets,
    tables: sheets.flatMap((sheet) => readTables(pack, sheet)),
    system: usesSystem1904(root) ? 1904 : 1900,
    dates: stylesPart === null ? [] : dateStyles(parseXml(partBytes(pack, stylesPart))),
  };
}

/** Worksheets in the workbook's order; chart sheets and the like hold no cells. */
function readSheets(pack: Package, root: XmlElement, main: string): SheetPart[] {
  const targets = new Map(
    relationships(pack, main)
      .filter((r) => r.type === 'worksheet' && hasPart(pack, r.target))
      .map((r) => [r.id, r.target]),
  );
  return children(child(root, 'sheets'), 'sheet').flatMap((sheet) => {
    const part = targets.get(attributeOf(sheet, 'id') ?? '');
    return part === undefined ? [] : [{ name: attributeOf(sheet, 'name') ?? '', part }];
  });
}

function usesSystem1904(root: XmlElement): boolean {
  const flag = child(root, 'workbookPr')?.attributes['date1904'];
  return flag === '1' || flag === 'true';
}

function readTables(pack: Package, sheet: SheetPart): TablePart[] {
  return relationships(pack, sheet.part)
    .filter((r) => r.type === 'table' && hasPart(pack, r.target))
    .flatMap((r) => readTable(parseXml(partBytes(pack, r.target)), r.target, sheet) ?? []);
}

function readTable(root: XmlElement, part: string, sheet: SheetPart): TablePart | null {
  const area = parseArea(attributeOf(root, 'ref') ?? '');
  if (area === null) return null;
  return {
    name: attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '',
    part,
    sheet,
    area,
    headerRows: Number(attributeOf(root, 'headerRowCount') ?? 1),
    totalsRows: Number(attributeOf(root, 'totalsRowCount') ?? 0),
    columns: children(child(root, 'tableColumns'), 'tableColumn').map((column) => ({
      name: decodeEscapes(attributeOf(column, 'name') ?? ''),
      formula: child(column, 'calculatedColumnFormula')?.text ?? null,
    })),
  };
}

export function firstDataRow(table: TablePart): number {
  return table.area.top + table.headerRows;
}

export function lastDataRow(table: TablePart): number {
  return table.area.bottom - table.totalsRows;
}
