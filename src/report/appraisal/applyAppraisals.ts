import { issue, type Issue } from '../../core/issue.ts';
import { pointsText } from '../book/measures.ts';
import { fill } from '../../messages/fill.ts';
import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { SESSION_STEP_WORDS } from '../../workbook/tables/scoring.ts';
import { withLogLines, type LogLine } from '../book/logLines.ts';
import { appraisalsOf, stepOfCode, type Appraisal } from './appraisalRows.ts';
import { typedPoints, type AppraisedRow, type ReadAppraisal } from './readAppraisal.ts';
import { isOpenFor, STEPS, type AppraisalColumn, type FormStep, type SessionStep } from './steps.ts';

export interface AppraisalsTaken {
  readonly book: Book;
  readonly changed: number;
  readonly same: number;
  /** An appraiser's points were taken while the session is still at the self-score. */
  readonly isAppraisedEarly: boolean;
  readonly issues: readonly Issue[];
}

/** The session that forms are taken into. */
export interface OpenSession {
  readonly id: string;
  readonly session: string;
  readonly step: SessionStep;
}

const keyOf = (agency: string, criterion: string) => `${agency}\u001f${criterion}`;

type ScoreRow = Row<'ChamDiem'>;
/** Columns that people fill in on some form. */
type Free =
  | 'actual'
  | 'level'
  | 'self'
  | 'evidence'
  | 'appraised'
  | 'reason'
  | 'explanation'
  | 'second'
  | 'secondReason';
type Values = Readonly<Partial<Record<Free, string | number>>>;

const POINTS: readonly AppraisalColumn[] = ['self', 'appraised', 'second'];
const NUMBERS: readonly AppraisalColumn[] = [...POINTS, 'actual'];

/** A value of the book as the form shows it; numbers to the same places. */
function shown(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(Number(value.toFixed(9))) : value.replace(/\s+/g, ' ').trim();
}

/** A number as a form's cell gives it, as people write it; a text stays what it is. */
function spelled(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
}

/** A value in a sentence. */
function inWords(value: string | number | null): string {
  return typeof value === 'number' ? spelled(shown(value)) : shown(value) || T.blank;
}

function tampered(known: ScoreRow, read: AppraisedRow, { step, recipient }: Appraisal): Issue[] {
  const { columns, free } = STEPS[step];
  const locked = columns.filter((c) => !free.includes(c) && c !== 'agency' && c !== 'criterion');
  return locked.flatMap((column) => {
    const [cell, expected] = [read.cells[column], shown(known[column])];
    if (cell === undefined || cell === expected) return [];
    const { agencyName: agency, criterion } = known;
    return [
      issue('appraisal.tampered', read.at, {
        ...{ appraiser: recipient, agency, criterion },
        ...{ read: spelled(cell), expected: inWords(known[column]) },
      }),
    ];
  });
}

/** What one row of a form says, or why it is not taken over. */
interface Said {
  readonly key: string;
  readonly step: FormStep;
  /** Whose form it is. */
  readonly recipient: string;
  readonly known: ScoreRow;
  readonly read: AppraisedRow;
  readonly values: Values;
}

interface Heard {
  readonly said: readonly Said[];
  readonly issues: readonly Issue[];
}

/** One filled cell: its value, or the issue that keeps it out. */
function hearCell(column: Free, cell: string, known: ScoreRow, read: AppraisedRow): Values | Issue {
  if (!NUMBERS.includes(column)) return { [column]: cell };
  const { agencyName: agency, criterion, max } = known;
  const params = { agency, criterion, read: spelled(cell), max: inWords(max) };
  const value = typedPoints(cell);
  if (value === null) return issue('appraisal.unread', read.at, params);
  if (!POINTS.includes(column)) return { [column]: value };
  if (value < 0 || value > (max ?? 0)) return issue('appraisal.outOfRange', read.at, params);
  return { [column]: Number(pointsText(value)) };
}

/** A row is taken whole or not at all. */
function hearRow(read: AppraisedRow, known: ScoreRow | undefined, form: Appraisal): Heard {
  const { agency = '', criterion = '' } = read.cells;
  if (known === undefined) {
    const params = { row: read.row, agency, criterion };
    return { said: [], issues: [issue('appraisal.rowUnknown', read.at, params)] };
  }
  const locked = tampered(known, read, form);
  const filled = (STEPS[form.step].free as readonly Free[]).filter((c) => (read.cells[c] ?? '') !== '');
  const heard = filled.map((column) => hearCell(column, read.cells[column] ?? '', known, read));
  const faults = heard.filter((one): one is Issue => 'code' in one);
  if (faults.length > 0 || filled.length === 0) return { said: [], issues: [...locked, ...faults] };
  const values = Object.assign({}, ...(heard as Values[])) as Values;
  const { step, recipient } = form;
  return {
    said: [{ key: keyOf(agency, criterion), step, recipient, known, read, values }],
    issues: locked,
  };
}

