import { FORM_DIGESTS_FROM_ROW, FORM_HEADERS, FORM_HIDDEN_SHEET } from '../../core/submission/layout.ts';
import { ANSWER_FIELDS, type AnswerField, type Form } from '../../core/submission/types.ts';
import type { Digest } from '../../core/question.ts';
import { cellAt } from '../../workbook/address.ts';
import type { CellSpec, RowHeight, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { FORM_ROWS as R, FORM_WIDTHS, formColumn } from '../forms/formLayout.ts';
import { LETTER_FREE } from '../forms/formSheet.ts';
import { formWorkbook } from '../forms/formWorkbook.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import type { CutText } from './answerCells.ts';
import { restSheet, traceSheet, type RestOfText, type TracedValue } from './besideSheets.ts';

/** A form with its answers, and what is shown beside them. */
export interface FilledForm {
  readonly form: Form;
  readonly planTitle: string;
  /** Mã biểu; '' for none. */
  readonly code: string;
  /** Answers of each row, by task code. */
  readonly answers: Readonly<Record<string, Readonly<Partial<Record<AnswerField, CutText>>>>>;
  /** Digests of the rows as the level above has printed them. */
  readonly digests: Readonly<Record<string, string>>;
  /** Số, ngày, người ký, đánh giá chung, in the order of the form, as far as they are typed already. */
  readonly letter: readonly string[];
  /** The line that tells the round of the level above; '' for that of the book itself. */
  readonly roundLine: string;
  readonly trace: readonly TracedValue[];
}

const HIGHEST = 409;

const rowOf = (index: number) => R.header + 1 + index;

/** Contents that replace those of an empty form, by cell. */
function answerContents({ form, answers, letter, roundLine }: FilledForm): Map<string, string> {
  const contents = new Map(LETTER_FREE.map((at, i) => [at, letter[i] ?? '']));
  if (roundLine !== '') contents.set(cellAt(R.round, 1), roundLine);
  form.rows.forEach(({ task }, i) => {
    for (const [field, { shown }] of Object.entries(answers[task] ?? {}))
      contents.set(cellAt(rowOf(i), formColumn(field as AnswerField)), shown);
  });
  return contents;
}

function heights({ form, answers }: FilledForm, known: readonly RowHeight[]): RowHeight[] {
  const needed = form.rows.map(({ task }) =>
    Math.max(0, ...ANSWER_FIELDS.map((f) => heightOf(answers[task]?.[f]?.shown ?? '', FORM_WIDTHS[f]))),
  );
  return known.map((entry) => {
    const height = needed[entry.row - rowOf(0)];
    return height === undefined
      ? entry
      : { ...entry, height: Math.min(HIGHEST, Math.max(entry.height, height)) };
  });
}

/** A cell can't hold an empty text: it is blank then. */
function withContents(cells: readonly CellSpec[], contents: ReadonlyMap<string, string>): CellSpec[] {
  return cells.map((cell) => {
    const content = contents.get(cell.at) ?? cell.content;
    return { ...cell, content: content === '' ? null : content };
  });
}

function visible(sheet: SheetSpec, filled: FilledForm): SheetSpec {
  const cells = withContents(sheet.cells, answerContents(filled));
  return { ...sheet, cells, heights: heights(filled, sheet.heights ?? []) };
}

/** The row's digest is that of the level above, so that it knows its own form again. */
function hidden(sheet: SheetSpec, { form, digests }: FilledForm): SheetSpec {
  const printed = form.rows.map(({ task }, i) => {
    return [cellAt(FORM_DIGESTS_FROM_ROW + i, 2), digests[task] ?? ''] as const;
  });
  return {
    ...sheet,
    cells: withContents(sheet.cells, new Map(printed.filter(([, digest]) => digest !== ''))),
  };
}

/** What didn't fit, row by row and column by column. */
function restOf({ form, answers }: Pick<FilledForm, 'form' | 'answers'>): RestOfText[] {
  return form.rows.flatMap(({ task }) =>
    ANSWER_FIELDS.flatMap((field) =>
      (answers[task]?.[field]?.rest ?? []).map((text, i) => {
        return { row: task, header: FORM_HEADERS[field], part: i + 2, text };
      }),
    ),
  );
}

/** The return for the level above: its form with the answers, their sources, and what its cells couldn't hold. */
export function rollUpWorkbook(filled: FilledForm, digest: Digest): WorkbookSpec {
  const spec = formWorkbook(filled.form, filled.planTitle, digest);
  const codeCells = new Map([[cellAt(R.agency, formColumn('proposal')), filled.code]]);
  const rest = restOf(filled);
  const sheets = spec.sheets.map((sheet) => {
    if (sheet.name === FORM_HIDDEN_SHEET) return hidden(sheet, filled);
    const shown = visible(sheet, filled);
    return { ...shown, cells: withContents(shown.cells, codeCells) };
  });
  const beside = [
    ...(rest.length === 0 ? [] : [restSheet(rest)]),
    ...(filled.trace.length === 0 ? [] : [traceSheet(filled.trace)]),
  ];
  return { ...spec, sheets: [...sheets.slice(0, 1), ...beside, ...sheets.slice(1)] };
}
