import type { IsoDate } from '../../core/date/types.ts';
import { parseIso, parseVietnameseDate } from '../../core/date/parse.ts';
import { SETTINGS, type SettingKey } from '../../messages/vi/settings.ts';
import type { Book, Row } from '../../workbook/schema.ts';

export type Settings = Partial<Record<SettingKey, string | number | null>>;

export function settingRows(settings: Settings): Row<'CaiDat'>[] {
  return (Object.keys(SETTINGS) as SettingKey[]).map((key) => ({
    key,
    label: SETTINGS[key].label,
    value: settings[key] ?? null,
    note: SETTINGS[key].note,
  }));
}

export function settingOf(book: Pick<Book, 'CaiDat'>, key: SettingKey): string | number | null {
  return book.CaiDat.find((row) => row.key === key)?.value ?? null;
}

export function settingText(book: Pick<Book, 'CaiDat'>, key: SettingKey): string {
  return String(settingOf(book, key) ?? '');
}

/** Number of the round in view; null where none is set. */
export function currentRound(book: Pick<Book, 'CaiDat'>): number | null {
  const value = Number(settingOf(book, 'currentRound') ?? 0);
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** Số liệu tính đến ngày as it stands; null where blank or no date. */
export function asOfSetting(book: Pick<Book, 'CaiDat'>): IsoDate | null {
  const text = settingText(book, 'asOf');
  return parseIso(text) ?? parseVietnameseDate(text);
}

/** The day that the figures of the round in view refer to: its own where it is closed, else the setting. */
export function asOfInView(book: Pick<Book, 'CaiDat' | 'KyBaoCao'>): IsoDate | null {
  const round = currentRound(book);
  return book.KyBaoCao.find((row) => row.number === round)?.asOf ?? asOfSetting(book);
}

export function withSetting(book: Book, key: SettingKey, value: string | number | null): Book {
  return { ...book, CaiDat: book.CaiDat.map((row) => (row.key === key ? { ...row, value } : row)) };
}