function hearForm(form: ReadAppraisal, book: Book, { id, session, step }: OpenSession): Heard {
  const own = stepOfCode(form.code, id, session);
  const refused = (code: 'appraisal.otherBook' | 'appraisal.stepClosed', words = {}): Heard => ({
    said: [],
    issues: [issue(code, { file: form.file }, { file: form.file, ...words })],
  });
  if (own === null) return refused('appraisal.otherBook');
  if (!isOpenFor(own, step)) {
    return refused('appraisal.stepClosed', { form: SESSION_STEP_WORDS[own], step: SESSION_STEP_WORDS[step] });
  }
  const asked = appraisalsOf(book, id, session, own).find((one) => one.code === form.code);
  if (asked === undefined) return refused('appraisal.otherBook');
  const known = new Map(asked.rows.map((row) => [keyOf(row.agency, row.criterion), row]));
  const heard = form.rows.map((row) =>
    hearRow(row, known.get(keyOf(row.cells.agency ?? '', row.cells.criterion ?? '')), asked),
  );
  return { said: heard.flatMap((h) => h.said), issues: heard.flatMap((h) => h.issues) };
}

/** Of two forms that say different things of a row neither is taken. */
function settled(said: readonly Said[]): Heard {
  const byKey = new Map<string, Said[]>();
  for (const one of said) {
    const key = `${one.step}\u001f${one.key}`;
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const words = ({ values }: Said) => Object.values(values).map(inWords).join('; ');
  const issues: Issue[] = [];
  const taken = [...byKey.values()].flatMap((list) => {
    const [first] = list;
    const other = list.find((s) => JSON.stringify(s.values) !== JSON.stringify(first?.values));
    if (first === undefined || other === undefined) return first === undefined ? [] : [first];
    const { agencyName: agency, criterion } = first.known;
    const params = { agency, criterion, first: words(first), second: words(other) };
    issues.push(issue('appraisal.twice', other.read.at, params));
    return [];
  });
  return { said: taken, issues };
}

const columnsIn = (values: Values) => Object.keys(values) as Free[];

function changedColumns({ known, values }: Said): Free[] {
  return columnsIn(values).filter((column) => shown(known[column]) !== shown(values[column] ?? ''));
}

const REASONS: Readonly<Partial<Record<FormStep, 'reason' | 'secondReason'>>> = {
  appraise: 'reason',
  second: 'secondReason',
};

/** Who appraised; and why, where points changed and the reason that stands there is not among the changes. */
function whoAndWhy({ known, step, recipient }: Said, changed: readonly Free[]) {
  const column = REASONS[step];
  if (column === undefined) return { who: '', why: '' };
  const reason = known[column].trim() === '' ? T.noReason : known[column];
  return {
    who: fill(T.who, { who: recipient }),
    why: changed.includes(column) ? '' : fill(T.why, { reason }),
  };
}

function logLine(said: Said, at: string): LogLine {
  const { known, read, values, step } = said;
  const { agencyName, criterion, agency } = known;
  const columns = changedColumns(said);
  const changes = columns.map((column) =>
    fill(T.changed, {
      column: T.headers[column],
      before: inWords(known[column]),
      after: inWords(values[column] ?? ''),
    }),
  );
  const about = fill(T.about, { agency: agencyName, criterion });
  const detail = fill(T.change, { about, changes: changes.join('; '), ...whoAndWhy(said, columns) });
  return { at, event: T.events[step], agency, round: null, file: read.file, detail };
}

/**
 * Takes what people wrote on returned forms over into Chấm điểm; blank cells change nothing. Forms of a step that is
 * closed, locked cells that differ from the book, rows that are none of the form's, and points that are no number or
 * out of bounds are told and not taken. Every change is a line of Nhật ký, with what stood there before.
 */
export function applyAppraisals(
  book: Book,
  open: OpenSession,
  forms: readonly ReadAppraisal[],
  at: string,
): AppraisalsTaken {
  const heard = forms.map((form) => hearForm(form, book, open));
  const { said, issues } = settled(heard.flatMap((h) => h.said));
  const changes = said.filter((one) => changedColumns(one).length > 0);
  const byRow = new Map<ScoreRow, Values>();
  for (const { known, values } of changes) byRow.set(known, { ...byRow.get(known), ...values });
  const ChamDiem = book.ChamDiem.map((row) => {
    const values = byRow.get(row);
    return values === undefined ? row : ({ ...row, ...values } as ScoreRow);
  });
  return {
    book: withLogLines(
      { ...book, ChamDiem },
      changes.map((one) => logLine(one, at)),
    ),
    changed: changes.length,
    same: said.length - changes.length,
    isAppraisedEarly: open.step === 'self' && changes.some((one) => one.step === 'appraise'),
    issues: [...heard.flatMap((h) => h.issues), ...issues],
  };
}
