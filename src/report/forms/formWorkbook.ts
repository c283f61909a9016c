import type { Digest } from '../../core/question.ts';
import { formCode } from '../../core/submission/formCode.ts';
import { rowDigest } from '../../core/submission/rowDigest.ts';
import type { Form } from '../../core/submission/types.ts';
import {
  FORM_ANSWERS,
  FORM_DIGESTS_FROM_ROW,
  FORM_HIDDEN_SHEET,
  FORM_IDENTITY_ROWS as ID,
  FORM_MAGIC,
  FORM_VERSION,
} from '../../core/submission/layout.ts';
import { ANSWERS } from '../../core/tracking/types.ts';
import { FORM_TEXTS } from '../../messages/vi/form.ts';
import { cellAt } from '../../workbook/address.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { blockDigests, blockSheets } from './blockSheets.ts';
import { LIST_COLUMN } from './formLayout.ts';
import { formSheet } from './formSheet.ts';

function identityCells(form: Form, code: string): CellSpec[] {
  const pairs: readonly (readonly [number, string, string])[] = [
    [ID.magic, FORM_MAGIC, FORM_VERSION],
    [ID.book, 'book', form.book],
    [ID.round, 'round', String(form.round)],
    [ID.agency, 'agency', form.agency],
    [ID.code, 'code', code],
  ];
  return pairs.flatMap(([row, name, value]) => [
    { at: cellAt(row, 1), content: name, style: 'text' as const },
    { at: cellAt(row, 2), content: value, style: 'text' as const },
  ]);
}

/** The very hidden sheet: who must answer what, as it was printed, and the list behind the drop-downs. */
function hiddenSheet(form: Form, code: string, digest: Digest): SheetSpec {
  const printed = [
    ...form.rows.map((row) => [row.task, rowDigest(row, digest)] as const),
    ...blockDigests(form.blocks ?? [], digest),
  ];
  const digests = printed.flatMap(([key, value], i) => [
    { at: cellAt(FORM_DIGESTS_FROM_ROW + i, 1), content: key, style: 'text' as const },
    { at: cellAt(FORM_DIGESTS_FROM_ROW + i, 2), content: value, style: 'text' as const },
  ]);
  const list = ANSWERS.map((answer, i) => ({
    at: cellAt(i + 1, LIST_COLUMN),
    content: FORM_ANSWERS[answer],
    style: 'text' as const,
  }));
  return {
    name: FORM_HIDDEN_SHEET,
    state: 'veryHidden',
    widths: [],
    cells: [...identityCells(form, code), ...list, ...digests],
    tables: [],
  };
}

/** A form as a workbook of its own. The same form gives the same workbook each time. */
export function formWorkbook(form: Form, planTitle: string, digest: Digest): WorkbookSpec {
  const code = formCode(form.book, form.round, form.agency);
  return {
    sheets: [
      formSheet({ form, code, planTitle }),
      ...blockSheets(form, code),
      hiddenSheet(form, code, digest),
    ],
    names: [],
    title: FORM_TEXTS.title,
    active: 0,
  };
}
