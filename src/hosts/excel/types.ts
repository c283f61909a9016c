/// <reference types="office-js" />

/** Excel.run, or whatever stands in for it. */
export type Run = typeof Excel.run;

export interface ExcelHostOptions {
  readonly run: Run;
  /** Office.context.requirements.isSetSupported: what this Excel can do is asked, not guessed. */
  readonly isSetSupported: (set: string, version: string) => boolean;
  /**
   * What this machine is called in the journal, so that a change that is being written elsewhere isn't taken for one
   * that broke off here: letters and digits. Without it every change that isn't done is taken for broken off.
   */
  readonly writer?: string;
  /** Who works at this machine, asked when something is written: others are told. '' while nobody said. */
  readonly person?: () => string;
  /** Gives the thread to the pane for a moment; a turn of the event loop where it isn't given. */
  readonly pause?: () => Promise<void>;
  /** Bytes that one request may hold by our count; what Excel on the web takes where it isn't given. */
  readonly requestBytes?: number;
}

/** Stands where nobody said who writes. */
export const NOBODY = '—';

/** LTSC 2021: page layout, table.resize, who changed a cell. */
export const NEEDED_API = '1.14';
