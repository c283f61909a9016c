import type { KnownReturn } from '../../core/consolidation/types.ts';
import { compareReturns, currentOf } from '../../core/consolidation/versions.ts';
import { withdraw, type KeptValue } from '../../core/consolidation/withdraw.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { withValue } from './applyReturns.ts';
import { withBlockValues } from '../blocks/blockValues.ts';
import { bookRows, knownReturns, sentRow, sentValues } from './returnsOf.ts';

export interface ReturnKey {
  readonly agency: string;
  readonly round: number;
  readonly version: number;
}

/** A cell of Tình hình gửi báo cáo, or the general assessment, that somebody changed since the return came. */
export type KeptReport = 'letter' | 'letterDate' | 'signer' | 'channel' | 'general';

export interface WithdrawnBook {
  /** Derived cells and questions still to be computed. */
  readonly book: Book;
  /** Answers that went back to what the versions left say. */
  readonly back: number;
  readonly kept: readonly KeptValue[];
  readonly keptReport: readonly KeptReport[];
}

type Sent = Row<'BanGui'>;

/** Rows of the agency and round. */
const isOf =
  ({ agency, round }: ReturnKey) =>
  (row: { readonly agency: string; readonly round: number | null }) =>
    row.agency === agency && row.round === round;

/** Versions in the order in which they count, each as it stands in its own table. */
function inOrder(rows: readonly Sent[], known: readonly KnownReturn[]): Sent[] {
  return [...known].sort(compareReturns).flatMap(({ version }) => rows.filter((r) => r.version === version));
}

/** What versions leave in a field of the report: the last that says anything. */
function said<K extends keyof Sent>(versions: readonly Sent[], key: K): Sent[K] | null {
  return (
    versions
      .map((v) => v[key])
      .filter((v) => v !== null && v !== '')
      .at(-1) ?? null
  );
}

interface Versions {
  readonly before: readonly Sent[];
  readonly after: readonly Sent[];
  /** The version taken back is the one that counted. */
  readonly counted: boolean;
}

/** A field that the withdrawn version gave: what the versions left say, or kept where it was changed since. */
function backTo<K extends 'letter' | 'letterDate' | 'signer' | 'channel'>(
  row: Row<'BaoCao'>,
  key: K,
  { before, after }: Versions,
): { readonly value: Row<'BaoCao'>[K]; readonly kept: boolean } {
  const [was, is] = [said(before, key), said(after, key)];
  const blank = key === 'letterDate' ? null : '';
  if (was === is || (row[key] ?? '') === (is ?? '')) return { value: row[key], kept: false };
  if (row[key] !== was) return { value: row[key], kept: true };
  return { value: (is ?? blank) as Row<'BaoCao'>[K], kept: false };
}

interface ReportBack {
  readonly row: Row<'BaoCao'>;
  readonly kept: readonly KeptReport[];
}

/** The day of receipt belongs to its return and goes with it, by whomever it was written. */
function reportBack(row: Row<'BaoCao'>, versions: Versions): ReportBack {
  const letter = backTo(row, 'letter', versions);
  const letterDate = backTo(row, 'letterDate', versions);
  const signer = backTo(row, 'signer', versions);
  const channel = backTo(row, 'channel', versions);
  const received = versions.counted ? said(versions.after, 'received') : row.received;
  const times = versions.after.length || null;
  const letterValues = { letter: letter.value, letterDate: letterDate.value, signer: signer.value };
  const values = { ...letterValues, channel: channel.value };
  const fields = Object.entries({ letter, letterDate, signer, channel });
  const kept = fields.filter(([, field]) => field.kept).map(([key]) => key as KeptReport);
  return { row: { ...row, ...values, received, times }, kept };
}

/** The general assessment of the agency, back to that of the versions left; none without one. */
function generalBack(rows: Book['DanhGiaChung'], key: ReturnKey, { before, after }: Versions) {
  const [was, is] = [said(before, 'general') ?? '', said(after, 'general') ?? ''];
  const own = rows.find(isOf(key));
  if (was === is || own === undefined || own.text === is) return { rows, kept: false };
  if (own.text !== was) return { rows, kept: true };
  const left = is === '' ? [] : [{ ...own, text: is }];
  return { rows: rows.flatMap((row) => (row === own ? left : [row])), kept: false };
}

function trackedBack(
  book: Book,
  key: ReturnKey,
  values: ReturnType<typeof withdraw>['values'],
  version: number | null,
) {
  const mine = isOf(key);
  return book.TheoDoi.map((row) => {
    if (!mine(row)) return row;
    const changes = values.filter((v) => v.task === row.task);
    return changes.reduce(withValue, { ...row, version });
  });
}

function versionsOf(book: Book, key: ReturnKey, known: readonly KnownReturn[]): Versions {
  const before = inOrder(book.BanGui.filter(isOf(key)), known);
  const counted = currentOf(known)?.version === key.version;
  return { before, after: before.filter((r) => r.version !== key.version), counted };
}

/** The book without one version of an agency's return. What a person changed since stays, and is named. */
export function applyWithdrawal(book: Book, key: ReturnKey): WithdrawnBook {
  const mine = isOf(key);
  const known = knownReturns(book).filter(mine);
  const versions = versionsOf(book, key, known);
  const answers = withdraw({
    version: key.version,
    known,
    sent: sentValues(book).filter(mine),
    book: bookRows(book, key.round).filter((row) => row.agency === key.agency),
  });
  const current = currentOf(known.filter((k) => k.version !== key.version))?.version ?? null;
  const withBlocks = withBlockValues(book, answers.values, key.round);
  const general = generalBack(withBlocks.DanhGiaChung, key, versions);
  const report = book.BaoCao.filter(mine).map((row) => reportBack(row, versions));
  const reports = new Map(report.map(({ row }) => [row.agency, row]));
  const kept = report.flatMap((r) => r.kept);
  const after: Book = {
    ...withBlocks,
    TheoDoi: trackedBack(book, key, answers.values, current),
    BaoCao: book.BaoCao.map((row) => (mine(row) ? (reports.get(row.agency) ?? row) : row)),
    DanhGiaChung: general.rows,
    BanGui: book.BanGui.filter((row) => !(mine(row) && row.version === key.version)),
    PhienBan: withSent(book.PhienBan, mine, answers.sent.map(sentRow)),
  };
  const keptReport: KeptReport[] = general.kept ? [...kept, 'general'] : kept;
  return { book: after, back: answers.values.length, kept: answers.kept, keptReport };
}

const sentKey = ({ task, field, version }: Row<'PhienBan'>) => [task, field, version].join('\u001f');

/** The agency's values that are left, in their places. */
function withSent(
  rows: Book['PhienBan'],
  mine: (row: Row<'PhienBan'>) => boolean,
  left: Book['PhienBan'],
): Book['PhienBan'] {
  const kept = new Map(left.map((row) => [sentKey(row), row]));
  return rows.flatMap((row) => (mine(row) ? (kept.get(sentKey(row)) ?? []) : [row]));
}
