import { MAX_PDF_FORMS, MAX_PDF_OPERATORS, MAX_PDF_PAGE_TIME } from '../limits.ts';
import { Refusal } from '../refusal.ts';

export interface PageGuard {
  /** Takes the codes of operators as pdf.js makes them. */
  readonly onOperators: (codes: readonly number[]) => void;
  /** Waits for one page's work; throws a Refusal where it grows beyond the bounds. */
  readonly within: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * Gives up on a page without end: forms within forms can ask for billions of steps. What pdf.js makes is counted, so
 * that a slow machine refuses what a fast one does; the clock is for work that makes nothing.
 * @param beginForm pdf.js's code of the operator that begins a form
 */
export function guardPages(beginForm: number | undefined): PageGuard {
  let operators = 0;
  let forms = 0;
  let giveUp = (): void => undefined;
  return {
    onOperators: (codes) => {
      operators += codes.length;
      forms += codes.filter((code) => code === beginForm).length;
      if (operators > MAX_PDF_OPERATORS || forms > MAX_PDF_FORMS) giveUp();
    },
    within: async (work) => {
      operators = forms = 0;
      let timer: unknown;
      const beyond = new Promise<never>((_, refuse) => {
        giveUp = () => refuse(new Refusal('file.tooLarge'));
        timer = setTimeout(giveUp, MAX_PDF_PAGE_TIME);
      });
      try {
        return await Promise.race([work, beyond]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
