import { issue, type Issue } from '../../core/issue.ts';
import { pointsText } from '../book/measures.ts';
import { fill } from '../../messages/fill.ts';
import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { withLogLines, type LogLine } from '../book/logLines.ts';
import {
  APPRAISAL_COLUMNS,
  appraisalsOf,
  sessionCode,
  type Appraisal,
  type AppraisalColumn,
} from './appraisalRows.ts';
import { typedPoints, type AppraisedRow, type ReadAppraisal } from './readAppraisal.ts';

export interface AppraisalsTaken {
  readonly book: Book;
  readonly changed: number;
  readonly same: number;
  readonly issues: readonly Issue[];
}

const FREE: readonly AppraisalColumn[] = ['appraised', 'reason', 'agency', 'criterion'];
const keyOf = (agency: string, criterion: string) => `${agency}\u001f${criterion}`;

type ScoreRow = Row<'ChamDiem'>;

/** A value of the book as the form shows it; numbers to the same places. */
function shown(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(Number(value.toFixed(9))) : value.replace(/\s+/g, ' ').trim();
}

function tampered(known: ScoreRow, read: AppraisedRow, appraiser: string): Issue[] {
  return APPRAISAL_COLUMNS.filter((column) => !FREE.includes(column)).flatMap((column) => {
    const [cell, expected] = [read.cells[column], shown(known[column])];
    if (cell === undefined || cell === expected) return [];
    const { agencyName: agency, criterion } = known;
    return [issue('appraisal.tampered', read.at, { appraiser, agency, criterion, read: cell, expected })];
  });
}

/** What one row of a form says: points to take over, or why they are not. */
interface Said {
  readonly key: string;
  readonly known: ScoreRow;
  readonly read: AppraisedRow;
  readonly points: number | null;
  readonly reason: string;
}

interface Heard {
  readonly said: readonly Said[];
  readonly issues: readonly Issue[];
}

function hearRow(read: AppraisedRow, known: ScoreRow | undefined, appraiser: string): Heard {
  const { agency = '', criterion = '', appraised = '', reason = '' } = read.cells;
  if (known === undefined) {
    return {
      said: [],
      issues: [issue('appraisal.rowUnknown', read.at, { row: read.row, agency, criterion })],
    };
  }
  const locked = tampered(known, read, appraiser);
  const params = { agency: known.agencyName, criterion, read: appraised, max: shown(known.max) };
  const points = appraised === '' ? null : typedPoints(appraised);
  const outside = points !== null && (points < 0 || points > (known.max ?? 0));
  if (appraised !== '' && points === null)
    return { said: [], issues: [...locked, issue('appraisal.unread', read.at, params)] };
  if (outside) return { said: [], issues: [...locked, issue('appraisal.outOfRange', read.at, params)] };
  const rounded = points === null ? null : Number(pointsText(points));
  const said = { key: keyOf(agency, criterion), known, read, points: rounded, reason };
  return { said: rounded === null && reason === '' ? [] : [said], issues: locked };
}

function hearForm(form: ReadAppraisal, asked: readonly Appraisal[], session: string): Heard {
  const own = asked.find((a) => a.code === form.code);
  if (own === undefined || !form.code.startsWith(session)) {
    return { said: [], issues: [issue('appraisal.otherBook', { file: form.file })] };
  }
  const known = new Map(own.rows.map((row) => [keyOf(row.agency, row.criterion), row]));
  const heard = form.rows.map((row) =>
    hearRow(row, known.get(keyOf(row.cells.agency ?? '', row.cells.criterion ?? '')), own.appraiser),
  );
  return { said: heard.flatMap((h) => h.said), issues: heard.flatMap((h) => h.issues) };
}

/** Of two forms that say different points neither is taken. */
function settled(said: readonly Said[]): Heard {
  const byKey = new Map<string, Said[]>();
  for (const one of said) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const issues: Issue[] = [];
  const taken = [...byKey.values()].flatMap((list) => {
    const [first] = list;
    const other = list.find((s) => s.points !== first?.points || s.reason !== first?.reason);
    if (first === undefined || other === undefined) return first === undefined ? [] : [first];
    const { agencyName: agency, criterion } = first.known;
    const params = { agency, criterion, first: shown(first.points), second: shown(other.points) };
    issues.push(issue('appraisal.twice', other.read.at, params));
    return [];
  });
  return { said: taken, issues };
}

function isChange({ known, points, reason }: Said): boolean {
  const before = known.appraised === null ? null : Number(pointsText(known.appraised));
  return (points !== null && points !== before) || (reason !== '' && reason !== shown(known.reason));
}

function logLine({ known, read, points, reason }: Said, at: string): LogLine {
  const { agencyName, criterion, agency } = known;
  const before = known.appraised === null ? T.blank : shown(known.appraised);
  const after = points === null ? before : shown(points);
  const detail = fill(T.change, { agency: agencyName, criterion, before, after, reason }).trim();
  return { at, event: T.event, agency, round: null, file: read.file, detail };
}

/**
 * Takes points and reasons from returned forms over into Chấm điểm; blank cells change nothing. Locked cells that
 * differ from the book, rows that are none of the form's, and points that are no number or out of bounds are told and
 * not taken. Every change is a line of Nhật ký.
 */
export function applyAppraisals(
  book: Book,
  id: string,
  session: string,
  forms: readonly ReadAppraisal[],
  at: string,
): AppraisalsTaken {
  const asked = appraisalsOf(book, id, session);
  const heard = forms.map((form) => hearForm(form, asked, sessionCode(id, session)));
  const { said, issues } = settled(heard.flatMap((h) => h.said));
  const changes = said.filter(isChange);
  const byRow = new Map(changes.map((one) => [one.known, one]));
  const ChamDiem = book.ChamDiem.map((row) => {
    const change = byRow.get(row);
    if (change === undefined) return row;
    const { points, reason } = change;
    return { ...row, appraised: points ?? row.appraised, reason: reason === '' ? row.reason : reason };
  });
  return {
    book: withLogLines(
      { ...book, ChamDiem },
      changes.map((one) => logLine(one, at)),
    ),
    changed: changes.length,
    same: said.length - changes.length,
    issues: [...heard.flatMap((h) => h.issues), ...issues],
  };
}
