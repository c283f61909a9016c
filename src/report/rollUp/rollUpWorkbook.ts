import { FORM_DIGESTS_FROM_ROW, FORM_HEADERS, FORM_HIDDEN_SHEET } from '../../core/submission/layout.ts';
import type { FormBlock } from '../../core/submission/blocks.ts';
import type { TypedFields } from '../../core/submission/receivedBlocks.ts';
import { ANSWER_FIELDS, type AnswerField, type Form } from '../../core/submission/types.ts';
import type { Digest } from '../../core/question.ts';
import { cellAt } from '../../workbook/address.ts';
import type { CellSpec, RowHeight, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { BLOCK_ROWS, blockColumns, blockLength } from '../forms/blockLayout.ts';
import { FORM_ROWS as R, FORM_WIDTHS, formColumn } from '../forms/formLayout.ts';
import { LETTER_FREE } from '../forms/formSheet.ts';
import { formWorkbook } from '../forms/formWorkbook.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import type { CutText } from './answerCells.ts';
import { restSheet, traceSheet, type RestOfText, type TracedValue } from './besideSheets.ts';

type BlockAnswers = Readonly<Record<string, TypedFields>>;

/** A form with its answers, and what is shown beside them. */
export interface FilledForm {
  readonly form: Form;
  readonly planTitle: string;
  /** Mã biểu; '' for none. */
  readonly code: string;
  /** Answers of each row, by task code. */
  readonly answers: Readonly<Record<string, Readonly<Partial<Record<AnswerField, CutText>>>>>;
  /** Answers of each block of the form, in their order. */
  readonly blockAnswers: readonly BlockAnswers[];
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

const isDigest = ({ at }: CellSpec) => /^[AB]/.test(at) && Number(at.slice(1)) >= FORM_DIGESTS_FROM_ROW;

/** What the level above has printed stands there as it printed it, so that it knows its own form again. */
function hidden(sheet: SheetSpec, { digests }: FilledForm): SheetSpec {
  const printed = Object.entries(digests);
  if (printed.length === 0) return sheet;
  const cells = printed.flatMap(([key, digest], i): CellSpec[] => [
    { at: cellAt(FORM_DIGESTS_FROM_ROW + i, 1), content: key, style: 'text' },
    { at: cellAt(FORM_DIGESTS_FROM_ROW + i, 2), content: digest, style: 'text' },
  ]);
  return { ...sheet, cells: [...sheet.cells.filter((cell) => !isDigest(cell)), ...cells] };
}

/** The cells of a block's sheet that hold answers, by the row's code or the line's number. */
function blockContents(block: FormBlock, answers: BlockAnswers): Map<string, string> {
  const columns = blockColumns(block);
  const isGeneral = block.kind === 'general';
  const keyOf = (n: number) => (block.kind === 'lines' ? String(n) : (block.rows[n]?.code ?? ''));
  const cells = Array.from({ length: blockLength(block) }, (_, n) =>
    columns.flatMap(({ field }, i) => {
      const asked = isGeneral && field !== null ? block.columns[n]?.field : field;
      const text = asked && asked !== 'answer' ? answers[isGeneral ? '' : keyOf(n)]?.[asked] : undefined;
      return text === undefined ? [] : [[cellAt(BLOCK_ROWS.header + 1 + n, i + 1), text] as const];
    }),
  );
  return new Map(cells.flat());
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
  const sheets = spec.sheets.map((sheet, i) => {
    if (sheet.name === FORM_HIDDEN_SHEET) return hidden(sheet, filled);
    const block = filled.form.blocks?.[i - 1];
    if (block !== undefined) {
      const contents = blockContents(block, filled.blockAnswers[i - 1] ?? {});
      return { ...sheet, cells: withContents(sheet.cells, contents) };
    }
    const shown = visible(sheet, filled);
    return { ...shown, cells: withContents(shown.cells, codeCells) };
  });
  const count = 1 + filled.blockAnswers.length;
  const beside = [
    ...(rest.length === 0 ? [] : [restSheet(rest)]),
    ...(filled.trace.length === 0 ? [] : [traceSheet(filled.trace)]),
  ];
  return { ...spec, sheets: [...sheets.slice(0, count), ...beside, ...sheets.slice(count)] };
}
