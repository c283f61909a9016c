import { absolute, cellAt } from '../../workbook/address.ts';
import { TABLE_NAMES, TABLES } from '../../workbook/schema.ts';
import type { CellSpec, NameSpec } from '../../workbook/spec.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';

/** Every list of words that a column offers, each once. */
export const LISTS: readonly (readonly string[])[] = distinctLists();

function distinctLists(): (readonly string[])[] {
  const lists = new Map<string, readonly string[]>();
  for (const name of TABLE_NAMES) {
    const def: TableDef = TABLES[name];
    for (const { choices } of Object.values(def.columns)) if (choices) lists.set(choices.join('|'), choices);
  }
  return [...lists.values()];
}

/** Name of the range that holds a list: drop-downs refer to ranges, since a written-out list ends at 255 characters. */
export function listName(choices: readonly string[]): string {
  const index = LISTS.findIndex((l) => l.join('|') === choices.join('|'));
  return `DS_${String(index + 1).padStart(2, '0')}`;
}

/** The lists as cells of the hidden sheet, one column each from `left` on, and their names. */
export function listCells(left: number): { cells: CellSpec[]; names: NameSpec[] } {
  const cells: CellSpec[] = [];
  const names: NameSpec[] = [];
  LISTS.forEach((choices, i) => {
    const column = left + i;
    choices.forEach((content, j) => cells.push({ at: cellAt(j + 1, column), content, style: 'text' }));
    names.push({
      name: listName(choices),
      refersTo: absolute(SHEETS.hidden, 1, column, choices.length, column),
      hidden: true,
    });
  });
  return { cells, names };
}
