import { savePage } from './savePage.ts';
import { remember } from './remember.ts';
import type { Platform, ThemeName } from './types.ts';

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** What the browser, and through it the system, asks for. */
export function browserTheme(): ThemeName {
  if (matchMedia(CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Tells a theme at once, and again whenever the browser's wishes change. */
export function followBrowser(theme: () => ThemeName, listener: (theme: ThemeName) => void): () => void {
  const queries = [CONTRAST, DARK].map((query) => matchMedia(query));
  const tell = () => listener(theme());
  for (const query of queries) query.addEventListener('change', tell);
  tell();
  return () => queries.forEach((query) => query.removeEventListener('change', tell));
}

/** The pane as a page of its own: workbooks are files. */
export const pagePlatform: Platform = {
  kind: 'page',
  host: null,
  bookKey: () => '',
  save: savePage,
  keepsFiles: () => true,
  onSelection: () => undefined,
  followTheme: (listener) => followBrowser(browserTheme, listener),
  remember,
};
