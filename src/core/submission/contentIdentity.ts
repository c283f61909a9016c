import { formatVietnamese } from '../date/format.ts';
import type { FormCells } from '../document/formCells.ts';
import { decisionFor, identify } from '../question.ts';
import type { Decision, Digest, Question } from '../question.ts';
import { collapse, fold, nfc } from '../text/fold.ts';
import { findCode } from './formCode.ts';
import type { FormTable } from './formTable.ts';
import { cellAt, isFilled, visibleSheets } from './sheetCells.ts';
import type { ExpectedForm } from './types.ts';

export interface Agency {
  readonly code: string;
  readonly name: string;
}

/** What a form without any identity is compared with. */
export interface KnownForms {
  readonly agencies: readonly Agency[];
  readonly formOf: (agency: string) => ExpectedForm | null;
}

/** An agency whose form has rows of the file. */
interface Candidate {
  readonly agency: Agency;
  /** Rows of the file that this agency's form has too, with the same words. */
  readonly rows: number;
  /** Its name stands on the sheet. */
  readonly named: boolean;
  /** The round's last day stands on the sheet. */
  readonly dated: boolean;
}

export interface ContentIdentity {
  /** The agency, where name, round and every row speak for one and the same. */
  readonly certain: Agency | null;
  /** The likeliest first; none where no row is of this book. */
  readonly candidates: readonly Agency[];
  /** Agencies whose names stand on the sheet. */
  readonly named: readonly string[];
  /** Codes of the file's rows. */
  readonly codes: readonly string[];
}

const CANDIDATES = 5;
/** A heading; longer cells are answers. */
const LONGEST_HEADING = 250;

function rowKey(code: string, title: string): string {
  return `${code.trim().toUpperCase()}\u001f${collapse(nfc(title))}`;
}

function fileRows(tables: readonly FormTable[]): { readonly key: string; readonly code: string }[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const code = cellAt(row, table.columns.task)?.text.trim() ?? '';
      if (!/\d/.test(code)) return [];
      return [{ code, key: rowKey(code, cellAt(row, table.columns.title)?.text ?? '') }];
    }),
  );
}

function headings(form: FormCells): string[] {
  const cells = visibleSheets(form).flatMap((sheet) => sheet.cells.filter(isFilled));
  return cells.filter((c) => c.text.length <= LONGEST_HEADING).map((c) => fold(c.text));
}

/** 'UBND xã An Lư', or '(Kèm theo Báo cáo … của UBND xã An Lư)'. */
function isNamed(name: string, texts: ReadonlySet<string>, attached: readonly string[]): boolean {
  return texts.has(name) || attached.some((text) => text.endsWith(` cua ${name}`));
}

function candidatesOf(form: FormCells, tables: readonly FormTable[], known: KnownForms): Candidate[] {
  const keys = new Set(fileRows(tables).map((row) => row.key));
  const texts = headings(form);
  const whole = new Set(texts);
  const attached = texts.map((text) => text.replace(/[\s).]+$/, ''));
  return known.agencies.flatMap((agency) => {
    const printed = known.formOf(agency.code);
    if (printed === null) return [];
    const rows = printed.rows.filter((row) => keys.has(rowKey(row.task, row.title))).length;
    const days = [printed.lastDay, printed.roundDay].flatMap((day) => day ?? []).map(formatVietnamese);
    const named = isNamed(fold(agency.name), whole, attached);
    return [{ agency, rows, named, dated: texts.some((text) => days.some((day) => text.includes(day))) }];
  });
}

/**
 * Whose form this is, told by its content. Certain only where one agency's name stands on the sheet, with the
 * round's last day, and every row of the file is one of that agency's rows, word for word.
 */
export function readContentIdentity(
  form: FormCells,
  tables: readonly FormTable[],
  known: KnownForms,
): ContentIdentity {
  const rows = fileRows(tables);
  const all = candidatesOf(form, tables, known);
  const named = all.filter((c) => c.named);
  const [only, ...others] = named;
  const sure = only !== undefined && others.length === 0 && only.dated && rows.length > 0;
  const likely = all
    .filter((c) => c.rows > 0)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.rows - a.rows);
  return {
    certain: sure && new Set(rows.map((row) => row.key)).size === only.rows ? only.agency : null,
    candidates: likely.slice(0, CANDIDATES).map((c) => c.agency),
    named: named.map((c) => c.agency.name),
    codes: rows.map((row) => row.code),
  };
}

const FINGERPRINT = 8;
const CODES_SHOWN = 3;

/** Tells two files of one name apart: what was decided about one is no answer about the other. */
function fingerprint(form: FormCells, digest: Digest): string {
  const texts = visibleSheets(form).flatMap((sheet) => sheet.cells.map((c) => `${c.at}=${c.text}`));
  return digest(texts.join('\u001f')).slice(0, FINGERPRINT);
}

/** Whose return is this? The likeliest agencies to choose from; another by code or name; or not to take the file. */
export function agencyQuestion(form: FormCells, found: ContentIdentity, digest: Digest): Question {
  const codes = found.codes.slice(0, CODES_SHOWN).join(', ');
  const read = [...found.named, codes, fingerprint(form, digest)].filter((t) => t !== '').join(' · ');
  const options = found.candidates.map(({ code, name }) => ({ key: code, label: name }));
  return identify(
    {
      kind: 'return.agency',
      about: { table: 'BaoCao', row: form.file, field: 'agency' },
      read,
      options: [...options, { key: 'agency', label: '' }, { key: 'refuse', label: '' }],
      default: null,
    },
    digest,
  );
}

export type AgencyAnswer =
  { readonly kind: 'agency'; readonly agency: string } | { readonly kind: 'refuse' | 'open' };

function findAgency(text: string, agencies: readonly Agency[]): string | null {
  const code = findCode(
    text.trim(),
    agencies.map((a) => a.code),
  );
  if (code !== null) return code;
  const named = agencies.filter((a) => fold(a.name) === fold(text));
  return named.length === 1 ? (named[0]?.code ?? null) : null;
}

/** What a person decided; open where nobody did, or where the answer names no agency of the register. */
export function agencyAnswer(
  question: Question,
  decisions: readonly Decision[],
  agencies: readonly Agency[],
): AgencyAnswer {
  const decision = decisionFor(question, decisions);
  if (decision === undefined) return { kind: 'open' };
  if (decision.choice === 'refuse') return { kind: 'refuse' };
  const meant = decision.choice === 'agency' ? (decision.value ?? '') : decision.choice;
  const agency = findAgency(meant, agencies);
  return agency === null ? { kind: 'open' } : { kind: 'agency', agency };
}
