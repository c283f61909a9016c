import type { ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../../workbook/spec.ts';
import { serialOf } from '../serial.ts';
import { escapeAttribute, escapeMarkup } from '../xml/escape.ts';
import { highlightIndex } from './styleSheet.ts';

export function mergesXml(sheet: SheetSpec): string {
  const merges = sheet.merges ?? [];
  if (merges.length === 0) return '';
  const items = merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<mergeCells count="${String(items.length)}">${items.join('')}</mergeCells>`;
}

/** Conditional formats by formula; an earlier one has priority. */
export function conditionalFormatsXml(formats: readonly ConditionalFormatSpec[]): string {
  return formats
    .map((format, i) => {
      const rule = `<cfRule type="expression" dxfId="${String(highlightIndex(format.look))}" priority="${String(i + 1)}">`;
      const formula = `<formula>${escapeMarkup(format.formula)}</formula>`;
      return `<conditionalFormatting sqref="${format.range}">${rule}${formula}</cfRule></conditionalFormatting>`;
    })
    .join('');
}

export function validationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return '';
  const items = validations.map(validationXml);
  return `<dataValidations count="${String(items.length)}">${items.join('')}</dataValidations>`;
}

function validationXml(v: ValidationSpec): string {
  const style = v.error === undefined || v.error.style === 'stop' ? '' : ` errorStyle="${v.error.style}"`;
  const error =
    v.error === undefined
      ? ''
      : ` errorTitle="${escapeAttribute(v.error.title)}" error="${escapeAttribute(v.error.text)}"`;
  const prompt =
    v.prompt === undefined
      ? ''
      : ` promptTitle="${escapeAttribute(v.prompt.title)}" prompt="${escapeAttribute(v.prompt.text)}"`;
  const flags = ' allowBlank="1" showInputMessage="1" showErrorMessage="1"';
  const [first, second] = limits(v).map((formula) => escapeMarkup(formula));
  const formulas =
    `<formula1>${first ?? ''}</formula1>` + (second === undefined ? '' : `<formula2>${second}</formula2>`);
  return `<dataValidation type="${v.kind}"${style}${flags}${error}${prompt} sqref="${v.range}">${formulas}</dataValidation>`;
}

/** The formulas of a validation; "between" is the default operator (ECMA-376 Part 1, 18.3.1.32). */
function limits(v: ValidationSpec): string[] {
  switch (v.kind) {
    case 'list':
      return [v.source.replace(/^=/, '')];
    case 'custom':
      return [v.formula.replace(/^=/, '')];
    case 'date':
      return [v.min, v.max].map((day) => String(serialOf(day) ?? day));
    default:
      return [String(v.min), String(v.max)];
  }
}
