import type { AgencyMention } from '../agency/types.ts';

/** Mentions as one text: each with its role word, parted by '; '. */
export function mentionText(mentions: readonly AgencyMention[]): string {
  return mentions.map((m) => (m.role === null ? m.text : `${m.role} ${m.text}`)).join('; ');
}
