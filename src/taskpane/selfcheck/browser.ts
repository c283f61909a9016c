import { LOCALES, selfcheckTexts, type SelfcheckTexts } from '../../messages/selfcheck.ts';
import type { Language } from '../../messages/types.ts';
import { loadedFacts, yesNo, type Fact } from './facts.ts';

/** The store is there, and open to this page. */
function canRemember(): boolean {
  try {
    localStorage.setItem('skh-check', '1');
    localStorage.removeItem('skh-check');
    return true;
  } catch {
    return false;
  }
}

/** Everything that the page has loaded so far, the page itself among it. */
function loadedAddresses(): string[] {
  const kinds = ['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind));
  return kinds.map(({ name }) => name);
}

export function browserFacts(T: SelfcheckTexts): Fact[] {
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  return [
    { label: T.browser, value: navigator.userAgent },
    { label: T.pane, value: `${innerWidth} × ${innerHeight} (× ${devicePixelRatio})` },
    { label: T.secure, value: yesNo(T, isSecureContext) },
    { label: T.worker, value: yesNo(T, typeof Worker === 'function') },
    { label: T.store, value: yesNo(T, canRemember()) },
    ...loadedFacts(T, loadedAddresses(), location.origin),
  ];
}

/** What was checked, where and when. */
export function pageFacts(language: Language): Fact[] {
  const T = selfcheckTexts(language);
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? '';
  return [
    { label: T.time, value: new Date().toLocaleString(LOCALES[language]) },
    { label: T.version, value: version },
    { label: T.address, value: location.href.replace(/[?#].*$/, '') },
  ];
}
