import { ANSWER_FIELDS, type AnswerField, type ReportField } from '../../core/submission/types.ts';
import type { BookRow, KnownReturn, SentValue } from '../../core/consolidation/types.ts';
import { currentOf } from '../../core/consolidation/versions.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ANSWER_WORDS, PENDING_WORDS } from '../../workbook/tables/words.ts';
import { blockRows } from '../blocks/blockValues.ts';
import { codeOf } from './words.ts';

/** An answer cell in core's spelling: the status as its code, numbers and days as text. */
export function answerText(row: Row<'TheoDoi'>, field: AnswerField): string {
  if (field === 'status') return codeOf(ANSWER_WORDS, row.status) ?? '';
  const value = row[field];
  return value === null ? '' : String(value);
}

/** The answer cells of one round, those of blocks too, as the three-way comparison reads them. */
export function bookRows(
  book: Pick<Book, 'TheoDoi' | 'SoLieu' | 'MoHinh' | 'DanhGiaChung' | 'ChamDiem'>,
  round: number,
): BookRow[] {
  const tracked = book.TheoDoi.filter((row) => row.round === round).map((row) => ({
    task: row.task,
    agency: row.agency,
    values: Object.fromEntries(ANSWER_FIELDS.map((f) => [f, answerText(row, f)]).filter(([, v]) => v !== '')),
  }));
  return [...tracked, ...blockRows(book, round)];
}

/** Received dates that stand in Tình hình gửi báo cáo, where a person may have corrected them. */
function shownDates(book: Pick<Book, 'BaoCao'>): Map<string, IsoDate | null> {
  return new Map(book.BaoCao.map((row) => [`${row.agency}|${row.round}`, row.received]));
}

/** Returns that were accepted. The one that counts was received on the day that the sheet shows. */
export function knownReturns(book: Pick<Book, 'BanGui' | 'BaoCao'>): KnownReturn[] {
  const dates = shownDates(book);
  const known = book.BanGui.map(knownReturn);
  const versions = new Map<string, KnownReturn[]>();
  for (const r of known) {
    const key = `${r.agency}|${r.round}`;
    versions.set(key, [...(versions.get(key) ?? []), r]);
  }
  const current = new Map([...versions].map(([key, own]) => [key, currentOf(own)?.version]));
  return known.map((r) => {
    const key = `${r.agency}|${r.round}`;
    const shown = dates.get(key) ?? null;
    const corrected = current.get(key) === r.version && shown !== null && shown !== r.received;
    return corrected ? { ...r, received: shown, corrected } : r;
  });
}

function knownReturn(row: Row<'BanGui'>): KnownReturn {
  return {
    agency: row.agency,
    round: row.round ?? 0,
    version: row.version ?? 0,
    digest: row.digest,
    file: row.file,
    received: row.received,
    letter: {
      ...{ number: row.letter, date: row.letterDate, signer: row.signer },
      ...(row.channel === '' ? {} : { channel: row.channel }),
    },
    general: row.general,
  };
}

export function sentValues(book: Pick<Book, 'PhienBan'>): SentValue[] {
  return book.PhienBan.map((row) => ({
    agency: row.agency,
    round: row.round ?? 0,
    task: row.task,
    field: row.field as ReportField,
    version: row.version ?? 0,
    value: row.value,
    file: row.file,
    cell: row.cell,
    ...(row.pending === PENDING_WORDS.choice || row.pending === PENDING_WORDS.both ? { pending: true } : {}),
    ...(row.pending === PENDING_WORDS.dayOrder || row.pending === PENDING_WORDS.both
      ? { dayOrder: true }
      : {}),
  }));
}

export function returnRow(r: KnownReturn): Row<'BanGui'> {
  const { agency, round, version, digest, file, received, letter, general } = r;
  const { number, date, signer, channel = '' } = letter;
  return {
    agency,
    round,
    version,
    digest,
    file,
    received,
    letter: number,
    letterDate: date,
    signer,
    channel,
    general,
  };
}

function pendingWord({ pending, dayOrder }: SentValue): string {
  if (dayOrder === true) return pending === true ? PENDING_WORDS.both : PENDING_WORDS.dayOrder;
  return pending === true ? PENDING_WORDS.choice : '';
}

export function sentRow(s: SentValue): Row<'PhienBan'> {
  const { agency, round, task, field, version, value, file, cell } = s;
  return { agency, round, task, field, version, value, file, cell, pending: pendingWord(s) };
}
