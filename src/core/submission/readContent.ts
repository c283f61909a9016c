import type { IsoDate } from '../date/types.ts';
import type { FormCells } from '../document/formCells.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { issue } from '../issue.ts';
import { hasError } from '../result.ts';
import { readBlocks } from './blockRows.ts';
import type { Agency } from './contentIdentity.ts';
import { readRows } from './formRows.ts';
import type { KnownRow } from './formRows.ts';
import { findTables } from './formTable.ts';
import type { FormTable } from './formTable.ts';
import type { Labels } from './labels.ts';
import { FORM_HEADERS } from './layout.ts';
import { readLetter } from './letter.ts';
import { agencyNames, changedRoundLine } from './shownAgency.ts';
import { wordingKey } from './sheetCells.ts';
import type { ExpectedForm, Submission } from './types.ts';
import { rowsOfSheet, untakenIssues } from './untaken.ts';
import type { TakenTable } from './untaken.ts';

export type Said = Pick<Submission, 'rows' | 'letter' | 'general'>;

export interface ContentContext {
  readonly received: IsoDate | null;
  readonly agencies: readonly Agency[];
}

/** What was typed somewhere, but is no answer: a form with any of it is not blank. */
const TYPED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(['form.textOutside', 'form.sheetNotTaken', 'form.columnExtra', 'form.coordinatorExtra'] as const),
  ...(['form.rowUnknown', 'form.rowWithoutCode', 'form.blockRowUnknown', 'form.lineBelowEnd'] as const),
  ...(['form.tampered', 'form.blockTampered'] as const),
]);

/** Why a form without any answer is refused. */
function emptyIssue(file: string, { letter }: Said, issues: readonly Issue[]): Issue {
  if (issues.some((i) => TYPED.has(i.code))) return issue('form.nothingTaken', { file });
  const isSigned = letter.number !== '' || letter.date !== null || letter.signer !== '';
  return issue(isSigned ? 'form.letterOnly' : 'form.empty', { file });
}

const HEADERS: ReadonlySet<string> = new Set(Object.values(FORM_HEADERS).map(wordingKey));

function takenTable(form: FormCells, table: FormTable, known: readonly KnownRow[]): TakenTable {
  const { sheet, header } = table;
  const cells = form.sheets.find((s) => s.name === sheet)?.cells ?? [];
  const words = cells.filter((c) => c.row === header && HEADERS.has(wordingKey(c.text)));
  return { sheet, header, columns: words.map((c) => c.column), rows: rowsOfSheet(known, sheet) };
}

/** The answers of a form whose agency and round are known, and all that stands in it beside them. */
export function readContent(
  form: FormCells,
  labels: Labels,
  expected: ExpectedForm,
  { received, agencies }: ContentContext,
): { readonly said: Said; readonly issues: readonly Issue[] } {
  const { file } = form;
  const reference = received ?? expected.lastDay ?? null;
  // A form of blocks alone has no table of tasks.
  const found = expected.rows.length === 0 ? { tables: [], issues: [] } : findTables(form);
  const content = { file, expected: expected.rows, reference, received };
  const nothing = { rows: [], issues: [], known: [] };
  const table = found.tables.length === 0 ? nothing : readRows(found.tables, content);
  const { letter, general, issues } = readLetter(file, labels, reference);
  const blocks = readBlocks(form, expected.blocks ?? []);
  const said = { rows: [...table.rows, ...blocks.rows], letter, general };
  const tables = [...found.tables.map((t) => takenTable(form, t, table.known)), ...blocks.tables];
  const beside = [
    ...changedRoundLine(form, expected),
    // Without its table everything would stand beside it.
    ...(hasError(found.issues) ? [] : untakenIssues(form, { labels, tables, names: agencyNames(agencies) })),
  ];
  const all = [...found.issues, ...table.issues, ...blocks.issues, ...issues, ...beside];
  const empty = said.rows.length === 0 && general === '' && !hasError(all);
  return { said, issues: empty ? [emptyIssue(file, said, all), ...all] : all };
}
