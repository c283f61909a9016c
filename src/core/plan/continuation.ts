import { splitAgencies } from '../agency/splitAgencies.ts';
import { readDeadline } from '../deadline/readDeadline.ts';
import { collapse } from '../text/fold.ts';
import { isDitto } from './ditto.ts';
import { own } from './rolePlaces.ts';
import type { ColumnRole } from './columns.ts';
import type { RolePlace } from './rolePlaces.ts';
import type { RowDraft } from './rowDraft.ts';

export function isCapitals(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && /\p{L}/u.test(text);
}

function isHeading(draft: RowDraft): boolean {
  return draft.leads === '' && draft.time === '' && draft.coordinating === '' && draft.product === '';
}

/** Words that no body's name begins with: the second half of a name that a page break cut. */
function isHalfName(text: string): boolean {
  if (text === '' || isDitto(text)) return false;
  const { mentions, issues } = splitAgencies(text);
  // A person or a company begins with a capital, and is named for certain.
  return issues.length > 0 || (mentions[0]?.kind === 'other' && /^\p{Ll}/u.test(text));
}

const NO_YEAR = { planYear: 2000, planDate: null };

function reads(text: string): boolean {
  return readDeadline(text, NO_YEAR).deadline?.certainty !== 'unread';
}

/** Halves of a time: neither says one by itself, or the lower one doesn't, and together they do. */
function isHalfTime(before: string, after: string): boolean {
  if (before === '' || after === '' || (reads(before) && reads(after))) return false;
  return reads(`${before} ${after}`);
}

function isCut(text: string): boolean {
  return text !== '' && !/[.;:!?]$/.test(text);
}

/** Both halves of a heading in capitals that a page break cut. */
function isCutHeading(draft: RowDraft, before: RowDraft): boolean {
  if (!isHeading(before) || !isHeading(draft) || before.tt === '' || !isCut(before.title)) return false;
  return isCapitals(before.title) && isCapitals(draft.title);
}

/**
 * A row without a number goes on with the one above: it has no work of its own, or begins in the middle of a
 * sentence or of a name, or names neither who nor when. What stands under a merged number is a row of its own. `next`:
 * the number of the row below, if it has one. `numbered`: the table has a column of numbers.
 */
export function continues(
  draft: RowDraft,
  before: RowDraft,
  places: RolePlace,
  next: string | null,
  numbered: boolean,
): boolean {
  if (draft.tt !== '' || draft.dash === 'number') return false;
  if (isCutHeading(draft, before)) return true;
  if (/^[\p{Ll}\d,;)]/u.test(draft.title) && isCut(before.title)) return true;
  if (draft.spanning) return false;
  if (draft.title === '') return true;
  const time = own(places('time'));
  const leads = own(places('leads'));
  if (places('tt').from === 'above' && (time !== '' || leads !== '')) return false;
  // Without a column of numbers, work that begins with a capital and says when is a row, even if its time can't be read.
  if (!numbered && time !== '' && /^\p{Lu}/u.test(draft.title)) return false;
  // A row that says when by itself is no tail of another, unless a name goes on in it in small letters.
  const whole = time !== '' && reads(time) && /^\P{Ll}/u.test(leads);
  if (before.leads !== '' && !whole && isHalfName(leads)) return true;
  if (isHalfTime(before.time, time)) return true;
  // Points a), b) … begin below it: a group whose number was lost, not the tail of a task that is complete.
  if (next === 'a' && before.leads !== '' && before.time !== '') return false;
  const alone = time === '' && leads === '';
  return alone && !isCapitals(draft.title) && before.title !== '' && !isHeading(before);
}

function joinText(before: string, after: string): string {
  return after === '' ? before : before === '' ? after : `${before} ${after}`;
}

/** The row above with what the row below adds to each of its cells. */
export function join(before: RowDraft, after: RowDraft, places: RolePlace): RowDraft {
  const text = (role: ColumnRole, held: string): string => joinText(held, collapse(own(places(role))));
  const time = text('time', before.time);
  return {
    ...before,
    title: joinText(before.title, after.title),
    time,
    timeValue: time === before.time ? before.timeValue : null,
    leads: text('leads', before.leads),
    coordinating: text('coordinating', before.coordinating),
    product: text('product', before.product),
    note: text('note', before.note),
    footnotes: [...before.footnotes, ...after.footnotes],
    joined: [...before.joined, after.at.row ?? 0],
  };
}
