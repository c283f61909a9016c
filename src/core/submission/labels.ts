import type { FormCell, FormCells } from '../document/formCells.ts';
import { fold } from '../text/fold.ts';
import { FORM_LABELS } from './layout.ts';
import type { FormLabel } from './layout.ts';
import { rowsOf, visibleSheets, wordingKey } from './sheetCells.ts';

/** A value found beside its label. `cell` is where the text stands; it may be the label's own cell. */
export interface LabelledValue {
  readonly sheet: string;
  readonly cell: FormCell;
  readonly text: string;
  /** The value fills the cell of its own, so that a true date cell counts as one. */
  readonly ownCell: boolean;
}

export type Labels = Readonly<Partial<Record<FormLabel, LabelledValue>>>;

const LABEL_OF = new Map(
  (Object.keys(FORM_LABELS) as FormLabel[]).map((name) => [fold(FORM_LABELS[name]), name]),
);

/** The label that a cell's text begins with, and what follows its ':'. */
function labelIn(text: string): { readonly label: FormLabel; readonly rest: string } | null {
  const colon = text.indexOf(':');
  const head = colon < 0 ? text : text.slice(0, colon);
  const label = LABEL_OF.get(wordingKey(head));
  return label === undefined ? null : { label, rest: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

export function isLabel(text: string): boolean {
  return labelIn(text) !== null;
}

/** The next filled cell to the right, unless that is a label itself: then the value was left blank. */
function besideLabel(cells: readonly FormCell[], index: number): FormCell | undefined {
  const next = cells[index + 1];
  return next === undefined || isLabel(next.text) ? undefined : next;
}

/** Labelled values of the visible sheets; the first filled one of each label counts. */
export function readLabels(form: FormCells): Labels {
  const found: Partial<Record<FormLabel, LabelledValue>> = {};
  for (const sheet of visibleSheets(form)) {
    for (const { cells } of rowsOf(sheet)) {
      cells.forEach((cell, index) => {
        const hit = labelIn(cell.text);
        if (hit === null || found[hit.label] !== undefined) return;
        const beside = hit.rest === '' ? besideLabel(cells, index) : undefined;
        const value = beside ?? cell;
        const text = beside?.text ?? hit.rest;
        if (text.trim() === '') return;
        found[hit.label] = { sheet: sheet.name, cell: value, text, ownCell: beside !== undefined };
      });
    }
  }
  return found;
}
