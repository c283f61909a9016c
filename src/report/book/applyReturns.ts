import { returnsAfter, type ReturnAfter } from '../../core/consolidation/consolidate.ts';
import type { ChangeSet, FileOutcome, ValueChange } from '../../core/consolidation/types.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { Answer } from '../../core/tracking/types.ts';
import { issueSentence } from '../../messages/issueText.ts';
import { BLOCKS_ONLY } from '../../messages/vi/figures.ts';
import { LOG_EVENTS, UNDO_EVENT } from '../../messages/vi/log.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { ANSWER_WORDS } from '../../workbook/tables/words.ts';
import { withBlockValues } from '../blocks/blockValues.ts';
import { fitCell } from './fitCell.ts';
import { knownReturns, returnRow, sentRow } from './returnsOf.ts';
import { returnRow as reportRow } from './trackingRows.ts';

type Tracked = Row<'TheoDoi'>;

/** A value of a return as its cell in Theo dõi thực hiện holds it. */
export function withValue(row: Tracked, { field, after }: ValueChange): Tracked {
  if (field === 'status') return { ...row, status: after === '' ? '' : ANSWER_WORDS[after as Answer] };
  if (field === 'percent') return { ...row, percent: after === '' ? null : Number(after) };
  if (field === 'completed') return { ...row, completed: parseIso(after) };
  return { ...row, [field]: after };
}

function trackedRows(
  book: Book,
  changes: ChangeSet,
  current: ReadonlyMap<string, ReturnAfter>,
  round: number,
): Tracked[] {
  const byRow = new Map<string, ValueChange[]>();
  for (const change of changes.values) {
    const key = `${change.agency}|${change.task}`;
    byRow.set(key, [...(byRow.get(key) ?? []), change]);
  }
  return book.TheoDoi.map((row) => {
    if (row.round !== round) return row;
    const version = current.get(row.agency)?.version ?? row.version;
    const values = byRow.get(`${row.agency}|${row.task}`) ?? [];
    if (values.length === 0 && version === row.version) return row;
    return values.reduce(withValue, { ...row, version });
  });
}

/** Replaces rows of the same key, keeps the order, adds new ones at the end. */
function upsert<T>(rows: readonly T[], fresh: readonly T[], keyOf: (row: T) => string): readonly T[] {
  if (fresh.length === 0) return rows;
  const replaced = new Map(fresh.map((row) => [keyOf(row), row]));
  const kept = rows.map((row) => {
    const key = keyOf(row);
    const next = replaced.get(key);
    replaced.delete(key);
    return next ?? row;
  });
  return [...kept, ...replaced.values()];
}

/** Whoever has no task, but sent what a block asks for, gets a row with its first return. */
function rowsOfUnassigned(
  { BaoCao, CoQuan }: Book,
  current: ReadonlyMap<string, ReturnAfter>,
  round: number,
): Row<'BaoCao'>[] {
  const present = new Set(BaoCao.filter((row) => row.round === round).map((row) => row.agency));
  return CoQuan.filter(({ code }) => current.has(code) && !present.has(code)).map(({ code, name }) =>
    reportRow({ round, agency: code }, name, BLOCKS_ONLY),
  );
}

function reportRows(
  book: Book,
  current: ReadonlyMap<string, ReturnAfter>,
  round: number,
): readonly Row<'BaoCao'>[] {
  const rows = [...book.BaoCao, ...rowsOfUnassigned(book, current, round)];
  return rows.map((row) => {
    const known = row.round === round ? current.get(row.agency) : undefined;
    if (known === undefined) return row;
    const { letter, received, times } = known;
    return {
      ...row,
      letter: letter.number || row.letter,
      letterDate: letter.date ?? row.letterDate,
      signer: letter.signer || row.signer,
      channel: letter.channel ?? row.channel,
      received: received ?? row.received,
      times,
    };
  });
}

