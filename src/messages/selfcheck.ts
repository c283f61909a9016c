import { SELFCHECK_TEXTS as EN } from './en/selfcheck.ts';
import type { Language } from './types.ts';
import { SELFCHECK_TEXTS as VI } from './vi/selfcheck.ts';

export type SelfcheckTexts = Readonly<Record<keyof typeof VI, string>>;

export function selfcheckTexts(language: Language): SelfcheckTexts {
  return { vi: VI, en: EN }[language];
}

/** How numbers and times are written. */
export const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' };
