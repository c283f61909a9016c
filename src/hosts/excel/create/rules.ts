import type { SheetSpec, ValidationSpec } from '../../../workbook/spec.ts';
import { HIGHLIGHTS } from '../../../workbook/styles.ts';
import { addressLists } from '../address.ts';
import { step, type Step } from '../steps.ts';
import { sheetOf } from './sheets.ts';

const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const BETWEEN = 'Between' as const;

/** A formula as Excel takes it: with '=' before it, once. */
function withEquals(formula: string): string {
  return `=${formula.replace(/^=/, '')}`;
}

function ruleOf(v: ValidationSpec): Excel.DataValidationRule {
  switch (v.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: withEquals(v.source) } };
    case 'custom':
      return { custom: { formula: withEquals(v.formula) } };
    case 'date':
      return { date: { formula1: v.min, formula2: v.max, operator: BETWEEN } };
    case 'whole':
      return { wholeNumber: { formula1: v.min, formula2: v.max, operator: BETWEEN } };
    case 'decimal':
      return { decimal: { formula1: v.min, formula2: v.max, operator: BETWEEN } };
  }
}

export function validationSteps(sheet: SheetSpec): Step[] {
  return (sheet.validations ?? []).flatMap((v) =>
    addressLists(v.range.split(/\s+/)).map((list) =>
      step(6, (context) => {
        const { dataValidation } = sheetOf(context, sheet).getRanges(list);
        dataValidation.rule = ruleOf(v);
        if (v.error !== undefined) {
          const { title, text, style } = v.error;
          dataValidation.errorAlert = { showAlert: true, title, message: text, style: ALERTS[style] };
        }
        if (v.prompt !== undefined)
          dataValidation.prompt = { showPrompt: true, title: v.prompt.title, message: v.prompt.text };
      }),
    ),
  );
}

/** Excel puts each new rule before the others: the last of the spec goes first. */
export function conditionalFormatSteps(sheet: SheetSpec): Step[] {
  return [...(sheet.conditionalFormats ?? [])].reverse().map(({ range, formula, look }) =>
    step(12, (context) => {
      const { custom } = sheetOf(context, sheet).getRange(range).conditionalFormats.add('Custom');
      const { bold, italic, color, fill } = HIGHLIGHTS[look];
      custom.rule.formula = withEquals(formula);
      custom.format.font.color = `#${color}`;
      custom.format.font.bold = bold;
      custom.format.font.italic = italic;
      if (fill !== null) custom.format.fill.color = `#${fill}`;
    }),
  );
}
