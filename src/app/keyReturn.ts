import { titleOfPlans } from '../report/book/onePlan.ts';
import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { BLOCK_HEADERS, type BlockRow, type FormBlock } from '../core/submission/blocks.ts';
import type { KeyedReturn } from '../core/submission/keyed.ts';
import { FORM_ANSWERS, FORM_HEADERS, FORM_LABELS } from '../core/submission/layout.ts';
import { ANSWER_FIELDS, type Form } from '../core/submission/types.ts';
import { fill } from '../messages/fill.ts';
import { FORM_TEXTS } from '../messages/vi/form.ts';
import { findAgency } from '../report/book/findAgency.ts';
import { keyingFileName } from '../report/forms/fileName.ts';
import { answersAll } from '../report/forms/formLayout.ts';
import { formsOf } from '../report/forms/formsOf.ts';
import { keyingWorkbook } from '../report/forms/keyingWorkbook.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';
import type { KeyingBlockView, KeyingView } from './views/types.ts';

export interface KeyingInput {
  readonly round: number;
  /** Code or name, as a person typed it. */
  readonly agency: string;
}

/** The form that an agency has to fill in, or why there is none. */
function formOf(tracked: TrackedBook, { round, agency }: KeyingInput): Result<Form | null> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  const known = findAgency(tracked.book, agency);
  if (known === null) return result(null, [issue('round.agencyUnknown', {}, { agency })]);
  const form = formsOf(tracked.book, tracked.id, round).find((f) => f.agency === known.code);
  return form === undefined
    ? result(null, [issue('form.noObligation', {}, { agency: known.name })])
    : result(form);
}

/** Nhập thay cơ quan: a sheet to type a paper or PDF return into; it is taken back like any form. */
export function makeKeyingSheet(
  tracked: TrackedBook,
  input: KeyingInput,
  deps: Pick<Deps, 'packager' | 'digest'>,
): Result<InputFile | null> {
  const { value: form, issues } = formOf(tracked, input);
  if (form === null) return result(null, issues);
  const spec = keyingWorkbook(form, titleOfPlans(tracked.book), deps.digest);
  return result({ name: keyingFileName(form), bytes: deps.packager.pack(spec) });
}

function hintOf({ kind }: FormBlock, { unit, target }: BlockRow): string {
  const header = kind === 'scores' ? BLOCK_HEADERS.scores.target : BLOCK_HEADERS.indicators.target;
  return [unit, target === '' ? '' : `${header}: ${target}`].filter((text) => text !== '').join(' · ');
}

function blockView(block: FormBlock): KeyingBlockView {
  const { code, kind, title, guide, columns } = block;
  const rows = block.rows.map((row) => ({ code: row.code, title: row.title, hint: hintOf(block, row) }));
  return { code, kind, title, guide, columns, rows };
}

/** The rows that are typed on the screen, with what they ask for. */
export function keyingView(tracked: TrackedBook, input: KeyingInput): Result<KeyingView | null> {
  const { value: form, issues } = formOf(tracked, input);
  if (form === null) return result(null, issues);
  const rows = form.rows.map((row) => {
    const { task, tt, title, time } = row;
    return { task, tt, title, time, asksAll: answersAll(row) };
  });
  const headers = Object.fromEntries(ANSWER_FIELDS.map((field) => [field, FORM_HEADERS[field]]));
  return result({
    agency: { code: form.agency, name: form.agencyName },
    round: input.round,
    rows,
    headers: headers as KeyingView['headers'],
    labels: FORM_LABELS,
    statuses: Object.values(FORM_ANSWERS),
    blocks: (form.blocks ?? []).map(blockView),
  });
}

/** What a return that was typed in is called, where a file has its name: 'Nhập thay UBND xã Bình An (12/BC-UBND)'. */
export function keyedName({ agency, letter }: KeyedReturn, names: ReadonlyMap<string, string>): string {
  const number = letter.trim() === '' ? '' : ` (${letter.trim()})`;
  return fill(FORM_TEXTS.keyedName, { agency: names.get(agency) ?? agency, number });
}
