import { SESSION_TEXTS } from '../../messages/vi/scoring.ts';

/** A reason in a person's own words: what the program wrote into the column is none. */
export function isOwnReason(reason: string): boolean {
  const text = reason.trim();
  return text !== '' && text !== SESSION_TEXTS.gone && text !== SESSION_TEXTS.goneBefore;
}
