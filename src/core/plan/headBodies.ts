import { isWholeName, startsName } from '../agency/grammar.ts';
import { splitAgencies } from '../agency/splitAgencies.ts';
import { fold } from '../text/fold.ts';
import type { AgencyMention } from '../agency/types.ts';
import type { PlanRow } from './types.ts';

// Nhiệm vụ của Sở Nội vụ | Giao Sở Nội vụ | Đối với UBND các xã
const BEFORE = /^(?:(?:các )?nhiệm vụ (?:của|giao)|giao|đối với)\s+(?=\p{Lu})/iu;
// "Thanh tra" and "Văn phòng" alone head work as often as they name a body.
const LEVEL = /(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)$|(?:doan|uy)$/;

/** The bodies that a heading is the name of: "II. SỞ NGOẠI VỤ"; none where it is anything else. */
export function bodiesOfHeading({ kind, title }: PlanRow): readonly AgencyMention[] {
  if (kind === 'task') return [];
  const name = title.replace(BEFORE, '');
  const loose = isWholeName(name) && !LEVEL.test(fold(name));
  if (loose || !(startsName(name) || isWholeName(name))) return [];
  const { mentions, issues } = splitAgencies(name);
  return issues.length === 0 && mentions.every((m) => m.kind === 'agency') ? mentions : [];
}

/** Paths of headings and tasks below which some row names who leads. */
export function pathsWithLeads(rows: readonly PlanRow[]): ReadonlySet<string> {
  const parents = new Map(rows.map((row) => [row.path, row.parent]));
  const found = new Set<string>();
  for (const row of rows.filter(({ leads }) => leads.length > 0)) {
    for (let path = row.parent; path !== null && !found.has(path); path = parents.get(path) ?? null) {
      found.add(path);
    }
  }
  return found;
}
