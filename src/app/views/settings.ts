import { PAPER_KINDS } from '../../messages/vi/papers.ts';
import type { TrackedBook } from '../openBook.ts';
import { CHANGEABLE_SETTINGS, settingTyped, type ChangeableSetting } from '../settingsBook.ts';

/** How a row of Thông tin chung is typed: a line, several lines, a day, a round of the book, one of some words. */
export type SettingInput = 'line' | 'lines' | 'day' | 'round' | 'choice';

export interface SettingView {
  readonly key: ChangeableSetting;
  readonly input: SettingInput;
  /** As a person would type it; a blank day follows the round in view. */
  readonly typed: string;
  /** Words to choose from, where the input is `choice`. */
  readonly choices: readonly string[];
}

const INPUTS: Partial<Record<ChangeableSetting, SettingInput>> = {
  symbol: 'lines',
  signerTitle: 'lines',
  recipients: 'lines',
  currentRound: 'round',
  asOf: 'day',
  paperKind: 'choice',
};

/** What is worked with every day comes first. */
const FIRST: readonly ChangeableSetting[] = ['currentRound', 'asOf'];

/** Rows of Thông tin chung that a person may change. */
export function settingsView(tracked: Pick<TrackedBook, 'book' | 'asOfFixed'>): SettingView[] {
  const keys = [...FIRST, ...CHANGEABLE_SETTINGS.filter((key) => !FIRST.includes(key))];
  return keys.map((key) => ({
    key,
    input: INPUTS[key] ?? 'line',
    typed: settingTyped(tracked, key),
    choices: key === 'paperKind' ? Object.values(PAPER_KINDS) : [],
  }));
}
