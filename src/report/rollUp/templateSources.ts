import { rollUp } from '../../core/consolidation/rollUp.ts';
import { issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { BLOCK_FIELDS } from '../../core/submission/blocks.ts';
import { FORM_HEADERS } from '../../core/submission/layout.ts';
import { ANSWER_FIELDS, type AnswerField } from '../../core/submission/types.ts';
import { fold } from '../../core/text/fold.ts';
import { ROLL_UP_TEXTS as T } from '../../messages/vi/rollUp.ts';
import { SETTINGS, type SettingKey } from '../../messages/vi/settings.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { BLOCK_FIELD_WORDS } from '../../workbook/tables/form.ts';
import { PROGRESS_WORDS, ROLE_WORDS } from '../../workbook/tables/words.ts';
import { settingOf } from '../book/settings.ts';
import { answerTexts } from './answerCells.ts';
import { rolledFigure } from './blockAnswers.ts';
import { shownTasks, type TaskReports, type TraceLine } from './rollUpSources.ts';

/** What a source gives: the value of a cell, and each value of an agency that it was made of. */
export interface SourceValue {
  readonly value: string | number;
  readonly trace: readonly TraceLine[];
}

/** The book in one round, with the agencies' reports by task. */
export interface RoundOfBook {
  readonly book: Book;
  readonly round: number;
  readonly reports: ReadonlyMap<string, TaskReports>;
}

const same = (a: string, b: string) => fold(a).trim() === fold(b).trim();

function line(row: Row<'TheoDoi'> | Row<'BaoCao'>, header: string, value: string): TraceLine {
  const task = 'task' in row ? row.task : '';
  return { task, agency: row.agencyName, header, value, file: '', cell: '' };
}

/** 'Đếm.Hoàn thành đúng hạn': lead obligations of the round with that progress; 'Đếm.Tất cả' all of them. */
function countProgress({ book, round }: RoundOfBook, word: string): SourceValue | null {
  const isAll = same(word, T.all);
  if (!isAll && !Object.values(PROGRESS_WORDS).some((known) => same(known, word))) return null;
  const own = book.TheoDoi.filter((row) => row.round === round && row.role === ROLE_WORDS.lead);
  const rows = own.filter((row) => row.progress !== '' && (isAll || same(row.progress, word)));
  return { value: rows.length, trace: rows.map((row) => line(row, T.progress, row.progress)) };
}

const REPORTS: readonly (readonly [word: string, counts: (row: Row<'BaoCao'>) => boolean])[] = [
  [T.all, () => true],
  [T.sent, (row) => (row.times ?? 0) > 0],
  [T.notSent, (row) => (row.times ?? 0) === 0],
  [T.late, (row) => (row.times ?? 0) > 0 && (row.daysLate ?? 0) > 0],
  [T.onTime, (row) => (row.times ?? 0) > 0 && (row.daysLate ?? 0) === 0 && row.received !== null],
];

/** 'Báo cáo.Gửi chậm': agencies that must report in the round. */
function countReports({ book, round }: RoundOfBook, word: string): SourceValue | null {
  const counted = REPORTS.find(([known]) => same(known, word));
  if (counted === undefined) return null;
  const rows = book.BaoCao.filter((row) => row.round === round && row.exempt === '' && counted[1](row));
  return { value: rows.length, trace: rows.map((row) => line(row, T.state, row.state)) };
}

function setting({ book }: RoundOfBook, label: string): SourceValue | null {
  const key = (Object.keys(SETTINGS) as SettingKey[]).find((k) => same(SETTINGS[k].label, label));
  return key === undefined ? null : { value: settingOf(book, key) ?? '', trace: [] };
}

const KINDS: readonly (readonly [
  word: string,
  of: (round: RoundOfBook, what: string) => SourceValue | null,
])[] = [
  [T.count, countProgress],
  [T.reports, countReports],
  [T.setting, setting],
];

function fieldOf(header: string): AnswerField | undefined {
  return ANSWER_FIELDS.find((field) => same(FORM_HEADERS[field], header));
}

/** 'NV0003.Tỷ lệ (%)' or '1.3.Kết quả thực hiện': what all agencies report on a task, rolled up by the rules. */
function answer({ book, reports }: RoundOfBook, name: string, header: string): SourceValue | null {
  const field = fieldOf(header);
  const tasks = shownTasks(book).filter(({ task, tt }) => same(task, name) || tt === name.trim());
  const [known] = tasks;
  if (field === undefined || known === undefined || tasks.length > 1) return null;
  const { sources, trace } = reports.get(known.task) ?? { sources: [], trace: [] };
  const text = sources.length === 0 ? '' : (answerTexts(rollUp(sources))[field]?.shown ?? '');
  const own = trace.filter((value) => value.header === FORM_HEADERS[field]);
  return { value: field === 'percent' && text !== '' ? Number(text) : text, trace: own };
}

/** 'CT01.Lũy kế': what all agencies report of an indicator, summed or averaged as the book says. */
function figure({ book, round }: RoundOfBook, code: string, word: string): SourceValue | null {
  const field = BLOCK_FIELDS.indicators.find((one) => same(BLOCK_FIELD_WORDS[one], word));
  const indicator = book.ChiTieu.find((row) => same(row.code, code));
  if (field === undefined || indicator === undefined) return null;
  const { value, trace } = rolledFigure(book, round, indicator, field);
  return { value: value ?? '', trace };
}

/** The value of a source as a person wrote it; template.source where the book has no such thing. */
export function sourceValue(of: RoundOfBook, source: string): Result<SourceValue | null> {
  const header = ANSWER_FIELDS.map((field) => FORM_HEADERS[field]).find((word) =>
    fold(source)
      .trim()
      .endsWith(`.${fold(word)}`),
  );
  const split = header === undefined ? source.indexOf('.') : source.trim().length - header.length - 1;
  const [name, what] = [source.trim().slice(0, Math.max(0, split)), source.trim().slice(split + 1)];
  const kind = KINDS.find(([word]) => same(word, name));
  const value = kind === undefined ? (figure(of, name, what) ?? answer(of, name, what)) : kind[1](of, what);
  return value === null ? result(null, [issue('template.source', {}, { source })]) : result(value);
}
