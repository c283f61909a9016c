import { fill } from '../../messages/fill.ts';
import { paneTexts, type Language, type PaneText } from '../../messages/pane.ts';

/** A sentence in every language of the pane: it stays true when the language is switched. */
export type Said = Readonly<Record<Language, string>>;

export function inBoth(say: (language: Language) => string): Said {
  return { vi: say('vi'), en: say('en') };
}

/** Words of the pane, filled in. */
export function said(key: PaneText, params: Parameters<typeof fill>[1] = {}): Said {
  return inBoth((language) => fill(paneTexts(language)[key], params));
}
