import { expect } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { Upload } from './returns.ts';

const MOST_STOPS = 150;

/** What the element that has the focus is called: its label, its aria-label or its text. */
export const focused = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === document.body) return '';
    const own = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null;
    const label = own?.textContent ?? activeElement?.getAttribute('aria-label');
    return label ?? activeElement?.textContent ?? '';
  });

/** A screen's heading takes the focus, too, but nothing can be done with it. */
const onControl = (pane: Frame): Promise<boolean> =>
  pane.evaluate(() => document.activeElement?.matches('button, input, textarea, a') ?? false);

export interface Keyboard {
  /** Presses Tab until a control that says these words has the focus. */
  readonly tabTo: (words: string) => Promise<void>;
  /** Goes to what says these words and presses Enter. */
  readonly press: (words: string) => Promise<void>;
  /** Goes to the field with this label and writes over what it holds. */
  readonly type: (label: string, text: string) => Promise<void>;
  /** Goes to the button that opens the system's file dialog, which is no part of the pane, and answers that. */
  readonly choose: (words: string, files: string | readonly Upload[]) => Promise<void>;
  /** Presses Tab until a radio button has the focus. */
  readonly tabToChoices: () => Promise<void>;
  /** From the choices that have the focus: arrows choose, until the chosen one says these words. */
  readonly arrowTo: (words: string) => Promise<void>;
}

/** A person with a keyboard and no mouse. */
export function keyboardOf({ page, pane }: { readonly page: Page; readonly pane: Frame }): Keyboard {
  const tabUntil = async (found: () => Promise<boolean>, sought: string) => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await found()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to "${sought}"`);
  };
  const tabTo = (words: string) =>
    tabUntil(async () => (await onControl(pane)) && (await focused(pane)).includes(words), words);
  const press = async (words: string) => {
    await tabTo(words);
    await page.keyboard.press('Enter');
  };
  const isChoice = () => pane.evaluate(() => document.activeElement?.getAttribute('type') === 'radio');
  return {
    tabTo,
    press,
    type: async (label, text) => {
      await tabTo(label);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    choose: async (words, files) => {
      const [dialog] = await Promise.all([page.waitForEvent('filechooser'), press(words)]);
      await dialog.setFiles(typeof files === 'string' ? files : [...files]);
    },
    tabToChoices: () => tabUntil(isChoice, 'a radio button'),
    arrowTo: async (words) => {
      for (let choice = 0; choice < MOST_STOPS; choice += 1) {
        await page.keyboard.press('ArrowDown');
        if ((await focused(pane)).includes(words)) return;
      }
      throw new Error(`no choice says "${words}"`);
    },
  };
}

/** After a step the focus stands on the heading of the screen that came of it. */
export async function expectFocusOn(pane: Frame, heading: string): Promise<void> {
  expect(await focused(pane)).toBe(heading);
}
