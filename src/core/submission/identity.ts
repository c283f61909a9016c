import type { FormCells, FormSheet } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { findCode, lookAlikeKey, parseFormCode } from './formCode.ts';
import type { FormIdentity } from './formCode.ts';
import type { GroupChoice } from './groupForm.ts';
import type { LabelledValue } from './labels.ts';
import { FORM_DIGESTS_FROM_ROW, FORM_HIDDEN_SHEET, FORM_IDENTITY_ROWS } from './layout.ts';
import { FORM_MAGIC, FORM_VERSION } from './layout.ts';

/** What the hidden sheet holds. */
interface HiddenIdentity {
  readonly version: string;
  readonly identity: FormIdentity;
  readonly code: string;
  /** Digest of the row as printed, by task code. */
  readonly digests: Readonly<Record<string, string>>;
}

export interface IdentityReading {
  readonly identity: FormIdentity | null;
  readonly code: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

/** Trimmed text of a cell of the hidden sheet; '' where it is blank. */
export function textAt(sheet: FormSheet, row: number, column: number): string {
  return sheet.cells.find((c) => c.row === row && c.column === column)?.text.trim() ?? '';
}

function readDigests(sheet: FormSheet): Record<string, string> {
  const rows = sheet.cells.filter((c) => c.row >= FORM_DIGESTS_FROM_ROW);
  const digests = new Map(rows.filter((c) => c.column === 2).map((c) => [c.row, c.text.trim()]));
  const codes = rows.filter((c) => c.column === 1);
  return Object.fromEntries(codes.map((c) => [c.text.trim(), digests.get(c.row) ?? '']));
}

/** The sheet that holds the identity, whatever it is called now. */
export function hiddenSheetOf(form: FormCells): FormSheet | undefined {
  const marked = form.sheets.filter((s) => textAt(s, FORM_IDENTITY_ROWS.magic, 1) === FORM_MAGIC);
  return marked.find((s) => s.name === FORM_HIDDEN_SHEET) ?? marked[0];
}

function readHidden(form: FormCells, group: GroupChoice | null): HiddenIdentity | null {
  const rows = FORM_IDENTITY_ROWS;
  const sheet = hiddenSheetOf(form);
  if (sheet === undefined) return null;
  const [book, agency] = [textAt(sheet, rows.book, 2), group?.agency ?? textAt(sheet, rows.agency, 2)];
  const round = Number(textAt(sheet, rows.round, 2));
  if (book === '' || agency === '' || !Number.isInteger(round) || round < 1) return null;
  return {
    version: textAt(sheet, rows.magic, 2),
    identity: { book, round, agency },
    code: group?.code ?? textAt(sheet, rows.code, 2),
    digests: { ...readDigests(sheet), ...group?.digests },
  };
}

function sameIdentity(a: FormIdentity, b: FormIdentity): boolean {
  const same = (x: string, y: string) => lookAlikeKey(x) === lookAlikeKey(y);
  return a.round === b.round && same(a.book, b.book) && same(a.agency, b.agency);
}

function fromCode(file: string, shown: LabelledValue | undefined): IdentityReading {
  const identity = shown === undefined ? null : parseFormCode(shown.text);
  const code = shown?.text.trim() ?? '';
  if (identity === null) return { identity, code, digests: {}, issues: [issue('form.notAForm', { file })] };
  return { identity, code, digests: {}, issues: [issue('form.identityFromCode', { file }, { code })] };
}

/**
 * Which book, round and agency a form belongs to: from the hidden sheet, else from the visible Mã biểu (a sheet
 * that was copied into another file). Two that differ are refused: nobody can tell whose answers these are.
 */
export function readIdentity(
  form: FormCells,
  shown: LabelledValue | undefined,
  group: GroupChoice | null = null,
): IdentityReading {
  const { file } = form;
  const hidden = readHidden(form, group);
  if (hidden === null) return fromCode(file, shown);
  const visible = shown === undefined ? null : parseFormCode(shown.text);
  const code = shown?.text.trim() || hidden.code;
  const issues: Issue[] = [];
  if (hidden.version !== FORM_VERSION) {
    issues.push(issue('form.newerVersion', { file }, { version: hidden.version, known: FORM_VERSION }));
  }
  if (visible !== null && shown !== undefined && !sameIdentity(visible, hidden.identity)) {
    const at = { file, sheet: shown.sheet, cell: shown.cell.at };
    issues.push(issue('form.codeMismatch', at, { code, hidden: hidden.code }));
  }
  return { identity: hidden.identity, code, digests: hidden.digests, issues };
}

export interface IdentityContext {
  readonly book: string;
  readonly round: number;
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
}

/** The register's code for the form's agency, and what speaks against taking the form into this book and round. */
export function checkIdentity(
  file: string,
  identity: FormIdentity,
  context: IdentityContext,
): { readonly agency: string | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const at = { file };
  if (findCode(identity.book, [context.book]) === null) {
    return { agency: null, issues: [issue('form.otherBook', at)] };
  }
  if (identity.round !== context.round) {
    issues.push(issue('form.wrongRound', at, { round: identity.round, expected: context.round }));
  }
  const known = context.agencies.some((a) => a.code === identity.agency);
  const codes = () => context.agencies.map((a) => a.code);
  const agency = known ? identity.agency : findCode(identity.agency, codes());
  if (agency === null) issues.push(issue('form.unknownAgency', at, { agency: identity.agency }));
  return { agency, issues };
}
