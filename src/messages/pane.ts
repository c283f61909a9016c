import { PANE_TEXTS as EN } from './en/pane.ts';
import type { Language } from './types.ts';
import { PANE_TEXTS as VI } from './vi/pane.ts';

export type { Language } from './types.ts';

export type PaneText = keyof typeof VI;
export type PaneTexts = Readonly<Record<PaneText, string>>;

const TEXTS: Readonly<Record<Language, PaneTexts>> = { vi: VI, en: EN };

export function paneTexts(language: Language): PaneTexts {
  return TEXTS[language];
}
