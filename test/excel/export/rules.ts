import { parseIso } from '../../../src/core/date/parse.ts';
import { toExcelSerial } from '../../../src/core/date/serial.ts';
import { fullBoxText } from '../model/address.ts';
import type { ConditionalFormat } from '../model/conditionalFormat.ts';
import type { Sheet, Validation } from '../model/sheet.ts';
import type { Dict } from '../protocol/wire.ts';
import { lower, valueAt } from './look.ts';
import type { StylePool } from './styles.ts';
import { escaped, list, tag } from './xml.ts';

export function mergesXml(sheet: Sheet): string {
  return list(
    'mergeCells',
    sheet.merges.map((box) => tag('mergeCell', { ref: fullBoxText(box) })),
  );
}

/** Rules in the order of priority. */
export function conditionalFormatsXml(sheet: Sheet, styles: StylePool): string {
  return sheet.conditionalFormats.map((format, i) => conditionalFormatXml(format, i, styles)).join('');
}

function conditionalFormatXml(format: ConditionalFormat, index: number, styles: StylePool): string {
  if (format.Type !== 'Custom') throw new Error(`the export writes no conditional format ${format.Type}`);
  const formula = String(valueAt(format, 'Custom', 'Rule', 'Formula')).replace(/^=/, '');
  const rule = {
    type: 'expression',
    dxfId: styles.differential(format),
    priority: index + 1,
    stopIfTrue: format.getScalar('StopIfTrue') === true ? true : undefined,
  };
  const sqref = format.areas.map((area) => fullBoxText(area.box)).join(' ');
  const inner = tag('cfRule', rule, tag('formula', {}, escaped(formula)));
  return tag('conditionalFormatting', { sqref }, inner);
}

export function validationsXml(sheet: Sheet): string {
  return list('dataValidations', sheet.validations.flatMap(validationXml));
}

const TYPES: Readonly<Record<string, string>> = { wholeNumber: 'whole' };

function validationXml({ box, rule }: Validation): string[] {
  const [[kind, said] = []] = Object.entries((rule['Rule'] ?? {}) as Record<string, Dict>);
  if (kind === undefined || said === undefined) return [];
  const alert = (rule['ErrorAlert'] ?? {}) as Record<string, unknown>;
  const prompt = (rule['Prompt'] ?? {}) as Record<string, unknown>;
  const style = lower(String(alert['style'] ?? 'Stop'));
  const operator = lower(String(said['operator'] ?? 'Between'));
  const limits = [said['source'] ?? said['formula'] ?? said['formula1'], said['formula2']];
  const formulas = limits.flatMap((limit, i) =>
    limit === undefined ? [] : [tag(`formula${i + 1}`, {}, escaped(limitText(limit, kind)))],
  );
  const attributes = {
    type: TYPES[kind] ?? kind,
    errorStyle: style === 'stop' ? undefined : style,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: rule['IgnoreBlanks'] !== false,
    showDropDown: said['inCellDropDown'] === false ? true : undefined,
    showInputMessage: prompt['showPrompt'] !== false,
    showErrorMessage: alert['showAlert'] !== false,
    errorTitle: words(alert['title']),
    error: words(alert['message']),
    promptTitle: words(prompt['title']),
    prompt: words(prompt['message']),
    sqref: fullBoxText(box),
  };
  return [tag('dataValidation', attributes, ...formulas)];
}

function words(text: unknown): string | undefined {
  return typeof text === 'string' && text !== '' ? text.replaceAll('\n', '_x000a_') : undefined;
}

/** Days as serials, formulas without '=', the items of a list in quotes. */
function limitText(limit: unknown, kind: string): string {
  const text = String(limit);
  const day = kind === 'date' ? parseIso(text) : null;
  if (day !== null) return String(toExcelSerial(day));
  if (text.startsWith('=')) return text.slice(1);
  return kind === 'list' ? `"${text}"` : text;
}