/** Only a return that is new says something: what a person corrected since stays. */
function generalRows(
  book: Book,
  changes: ChangeSet,
  current: ReadonlyMap<string, ReturnAfter>,
  round: number,
) {
  const isNew = new Set(changes.returns.map((r) => `${r.agency}|${r.version}`));
  const fresh = [...current.values()]
    .filter((r) => r.general !== '' && isNew.has(`${r.agency}|${r.version}`))
    .map((r) => {
      const known = book.DanhGiaChung.find((row) => row.agency === r.agency && row.round === round);
      return { difficulty: '', proposal: '', ...known, agency: r.agency, round, text: r.general };
    });
  return upsert(book.DanhGiaChung, fresh, (row) => `${row.agency}|${row.round}`);
}

function logRow(outcome: FileOutcome, round: number, at: string): Omit<Row<'NhatKy'>, 'id'> {
  return {
    at,
    event: LOG_EVENTS[outcome.status],
    agency: outcome.agency ?? '',
    round,
    file: outcome.file,
    detail: fitCell(outcome.issues.map((i) => issueSentence(i)).join('\n')),
  };
}

/** Lines that still hold: what is told before an undo may have been taken back by it. */
function linesSinceUndo({ NhatKy }: Book): readonly Row<'NhatKy'>[] {
  return NhatKy.slice(NhatKy.map((row) => row.event).lastIndexOf(UNDO_EVENT) + 1);
}

/** Refused and undecided files are logged too, once: reading them again says nothing new. */
function logRows(
  book: Book,
  files: readonly FileOutcome[],
  round: number,
  at: string,
): readonly Row<'NhatKy'>[] {
  const key = (row: Omit<Row<'NhatKy'>, 'id'>) =>
    [row.event, row.agency, row.round, row.file, row.detail].join('\u001f');
  const known = new Set(linesSinceUndo(book).map(key));
  const fresh = files
    .filter((f) => f.status !== 'unchanged')
    .map((f) => logRow(f, round, at))
    .filter((row) => !known.has(key(row)));
  const last = Math.max(0, ...book.NhatKy.map((row) => row.id ?? 0));
  return fresh.length === 0
    ? book.NhatKy
    : [...book.NhatKy, ...fresh.map((row, i) => ({ id: last + 1 + i, ...row }))];
}

/** Sheets that hold what agencies answer. */
export const ANSWER_SHEETS: readonly string[] = [SHEETS.tracking, SHEETS.figures, SHEETS.appraisal];

/** Whether a row of Việc cần quyết định is about what agencies answer in this round. */
export function isAboutRound(round: number) {
  return (row: Row<'QuyetDinh'>): boolean =>
    ANSWER_SHEETS.includes(row.table) && row.row.split(' · ').at(-1) === String(round);
}

/** The book as it is once a round's returns are taken in; derived cells and questions still to be computed. */
export function applyReturns(book: Book, changes: ChangeSet, round: number, at: string): Book {
  // Of agencies that sent nothing new everything stays, what a person corrected since their last return included.
  const heard = new Set(changes.returns.map((r) => r.agency));
  const returns = returnsAfter({ round, known: knownReturns(book) }, changes);
  const current = new Map(returns.filter((r) => heard.has(r.agency)).map((r) => [r.agency, r]));
  const withBlocks = withBlockValues(book, changes.values, round);
  return {
    ...withBlocks,
    TheoDoi: trackedRows(book, changes, current, round),
    BaoCao: reportRows(book, current, round),
    DanhGiaChung: generalRows(withBlocks, changes, current, round),
    BanGui: upsert(book.BanGui, changes.returns.map(returnRow), (r) =>
      [r.agency, r.round, r.version].join('|'),
    ),
    PhienBan: upsert(book.PhienBan, changes.sent.map(sentRow), (r) =>
      [r.agency, r.round, r.task, r.field, r.version].join('|'),
    ),
    NhatKy: logRows(book, changes.files, round, at),
  };
}
