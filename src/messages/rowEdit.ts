import { EDIT_LABELS } from './vi/questions.ts';

/** What a person writes instead of what was read of a task; a field that isn't named stays. '' empties it. */
export interface RowEdit {
  readonly title?: string;
  readonly time?: string;
  readonly leads?: string;
  readonly coordinating?: string;
}

const FIELDS = ['title', 'time', 'leads', 'coordinating'] as const;

/** A correction as it stands in a cell, one field a line: "Chủ trì: Sở Nội vụ". */
export function editText(edit: RowEdit): string {
  return FIELDS.flatMap((field) => {
    const text = edit[field]?.replace(/\s+/g, ' ').trim();
    return text === undefined ? [] : [`${EDIT_LABELS[field]}: ${text}`];
  }).join('\n');
}

/** Null where a line has no label that is known, where none is there, or where the text of the task would be blank. */
export function readEdit(text: string): RowEdit | null {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  const parts = lines.map((line) => {
    const [label = '', ...rest] = line.split(':');
    const field = FIELDS.find((key) => EDIT_LABELS[key].toLowerCase() === label.trim().toLowerCase());
    return field === undefined ? null : ([field, rest.join(':').trim()] as const);
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  const edit: RowEdit = Object.fromEntries(parts.flatMap((part) => (part === null ? [] : [part])));
  return edit.title === '' ? null : edit;
}
