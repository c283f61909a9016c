import { isWholeName, startsGroup, startsName } from '../agency/grammar.ts';
import { headerText } from './columns.ts';
import type { AgencyMention } from '../agency/types.ts';
import type { ColumnRole } from './columns.ts';

/** "Cơ quan chủ trì/phối hợp": whether one column, beside no other for coordinators, holds those who lead and help. */
export function headsBothRoles({
  columns,
  headers,
}: {
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly headers: readonly string[];
}): boolean {
  if (columns.leads === undefined || columns.coordinating !== undefined) return false;
  return /chu tri.*phoi hop/.test(headerText(headers[columns.leads] ?? ''));
}

// Sở Nội vụ / Các sở, ban, ngành | Sở Nội vụ - Sở Tài chính: one mark between two that begin like bodies
const SLASH = /\s*\/\s*(?=\p{Lu}|các |những )/u;
const DASH = /\s+[\p{Pd}]\s+(?=\p{Lu}|các |những )/u;

// "Phòng Văn hóa - Xã hội", "UBND các huyện/TP": names hold the same marks
const isBody = (text: string) => startsName(text) || startsGroup(text) || isWholeName(text);

/**
 * The two sides of a cell of such a column where exactly one slash, else one dash, stands between two that begin like
 * bodies; else null.
 */
export function partJoint(text: string): readonly [string, string] | null {
  const masked = text.replace(/\([^()]*\)/g, (inner) => '_'.repeat(inner.length));
  for (const mark of [SLASH, DASH]) {
    const [found, second] = masked.matchAll(new RegExp(mark, 'gu'));
    if (found === undefined) continue;
    if (second !== undefined) return null;
    const sides = [text.slice(0, found.index), text.slice(found.index + found[0].length)] as const;
    return sides.every((side) => isBody(side.trim())) ? sides : null;
  }
  return null;
}

/** Without a mark between the roles the first body most likely leads the others. */
export function firstLeads(mentions: readonly AgencyMention[]): readonly [AgencyMention[], AgencyMention[]] {
  return [mentions.slice(0, 1), mentions.slice(1)];
}
