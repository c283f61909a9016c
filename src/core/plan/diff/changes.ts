import { mentionText } from '../mentionText.ts';
import type { PlanRow } from '../types.ts';
import { bodiesKey, numberKey, textKey, wordingKey } from './keys.ts';
import type { ChangedField, FieldChange, KnownRow } from './types.ts';

/** The note of a row as the book writes it: its own cell, then its footnotes, a line each. */
export function noteText({ note, footnotes }: Pick<PlanRow, 'note' | 'footnotes'>): string {
  return [note ?? '', ...footnotes].filter((line) => line !== '').join('\n');
}

/** Lines of a note that the known note doesn't hold; what a person added to that is no change. */
function newLines(before: string, after: string): string {
  const known = textKey(before);
  return after
    .split('\n')
    .filter((line) => textKey(line) !== '' && !known.includes(textKey(line)))
    .join('\n');
}

function change(
  field: ChangedField,
  before: string,
  after: string,
  keyOf: (text: string) => string,
): FieldChange[] {
  return keyOf(before) === keyOf(after) ? [] : [{ field, before, after }];
}

/**
 * What differs between a row as the office knows it and as the changed plan has it. Spelling habits (capitals, tone
 * placement, dashes, abbreviations of agencies) are no changes; a product or note that the plan doesn't give stays.
 */
export function changesOf(known: KnownRow, row: PlanRow): FieldChange[] {
  const product = row.product ?? '';
  const note = newLines(known.note, noteText(row));
  const number = numberKey(known) === numberKey(row) ? [] : change('number', known.path, row.path, String);
  return [
    ...number,
    ...change('title', known.title, row.title, wordingKey),
    ...change('time', known.time, row.time, textKey),
    ...change('leads', known.leads, mentionText(row.leads), bodiesKey),
    ...change('coordinating', known.coordinating, mentionText(row.coordinating), bodiesKey),
    ...(product === '' ? [] : change('product', known.product, product, textKey)),
    ...(note === '' ? [] : [{ field: 'note' as const, before: known.note, after: note }]),
  ];
}
