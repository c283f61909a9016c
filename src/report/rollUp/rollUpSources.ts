import type { RollUpSource } from '../../core/consolidation/rollUp.ts';
import { shownValue } from '../../core/consolidation/bookValue.ts';
import type { ShownTask } from '../../core/consolidation/matchTasks.ts';
import { FORM_HEADERS } from '../../core/submission/layout.ts';
import { ANSWER_FIELDS, type AnswerField } from '../../core/submission/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { KIND_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { trackedObligation } from '../book/fromRows.ts';
import { answerText } from '../book/returnsOf.ts';

/** Where a value of an agency comes from. */
export interface TraceLine {
  readonly task: string;
  readonly agency: string;
  readonly header: string;
  readonly value: string;
  /** '' where a person wrote the value into the book. */
  readonly file: string;
  readonly cell: string;
}

/** What the agencies report on one task of the book. */
export interface TaskReports {
  readonly sources: readonly RollUpSource[];
  readonly trace: readonly TraceLine[];
}

/** Tasks that are in the plan, as it shows them. */
export function shownTasks(book: Book): ShownTask[] {
  return book.NhiemVu.filter(
    (row) => row.kind === KIND_WORDS.task && row.state !== TASK_STATE_WORDS.removed,
  ).map((row) => ({ task: row.code, tt: row.path, title: row.title }));
}

function sourceOf(row: Row<'TheoDoi'>): RollUpSource {
  const { role, answer, confirmed, completed } = trackedObligation(row);
  const { result, product, difficulty, proposal, percent } = row;
  return {
    agency: row.agency,
    name: row.agencyName,
    role,
    status: confirmed ?? answer,
    percent,
    completed,
    texts: { result, product, difficulty, proposal },
  };
}

type Sent = Row<'PhienBan'>;

const sentKey = (of: Pick<Sent, 'agency' | 'task' | 'field'>) =>
  [of.agency, of.task, of.field].join('\u001f');

/** What was sent in the round, by agency, task and column. */
function sentIn(book: Book, round: number): Map<string, Sent[]> {
  const sent = new Map<string, Sent[]>();
  for (const row of book.PhienBan) {
    if (row.round !== round) continue;
    const key = sentKey(row);
    const known = sent.get(key);
    if (known === undefined) sent.set(key, [row]);
    else known.push(row);
  }
  return sent;
}

function traceLine(row: Row<'TheoDoi'>, field: AnswerField, sent: ReadonlyMap<string, Sent[]>): TraceLine[] {
  const { task, agency, agencyName, confirmed } = row;
  const value = answerText(row, field);
  // The office's own conclusion counts before what the agency said.
  const isOwn = field === 'status' && confirmed !== '';
  if (value === '' && !isOwn) return [];
  const from = isOwn ? undefined : sent.get(sentKey({ agency, task, field }))?.filter(isSame(value)).at(-1);
  const shown = isOwn ? confirmed : shownValue(field, value);
  const place = { file: from?.file ?? '', cell: from?.cell ?? '' };
  return [{ task, agency: agencyName, header: FORM_HEADERS[field], value: shown, ...place }];
}

const isSame = (value: string) => (sent: Sent) => sent.value === value;

/** Reports on each task in a round, by task code; agencies in the order of their sheet. */
export function taskReports(book: Book, round: number): Map<string, TaskReports> {
  const order = new Map(book.CoQuan.map((row, i) => [row.code, i]));
  const rows = book.TheoDoi.filter((row) => row.round === round);
  const sent = sentIn(book, round);
  const sorted = [...rows].sort((a, b) => (order.get(a.agency) ?? 0) - (order.get(b.agency) ?? 0));
  const reports = new Map<string, { sources: RollUpSource[]; trace: TraceLine[] }>();
  for (const row of sorted) {
    const known = reports.get(row.task) ?? { sources: [], trace: [] };
    reports.set(row.task, known);
    known.sources.push(sourceOf(row));
    known.trace.push(...ANSWER_FIELDS.flatMap((field) => traceLine(row, field, sent)));
  }
  return reports;
}
