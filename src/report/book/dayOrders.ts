import type { DayOrderChoice } from '../../core/consolidation/types.ts';
import type { Digest } from '../../core/question.ts';
import type { Book } from '../../workbook/schema.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';
import { kindOfRow } from './questionKind.ts';
import { decisionsOf } from './questions.ts';

/** File, agency and round, as the question names what it is about; a file's name may hold the mark, too. */
const MARK = ' · ';

/**
 * By agency: what was answered about day and month of its returns in a round, and carried out. None where two of
 * its files were answered differently.
 */
export function dayOrdersOf(
  { QuyetDinh }: Pick<Book, 'QuyetDinh'>,
  round: number,
  digest: Digest,
): Record<string, DayOrderChoice> {
  const found = new Map<string, Set<DayOrderChoice>>();
  for (const row of QuyetDinh) {
    const [agency, number] = row.row.split(MARK).slice(-2);
    const isCarriedOut = row.state === QUESTION_STATE_WORDS.applied && row.table === SHEETS.tracking;
    if (!isCarriedOut || agency === undefined || number !== String(round)) continue;
    const choice = decisionsOf([row])[0]?.choice;
    if (choice !== 'dayFirst' && choice !== 'monthFirst') continue;
    if (kindOfRow(row, digest) !== 'return.dayOrder') continue;
    found.set(agency, (found.get(agency) ?? new Set()).add(choice));
  }
  const sure = [...found].flatMap(([agency, choices]) => {
    const [only, ...others] = choices;
    return only === undefined || others.length > 0 ? [] : [[agency, only] as const];
  });
  return Object.fromEntries(sure);
}
