import * as en from './en/views.ts';
import type { Language } from './types.ts';
import * as vi from './vi/views.ts';

type Words<T> = Readonly<Record<keyof T, string>>;

/** Words of what screens show of a plan or a book. */
export interface ViewWords {
  readonly PLACE_WORDS: Words<typeof vi.PLACE_WORDS>;
  readonly TIME_WORDS: Words<typeof vi.TIME_WORDS>;
  readonly HOME_TEXTS: Words<typeof vi.HOME_TEXTS>;
  readonly SESSION_WORDS: Words<typeof vi.SESSION_WORDS>;
  readonly STORY_TEXTS: Words<typeof vi.STORY_TEXTS>;
  readonly RULE_WORDS: Words<typeof vi.RULE_WORDS>;
  readonly SCORE_WORDS: Words<typeof vi.SCORE_WORDS>;
  readonly REVIEW_TEXTS: Words<typeof vi.REVIEW_TEXTS>;
}

const WORDS: Readonly<Record<Language, ViewWords>> = { vi, en };

export function viewWords(language: Language): ViewWords {
  return WORDS[language];
}
