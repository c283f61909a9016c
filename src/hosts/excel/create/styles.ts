import type { SheetSpec, StyleName, WorkbookSpec } from '../../../workbook/spec.ts';
import { STYLES, type CellLook } from '../../../workbook/styles.ts';
import { addressLists, areaText, type Area } from '../address.ts';
import { step, type Step } from '../steps.ts';
import type { Block } from './layout.ts';

/** The name of a style in the workbook's list, the same as in files. */
export function excelStyle(name: StyleName): string {
  return `skh ${name}`;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function define(style: Excel.Style, look: CellLook): void {
  style.font.name = look.font;
  style.font.size = look.size;
  style.font.bold = look.bold;
  style.font.italic = look.italic;
  style.font.color = `#${look.color}`;
  if (look.fill !== null) style.fill.color = `#${look.fill}`;
  style.numberFormat = look.numberFormat;
  style.horizontalAlignment = HORIZONTAL[look.horizontal];
  style.verticalAlignment = VERTICAL[look.vertical];
  style.wrapText = look.wrap;
  style.locked = look.locked;
  for (const edge of EDGES) drawEdge(style, edge, look);
}

function drawEdge(style: Excel.Style, edge: (typeof EDGES)[number], look: CellLook): void {
  if (look.border !== 'thin' && !(look.border === 'top' && edge === 'EdgeTop')) return;
  const border = style.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = `#${look.borderColor}`;
}

const CALLS_PER_STYLE = 35;

export function styleSteps(names: readonly StyleName[]): Step[] {
  return names.map((name) =>
    step(CALLS_PER_STYLE, ({ workbook }) => {
      workbook.styles.add(excelStyle(name));
      define(workbook.styles.getItem(excelStyle(name)), STYLES[name]);
    }),
  );
}

/** Styles of a spec's cells, each once. */
export function usedStyles(spec: WorkbookSpec): StyleName[] {
  const used = spec.sheets.flatMap((sheet) => [
    ...sheet.cells.flatMap(({ style }) => style ?? []),
    ...sheet.tables.flatMap(({ columns, cellStyles = {} }) => [
      'header' as const,
      ...columns.map((column) => column.style),
      ...Object.values(cellStyles),
    ]),
  ]);
  return [...new Set(used)];
}

/** Ranges of a block by style: whole columns in one piece where they can be. */
function areasOf(block: Block): Map<StyleName, string[]> {
  const areas = new Map<StyleName, string[]>();
  const { top, left, right } = block.area;
  const lastRow = block.rows.length - 1;
  for (let c = 0; c <= right - left; c += 1) {
    let from = 0;
    if (block.sameInColumn) {
      add(areas, block.styleOf(0, c), { top, left: left + c, bottom: top + lastRow, right: left + c });
      continue;
    }
    block.rows.forEach((_, r) => {
      const style = block.styleOf(r, c);
      if (r < lastRow && block.styleOf(r + 1, c) === style) return;
      add(areas, style, { top: top + from, left: left + c, bottom: top + r, right: left + c });
      from = r + 1;
    });
  }
  return areas;
}

function add(areas: Map<StyleName, string[]>, style: StyleName | undefined, area: Area): void {
  if (style === undefined) return;
  const ranges = areas.get(style);
  if (ranges === undefined) areas.set(style, [areaText(area)]);
  else ranges.push(areaText(area));
}

/** Sets the styles of a sheet's cells, all ranges of a style at once. */
export function cellStyleSteps(sheet: SheetSpec, blocks: readonly Block[]): Step[] {
  const all = new Map<StyleName, string[]>();
  for (const block of blocks) {
    for (const [style, ranges] of areasOf(block)) all.set(style, [...(all.get(style) ?? []), ...ranges]);
  }
  return [...all].flatMap(([style, ranges]) =>
    addressLists(ranges).map((list) => ({
      bytes: 1_000 + 2 * list.length,
      run: ({ workbook }: Excel.RequestContext) => {
        workbook.worksheets.getItem(sheet.name).getRanges(list).style = excelStyle(style);
      },
    })),
  );
}
