import { formatVietnamese } from '../core/date/format.ts';
import { parseIso } from '../core/date/parse.ts';
import { issue, type Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { fold } from '../core/text/fold.ts';
import { fill } from '../messages/fill.ts';
import { SETTINGS_LOG } from '../messages/vi/log.ts';
import { PAPER_KINDS } from '../messages/vi/papers.ts';
import { SETTINGS, type SettingKey } from '../messages/vi/settings.ts';
import { derive } from '../report/book/derive.ts';
import { withHandEdits } from '../report/book/locked/handEdits.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { settingRows, settingText } from '../report/book/settings.ts';
import { MAX_TEXT } from '../workbook/limits.ts';
import type { TableChange } from '../workbook/ports.ts';
import type { Book, Row } from '../workbook/schema.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { parseDay } from './input.ts';
import { changesTo } from './saveBook.ts';

/** Settings that a new plan or a new round decides, and nobody changes afterwards. */
type Fixed = 'year' | 'beforeRule' | 'dayOff';
export type ChangeableSetting = Exclude<SettingKey, Fixed>;

const FIXED: readonly SettingKey[] = ['year', 'beforeRule', 'dayOff'];

/** Rows of Thông tin chung that may be changed, in their order. */
export const CHANGEABLE_SETTINGS = (Object.keys(SETTINGS) as SettingKey[]).filter(
  (key): key is ChangeableSetting => !FIXED.includes(key),
);

/** As typed, by row. A blank asOf lets the day follow the round in view again. */
export type TypedSettings = Readonly<Partial<Record<ChangeableSetting, string>>>;

export interface ChangedSettings {
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
  readonly changes: readonly TableChange[];
  /** What was changed, by its label: before and after, in words. */
  readonly changed: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** The row that a person calls by its label or its key, with or without marks; null where none is called so. */
export function settingNamed(name: string): ChangeableSetting | null {
  const sought = fold(name.trim());
  const isCalled = (key: ChangeableSetting) => [SETTINGS[key].label, key].some((n) => fold(n) === sought);
  return CHANGEABLE_SETTINGS.find(isCalled) ?? null;
}

type Value = Row<'CaiDat'>['value'];

/** A row of Thông tin chung as a person would type it. */
export function settingTyped({ book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>, key: SettingKey) {
  if (key === 'asOf' && !asOfFixed) return '';
  const text = settingText(book, key);
  const day = parseIso(text);
  return day === null ? text : formatVietnamese(day);
}

function wrongRound({ KyBaoCao }: Book, text: string): Issue[] {
  if (text === '' || KyBaoCao.some(({ number }) => String(number) === text)) return [];
  return [
    issue('settings.badRound', {}, { text, rounds: KyBaoCao.map(({ number }) => String(number ?? '')) }),
  ];
}

function wrongKind(text: string): Issue[] {
  const kinds = Object.values(PAPER_KINDS);
  const isKnown = text === '' || kinds.some((kind) => kind.toLowerCase() === text.toLowerCase());
  return isKnown ? [] : [issue('settings.badPaperKind', {}, { text, kinds })];
}

function wrong(book: Book, key: ChangeableSetting, text: string): Issue[] {
  if (key === 'currentRound') return wrongRound(book, text);
  if (key === 'paperKind') return wrongKind(text);
  if (key === 'asOf')
    return text === '' || parseDay(text).value !== null ? [] : [issue('settings.badDay', {}, { text })];
  if (text.length <= MAX_TEXT) return [];
  return [issue('settings.textTooLong', {}, { label: SETTINGS[key].label, most: MAX_TEXT })];
}

function valueOf(key: ChangeableSetting, text: string): Value {
  if (text === '') return null;
  if (key === 'currentRound') return Number(text);
  return key === 'asOf' ? parseDay(text).value : text;
}

/** Rows that an older book lacks come to its end. */
function withSettings(book: Book, values: ReadonlyMap<SettingKey, Value>): Book {
  const has = new Set(book.CaiDat.map(({ key }) => key));
  const missing = settingRows({}).filter(({ key }) => values.has(key as SettingKey) && !has.has(key));
  const rows = [...book.CaiDat, ...missing];
  const set = (row: Row<'CaiDat'>) => {
    const value = values.get(row.key as SettingKey);
    return value === undefined ? row : { ...row, value };
  };
  return { ...book, CaiDat: rows.map(set) };
}

/**
 * Changes rows of Thông tin chung: what stands on papers, the round in view, the day that figures refer to. Errors:
 * settings.badRound, badDay, badPaperKind, textTooLong. Where nothing is typed otherwise: settings.same, an error, too.
 */
export function settingsBook(
  tracked: TrackedBook,
  typed: TypedSettings,
  deps: Pick<Deps, 'clock'>,
): Result<ChangedSettings | null> {
  const { book, asOfFixed } = tracked;
  const texts = CHANGEABLE_SETTINGS.flatMap((key) => {
    const text = typed[key]?.trim();
    return text === undefined || text === settingTyped(tracked, key) ? [] : [[key, text] as const];
  });
  if (texts.length === 0) return result(null, [issue('settings.same')]);
  const issues = texts.flatMap(([key, text]) => wrong(book, key, text));
  if (hasError(issues)) return result(null, issues);
  const values = new Map(texts.map(([key, text]) => [key, valueOf(key, text)]));
  const changed = texts.map(([key, text]) => ({
    label: SETTINGS[key].label,
    before: settingTyped(tracked, key),
    after: text,
  }));
  const { date, time } = deps.clock();
  const at = `${date} ${time}`;
  const words = (text: string) => (text === '' ? SETTINGS_LOG.blank : `"${text}"`);
  const lines = changed.map(({ label, before, after }) => ({
    ...{ at, event: SETTINGS_LOG.event, agency: '', round: null, file: '' },
    detail: fill(SETTINGS_LOG.detail, { label, before: words(before), after: words(after) }),
  }));
  const day = values.get('asOf');
  const fixedAfter = day === undefined ? asOfFixed : day !== null;
  const after = withLogLines(derive(withSettings(book, values), fixedAfter), lines);
  const noticed = withHandEdits(book, after, at);
  return result({ after, changes: changesTo(tracked, noticed, fixedAfter), changed });
}
