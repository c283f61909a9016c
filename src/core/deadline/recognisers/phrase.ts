import { recurring } from './recurring.ts';
import { repeated } from './repeated.ts';
import { sinceIssue } from './sinceIssue.ts';
import { openStart, range, single } from './span.ts';
import { upTo } from './upTo.ts';
import { wholeYear } from './wholeYear.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { DeadlineContext } from '../types.ts';

/** In order: the first that reads the whole phrase wins. A single day comes before ranges ("05-06-2023"). */
const RECOGNISERS: readonly Recogniser[] = [
  recurring,
  wholeYear,
  single,
  upTo,
  range,
  openStart,
  sinceIssue,
  repeated,
];

// va cac nam tiep theo | va nhung nam tiep theo | va cac nam sau
const FOLLOWING =
  /,? (?:va |va tiep tuc |tiep tuc )?(?:trong )?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep|tiep sau)$/;

/** Reads one phrase as a whole; "và các năm tiếp theo" is taken off first and kept as `continues`. */
export function readPhrase(text: string, context: DeadlineContext): Reading | null {
  const body = text.replace(FOLLOWING, '');
  for (const recognise of RECOGNISERS) {
    const found = recognise(body, context);
    if (found !== null) return body === text ? found : { ...found, continues: true };
  }
  return null;
}
