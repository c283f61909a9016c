import type { Digest } from '../../core/question.ts';
import type { BlockRow, FormBlock } from '../../core/submission/blocks.ts';
import {
  FORM_DIGESTS_FROM_ROW,
  FORM_HIDDEN_SHEET,
  FORM_LABELS,
  FORM_SHEET,
  GROUP_COLUMNS,
} from '../../core/submission/layout.ts';
import { absolute, cellAt } from '../../workbook/address.ts';
import type { CellSpec, SheetSpec } from '../../workbook/spec.ts';
import type { BlockHeading } from './blockSheet.ts';
import { blockDigests, roundDayOf, roundLine, sheetsOf } from './blockSheets.ts';
import { CHOICE_CELL } from './formLayout.ts';
import { attachedFormula, chosen, codeFormula, type GroupForm } from './groupSheets.ts';

/** Columns of the hidden sheet from here on: what each agency reported in the round before, a column a row. */
const PREVIOUS_FROM = GROUP_COLUMNS.blocks + 2;

/** Rows of two agencies that are asked alike are one. */
function mergedRows(rows: readonly BlockRow[], more: readonly BlockRow[]): BlockRow[] {
  const known = new Set(rows.map((row) => row.key));
  return [...rows, ...more.filter((row) => !known.has(row.key))];
}

/** Blocks of any agency of the group, each with all the rows that anybody is asked for. */
export function groupBlocks({ forms }: GroupForm): FormBlock[] {
  const merged = new Map<string, FormBlock>();
  for (const block of forms.flatMap((form) => form.blocks ?? [])) {
    const known = merged.get(block.code);
    merged.set(
      block.code,
      known === undefined ? block : { ...known, rows: mergedRows(known.rows, block.rows) },
    );
  }
  return [...merged.values()];
}

/** Rows with a figure of the round before, in the order of their hidden columns. */
function rowsWithPrevious({ forms }: GroupForm): string[] {
  const keys = forms.flatMap((form) =>
    (form.blocks ?? []).flatMap((block) =>
      block.rows.filter((row) => row.previous !== '').map((row) => row.key),
    ),
  );
  return [...new Set(keys)];
}

function previousFormula(form: GroupForm, key: string): string | null {
  const at = rowsWithPrevious(form).indexOf(key);
  if (at < 0) return null;
  const column = PREVIOUS_FROM + at;
  const list = absolute(FORM_HIDDEN_SHEET, 1, column, form.forms.length, column);
  const position = chosen('position');
  return `IF(${position}=0,"",INDEX(${list},${position})&"")`;
}

function headingOf(form: GroupForm): BlockHeading {
  const { row, column } = CHOICE_CELL;
  const name = absolute(FORM_SHEET, row, column, row, column);
  const formula = (text: string) => ({ formula: text, value: '' });
  return {
    agency: formula(`${name}&""`),
    code: formula(`"${FORM_LABELS.code}: "&${codeFormula(form)}`),
    attached: formula(attachedFormula(name)),
    round: roundLine({ ...form.forms[0]!, lastDay: roundDayOf(form.forms[0]!) }),
    previous: ({ key }) => {
      const shown = previousFormula(form, key);
      return shown === null ? null : formula(shown);
    },
  };
}

/** A sheet for each block of a shared form; the chosen agency's last figures stand in it by formula. */
export function groupBlockSheets(form: GroupForm): SheetSpec[] {
  const hasTasks = form.forms.some((own) => own.rows.length > 0);
  return sheetsOf(groupBlocks(form), headingOf(form), hasTasks);
}

const text = (row: number, column: number, content: string): CellSpec => {
  return { at: cellAt(row, column), content, style: 'text' };
};

/** What the hidden sheet keeps of the blocks: digests as in an agency's own form, and the last figures by agency. */
export function groupBlockCells(form: GroupForm, digest: Digest): CellSpec[] {
  const digests = blockDigests(groupBlocks(form), digest).flatMap(([key, value], i) => [
    text(FORM_DIGESTS_FROM_ROW + i, 1, key),
    text(FORM_DIGESTS_FROM_ROW + i, 2, value),
  ]);
  const keys = rowsWithPrevious(form);
  const previous = form.forms.flatMap(({ blocks = [] }, i) =>
    blocks
      .flatMap((block) => block.rows)
      .filter((row) => row.previous !== '')
      .map((row) => text(i + 1, PREVIOUS_FROM + keys.indexOf(row.key), row.previous)),
  );
  const asked = form.forms.flatMap(({ blocks = [] }, i) =>
    blocks.length === 0 ? [] : [text(i + 1, GROUP_COLUMNS.blocks, blocks.map((b) => b.code).join('\n'))],
  );
  return [...digests, ...previous, ...asked];
}
