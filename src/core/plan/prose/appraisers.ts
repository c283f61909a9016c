import { foldAligned } from '../../text/fold.ts';
import type { Appraiser, PlanRow } from '../types.ts';

const SCORES = /cham diem|tham dinh diem/;
const SELF = /tu (?:danh gia|cham)/;
// … đối với các tiêu chí liên quan đến việc …
const CRITERIA =
  /doi voi (?:cac |nhung )?tieu chi(?: co)?(?: lien quan)?(?: den| toi)?(?: ve)?(?: viec| cong tac| noi dung)? /;

// Without criteria only who is in charge of the scoring counts.
const CHAIRS = /chu tri[^.;]*cham diem/;

/** Who scores which criteria: null stands for all that nobody else is named for. */
function appraisersOf(row: PlanRow): Appraiser[] {
  const folded = foldAligned(row.title);
  if (!SCORES.test(folded) || SELF.test(folded)) return [];
  const named = CRITERIA.exec(folded);
  if (named === null && !CHAIRS.test(folded)) return [];
  const criteria =
    named === null ? null : row.title.slice(named.index + named[0].length).replace(/[\s.;]+$/, '');
  const bodies = criteria !== null && row.coordinating.length > 0 ? row.coordinating : row.leads;
  return bodies.map(({ text }) => ({ agency: text, criteria, at: row.at }));
}

export function readAppraisers(rows: readonly PlanRow[]): Appraiser[] {
  return rows.filter((row) => row.kind === 'task').flatMap(appraisersOf);
}
