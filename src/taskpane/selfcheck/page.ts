import type { SelfcheckTexts } from '../../messages/selfcheck.ts';
import { reportText, type Fact } from './facts.ts';

export interface CheckPage {
  /** Takes the place of the facts shown before. */
  show(facts: readonly Fact[]): void;
  /** Says what is going on, also to a screen reader. */
  say(text: string): void;
}

export interface CheckPageOptions {
  readonly words: SelfcheckTexts;
  /** The verdict in one sentence. */
  readonly verdict: string;
  /** Measures how fast Excel is written to; null: there is none that could be measured. */
  readonly measure: (() => Promise<void>) | null;
  /** Draws the page anew in the other language. */
  readonly otherLanguage: () => void;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function button(label: string, click: () => void): HTMLButtonElement {
  const node = element('button', label);
  node.type = 'button';
  node.addEventListener('click', click);
  return node;
}

/** Some panes close the clipboard to pages; then the text is chosen, so that a person can copy it. */
async function copy(T: SelfcheckTexts, field: HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return T.copied;
  } catch {
    field.focus();
    field.select();
    return T.copyByHand;
  }
}

function reportField(T: SelfcheckTexts): HTMLTextAreaElement {
  const field = element('textarea');
  field.readOnly = true;
  field.spellcheck = false;
  field.setAttribute('aria-label', T.report);
  return field;
}

/** Out of order while it works: two measurements at once would spoil each other. */
function measureButton(T: SelfcheckTexts, measure: () => Promise<void>): HTMLButtonElement {
  const node = button(T.measure, () => {
    node.disabled = true;
    void measure().finally(() => (node.disabled = false));
  });
  return node;
}

/** The switch is in the other language's own words. */
function languageButton({ words: T, otherLanguage }: CheckPageOptions): HTMLButtonElement {
  const node = button(T.language, otherLanguage);
  node.lang = T.language === 'English' ? 'en' : 'vi';
  node.className = 'language';
  return node;
}

/** Draws the page into `root`; facts come by `show`. */
export function drawPage(root: HTMLElement, options: CheckPageOptions): CheckPage {
  const { words: T, verdict, measure } = options;
  const field = reportField(T);
  const status = element('p');
  status.setAttribute('role', 'status');
  const result = element('p', verdict);
  result.className = 'verdict';
  const say = (text: string): void => void (status.textContent = text);
  const copyButton = button(T.copy, () => void copy(T, field).then(say));
  const measuring = measure === null ? [] : [element('p', T.measureLead), measureButton(T, measure)];
  const head = [languageButton(options), element('h1', T.title), element('p', T.lead), result];
  root.replaceChildren(...head, copyButton, status, element('h2', T.report), field, ...measuring);
  return { show: (facts) => void (field.value = reportText(facts)), say };
}
