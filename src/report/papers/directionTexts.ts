import { fill } from '../../messages/fill.ts';
import { DIRECTION_TEXTS as T } from '../../messages/vi/directions.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, ROLE_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { directionsOf } from '../book/directions.ts';
import { currentRound } from '../book/settings.ts';

/** Agencies told one by one; of more, the ones that are done are counted. */
const TOLD = 4;
const DONE: readonly string[] = [PROGRESS_WORDS.doneOnTime, PROGRESS_WORDS.doneLate];

type Tracked = Row<'TheoDoi'>;

/** Rows of the leads in the round in view; where it has none of this, in the first that follows it. */
function rowsInView(book: Book, task: string): readonly Tracked[] {
  const leads = book.TheoDoi.filter((row) => row.task === task && row.role === ROLE_WORDS.lead);
  const own = leads.filter((row) => row.round === currentRound(book));
  if (own.length > 0) return own;
  const first = Math.min(...leads.map((row) => row.round ?? Infinity));
  return leads.filter((row) => row.round === first);
}

function stateOf({ agencyName: agency, progress, effective, result }: Tracked): string {
  const state = [progress || effective, result].filter((text) => text !== '').join(', ');
  return fill(T.stateOne, { agency, state });
}

function statesOf(book: Book, rows: readonly Tracked[]): string {
  const [first] = rows;
  if (first === undefined) return T.nobody;
  if (first.round !== currentRound(book)) {
    const round = book.KyBaoCao.find((row) => row.number === first.round)?.name ?? '';
    return fill(T.followedIn, { round });
  }
  if (rows.length <= TOLD) return rows.map(stateOf).join('; ');
  const open = rows.filter((row) => !DONE.includes(row.progress));
  const rest = open.slice(0, TOLD).map((row) => row.agencyName);
  const more = open.length > TOLD ? [fill(T.more, { count: open.length - TOLD })] : [];
  const count = rows.length - open.length;
  if (open.length === 0) return fill(T.stateAll, { count });
  return fill(T.stateMany, { count, all: rows.length, rest: [...rest, ...more].join('; ') });
}

function textOf(book: Book, task: Row<'NhiemVu'>): string {
  const { path, title, source, leads, coordinating, time } = task;
  const part = (template: string, params: Record<string, string>) => {
    const [value = ''] = Object.values(params);
    return value === '' ? [] : [fill(template, params)];
  };
  return [
    fill(T.said, { number: path, text: title.replace(/[.\s]+$/, ''), source }),
    ...part(T.leads, { names: leads }),
    ...part(T.coordinating, { names: coordinating }),
    ...part(T.due, { time }),
    fill(T.state, { states: statesOf(book, rowsInView(book, task.code)) }),
  ].join(' ');
}

/** What leaders said that the round in view does not count, each with the round that will, or that nobody has it. */
export function directionsBeyond(book: Book): { readonly task: Row<'NhiemVu'>; readonly state: string }[] {
  return directionsOf(book)
    .filter((row) => row.state !== TASK_STATE_WORDS.removed)
    .flatMap((task) => {
      const rows = rowsInView(book, task.code);
      return rows[0]?.round === currentRound(book) ? [] : [{ task, state: statesOf(book, rows) }];
    });
}

/** What leaders said on papers before, in the order in which it was recorded, each with what came of it. */
export function directionTexts(book: Book): string[] {
  return directionsOf(book)
    .filter((row) => row.state !== TASK_STATE_WORDS.removed)
    .map((row) => textOf(book, row));
}
