import { HostObject } from '../protocol/hostObject.ts';
import { HostError, invalidArgument, type Dict } from '../protocol/wire.ts';
import { intersection } from './address.ts';
import type { Cells } from './cells.ts';
import type { Sheet, Validation as Rule } from './sheet.ts';

const DEFAULTS: Dict = {
  IgnoreBlanks: true,
  Rule: {},
  ErrorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  Prompt: { showPrompt: true, title: '', message: '' },
};
const MAX_MESSAGE = 255;
const MAX_TITLE = 32;

/** Data validation of cells; a list must refer to a range or a name that is there. */
export class Validation extends HostObject {
  private readonly cells: Cells;

  constructor(cells: Cells) {
    super('DataValidation', cells.world);
    this.cells = cells;
  }
  get Type(): string {
    const [kind] = Object.keys((this.find()?.rule['Rule'] as Dict | undefined) ?? {});
    return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
  }
  override getScalar(name: string): unknown {
    return name in DEFAULTS ? (this.find()?.rule[name] ?? DEFAULTS[name]) : super.getScalar(name);
  }
  override setScalar(name: string, value: unknown): void {
    if (!(name in DEFAULTS)) return super.setScalar(name, value);
    for (const { sheet, box } of this.cells.areas) {
      sheet.allow();
      check(name, value, sheet);
      const known = sheet.validations.find((v) => JSON.stringify(v.box) === JSON.stringify(box));
      sheet.setValidation(box, { ...known?.rule, [name]: value });
    }
  }
  Clear(): void {
    for (const { sheet, box } of this.cells.areas) {
      sheet.allow();
      sheet.setValidation(box, null);
    }
  }
  private find(): Rule | undefined {
    const [area] = this.cells.areas;
    return area?.sheet.validations.find((v) => intersection(v.box, area.box) !== null);
  }
}

function check(name: string, value: unknown, sheet: Sheet): void {
  const words = value as { readonly title?: string; readonly message?: string };
  if (name !== 'Rule') {
    if ((words.title?.length ?? 0) > MAX_TITLE || (words.message?.length ?? 0) > MAX_MESSAGE)
      invalidArgument();
    return;
  }
  const rule = value as { readonly list?: { readonly source: string } };
  if (Object.keys(rule).length !== 1) invalidArgument();
  const source = rule.list?.source;
  if (typeof source !== 'string') return;
  if (!source.startsWith('=')) {
    if (source.length > MAX_MESSAGE) invalidArgument();
  } else if (!source.includes('!') && sheet.book.names.item(source.slice(1)) === null)
    throw new HostError('InvalidArgument', `The list source ${source} does not exist.`);
}
