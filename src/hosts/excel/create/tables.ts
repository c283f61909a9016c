import type { SheetSpec, TableSpec } from '../../../workbook/spec.ts';
import { cellAt } from '../../../workbook/address.ts';
import { rangeOf } from '../address.ts';
import { step, type Step } from '../steps.ts';
import { tableArea } from './layout.ts';
import { sheetOf } from './sheets.ts';

/** Makes tables of cells that are filled already. */
export function tableSteps(sheet: SheetSpec): Step[] {
  return sheet.tables.map((spec) =>
    step(12, (context) => {
      const target = sheetOf(context, sheet);
      const table = target.tables.add(rangeOf(target, tableArea(spec)), true);
      table.name = spec.name;
      table.style = spec.style === 'none' ? '' : (spec.style ?? 'TableStyleLight1');
      table.showBandedRows = false;
    }),
  );
}

/** Limits of an input message and of its title. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/**
 * Notes are shown as input messages of their cells: notes themselves need an Excel (ExcelApi 1.18) that many offices
 * don't have, and comments would stand there as somebody's words.
 */
export function noteSteps(sheet: SheetSpec): Step[] {
  const headers = sheet.tables.flatMap(headerNotes);
  const loose = (sheet.notes ?? []).map(({ at, text }) => ({ at, title: '', text }));
  return [...headers, ...loose].map(({ at, title, text }) =>
    step(6, (context) => {
      const { dataValidation } = sheetOf(context, sheet).getRange(at);
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.prompt = {
        showPrompt: true,
        title: cut(title, MAX_TITLE),
        message: cut(text, MAX_MESSAGE),
      };
    }),
  );
}

function headerNotes(table: TableSpec): { at: string; title: string; text: string }[] {
  const { top, left } = tableArea(table);
  return table.columns.flatMap(({ header, note }, i) =>
    note === undefined
      ? []
      : [{ at: cellAt(top, left + i), title: header.replaceAll('\n', ' '), text: note }],
  );
}
