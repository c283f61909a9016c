import { issue } from '../../issue.ts';
import { fold, foldAligned } from '../../text/fold.ts';
import { asCoordinating, laterPartners, partners, unreadPartners } from './laterPartners.ts';
import type { AgencyMention } from '../../agency/types.ts';
import type { Issue } from '../../issue.ts';
import type { BodyContext } from './bodies.ts';
import type { Partners } from './laterPartners.ts';

export interface Roles {
  readonly leads: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  /** Bodies of which one leads, where the plan doesn't say which. */
  readonly leadCandidates: readonly AgencyMention[];
  readonly issues: readonly Issue[];
}

const WITH = 'phoi hop(?: chat che| thuong xuyen| dong bo)?,?';
// có trách nhiệm | là cơ quan đầu mối, | tiếp tục: words before the role that say nothing about it
const BEFORE =
  '(?:(?:tham gia|co trach nhiem|co nhiem vu|chiu trach nhiem|can|phai|tiep tuc|thuong xuyen|la (?:co quan|don vi)(?: thuong truc| dau moi)?|lam dau moi),? )*';
// Căn cứ chức năng, nhiệm vụ, chủ trì …: an adverbial before the role
const ADVERBIAL =
  /^(?:can cu|theo|tren co so|trong|dinh ky|hang (?:nam|quy|thang))(?: [^.;:]*?)?, (?=(?:chu tri|chu dong|phoi hop)[ ,])/;
// chu tri, phoi hop voi | chu tri phoi hop cac | chu dong phoi hop voi | phoi hop chat che voi
const CHAIRS = new RegExp(
  `^${BEFORE}(?:chu dong,? )?chu tri(?:,| va)* ?(?:chu dong )?${WITH}(?: voi| cung)* `,
);
const ACTIVE = new RegExp(
  `^${BEFORE}(?:tich cuc,? )?(?:chu dong|tich cuc)(?:,? (?:tich cuc|chu dong))?,? ${WITH}(?: voi| cung)+ `,
);
const HELPS = new RegExp(`^${BEFORE}${WITH}(?: voi| cung)+ `);

// Phối hợp Sở Y tế …: without "với", where a body follows
const HELPS_BARE = new RegExp(`^${BEFORE}${WITH} `);

/** One body of this kind stands at every level, so it isn't one named body. */
const MANY = /(?:^| )(?:cung cap|cac cap|cap tren|cap duoi|lien quan|co lien quan|dia phuong)$/;

function withPartners(agencies: readonly AgencyMention[], rest: string, context: BodyContext): Roles {
  const found = partners(rest, context);
  const issues = found === null ? [unreadPartners(rest, context)] : asCoordinating(found.issues);
  return { leads: agencies, coordinating: found?.mentions ?? [], leadCandidates: [], issues };
}

/** "Phối hợp với X" under A: A helps; X leads where it is one named body, else that is a person's to say. */
function helping(agencies: readonly AgencyMention[], rest: string, context: BodyContext): Roles {
  const { at } = context;
  const found = partners(rest, context);
  const [only] = found?.mentions ?? [];
  const single = found?.mentions.length === 1 && only?.kind === 'agency' && !MANY.test(fold(only.text));
  if (single && only !== undefined) {
    const said = issue('prose.leadImplied', at, { text: only.text }, 'leads');
    return {
      leads: [only],
      coordinating: agencies,
      leadCandidates: [],
      issues: [...(found?.issues ?? []), said],
    };
  }
  const text =
    (found?.mentions ?? []).map((m) => m.text).join('; ') || rest.split(/\s+/).slice(0, 12).join(' ');
  const asked = issue('prose.leadUnsettled', at, { text }, 'leads');
  return { leads: [], coordinating: agencies, leadCandidates: found?.mentions ?? [], issues: [asked] };
}

/** Roles from how the work begins. */
function rolesAtHead(agencies: readonly AgencyMention[], predicate: string, context: BodyContext): Roles {
  const whole = foldAligned(predicate);
  const start = ADVERBIAL.exec(whole)?.[0].length ?? 0;
  const folded = whole.slice(start);
  const chairs = CHAIRS.exec(folded) ?? ACTIVE.exec(folded);
  if (chairs !== null) return withPartners(agencies, predicate.slice(start + chairs[0].length), context);
  const helps = HELPS.exec(folded);
  if (helps !== null && agencies.length > 0)
    return helping(agencies, predicate.slice(start + helps[0].length), context);
  const bare = HELPS_BARE.exec(folded);
  if (
    bare !== null &&
    agencies.length > 0 &&
    partners(predicate.slice(start + bare[0].length), context) !== null
  )
    return helping(agencies, predicate.slice(start + bare[0].length), context);
  return { leads: agencies, coordinating: [], leadCandidates: [], issues: [] };
}

/** A clause that only names again whoever leads or helps already adds nothing. */
function addPartners(roles: Roles, { mentions, issues }: Partners): Roles {
  const known = [...roles.leads, ...roles.coordinating, ...roles.leadCandidates].map(({ text }) => text);
  const added = mentions.filter(({ text }) => !known.includes(text));
  if (added.length === 0 && (mentions.length > 0 || roles.issues.length > 0)) return roles;
  return { ...roles, coordinating: [...roles.coordinating, ...added], issues: [...roles.issues, ...issues] };
}

/**
 * Roles from the words of the work, under the agencies that are named for it: "Chủ trì, phối hợp với X" and "Chủ động
 * phối hợp với X": they lead, X coordinates. "Phối hợp với X": they coordinate. Anything else: they lead, and a later
 * "…; phối hợp với X" says who coordinates. Without agencies nobody leads and X is all that is known.
 */
export function rolesOf(agencies: readonly AgencyMention[], predicate: string, context: BodyContext): Roles {
  return laterPartners(predicate, context).reduce(addPartners, rolesAtHead(agencies, predicate, context));
}
