import { issue } from '../../issue.ts';
import { foldAligned } from '../../text/fold.ts';
import { beginsAsBody, mayNameBodies, readBodies } from './bodies.ts';
import { othersActing } from './subject.ts';
import { AFTER_PARTNERS, DANGLING } from './verbs.ts';
import type { AgencyMention } from '../../agency/types.ts';
import type { Issue } from '../../issue.ts';
import type { Bodies, BodyContext } from './bodies.ts';

/** Those who help, as far as a text says them. */
export interface Partners {
  readonly mentions: readonly AgencyMention[];
  /** About the field 'coordinating'. */
  readonly issues: readonly Issue[];
}

const REACH = 500;

/** The bodies after "phối hợp với", up to what is to be done with them. */
export function partners(text: string, context: BodyContext): Bodies | null {
  const head = text.slice(0, REACH);
  for (const found of head.matchAll(AFTER_PARTNERS)) {
    const before = head.slice(0, found.index).trimEnd();
    if (before === '' || DANGLING.test(before.replace(/,$/, ''))) continue;
    const bodies = readBodies(before, context);
    if (bodies !== null) return bodies;
  }
  const stop = /[.:](?:\s|$)/u.exec(head);
  return readBodies(stop === null ? head : head.slice(0, stop.index), context);
}

export function asCoordinating(issues: readonly Issue[]): Issue[] {
  return issues.map((found) => ({ ...found, field: 'coordinating' }));
}

export function unreadPartners(text: string, { at }: BodyContext): Issue {
  const words = text.split(/\s+/).slice(0, 12).join(' ');
  return issue('prose.partnersUnread', at, { text: words }, 'coordinating');
}

// "; phoi hop voi X" | ", chu dong phoi hop chat che voi X" | "va phoi hop cung X" | ". Chu tri, phoi hop voi X"
const WITH_WHOM =
  /(?<mark>[;,] |\. ?|\(| (?:va|dong thoi) )(?:(?:va|dong thoi|qua do|tu do|ngoai ra|co trach nhiem|tiep tuc|thuong xuyen|kip thoi|tang cuong|tich cuc|chu dong|chu tri|tham gia|dong bo),? )*phoi hop(?: chat che| thuong xuyen| dong bo| kip thoi| hieu qua| tot)*,?(?<with>(?: voi| cung)*) /g;
/** Words by which somebody else is told what to do, as where a clause before has a subject of its own: who works with whom is then only a conclusion. */
const TOLD =
  /(?:^|[\s,;])(?:chỉ đạo|yêu cầu|đôn đốc|giao(?! thông| dịch| lưu)|phân công|huy động)(?![\p{L}])/iu;
// ; các sở, ban, ngành liên quan phối hợp thực hiện
const WHO_HELPS = /(?:[;,] |\. ?)(?<who>[^;.]{2,300}?),? (?:cung )?phoi hop(?! voi| cung)(?![a-z])/g;
// cùng với Sở A rà soát
const ALONGSIDE = /^(?:chu tri,? )?(?:cung nhau voi|cung voi|cung) (?!voi |cap|nhau|ky|luc)/;

/** One clause ends with its sentence, or with the bracket that it stands in. */
function clauseFrom(text: string, start: number): string {
  const rest = text.slice(start);
  const bracket = rest.indexOf(')');
  return bracket >= 0 && !rest.slice(0, bracket).includes('(') ? rest.slice(0, bracket) : rest;
}

function implied(found: Partners, text: string, { at }: BodyContext): Partners {
  return {
    ...found,
    issues: [...found.issues, issue('prose.partnersImplied', at, { text }, 'coordinating')],
  };
}

function namesOf(mentions: readonly AgencyMention[]): string {
  return mentions.map(({ text }) => text).join('; ');
}

/** Clauses that begin with "phối hợp với". One that names nobody ("với việc …") says nothing. */
function withWhom(text: string, folded: string, context: BodyContext): Partners[] {
  return [...folded.matchAll(WITH_WHOM)].flatMap((clause) => {
    const rest = clauseFrom(text, clause.index + clause[0].length);
    const found = partners(rest, context);
    // Without "với" it is only sure where bodies follow: "phối hợp tuyên truyền" has none.
    if (found === null) {
      const named = clause.groups?.['with'] !== '' && (mayNameBodies(rest, context) || beginsAsBody(rest));
      return named ? [{ mentions: [], issues: [unreadPartners(rest, context)] }] : [];
    }
    const read = { mentions: found.mentions, issues: asCoordinating(found.issues) };
    const before = folded.slice(0, clause.index);
    const from = Math.max(before.lastIndexOf('; '), before.lastIndexOf('. ')) + 1;
    const sentence = text.slice(from, clause.index);
    const told = !/^[;.(]/.test(clause[0]) && TOLD.test(sentence);
    const others = othersActing(text.slice(0, clause.index), context).length > 0;
    return [told || others ? implied(read, namesOf(found.mentions), context) : read];
  });
}

/** Clauses in which others help: "…; các sở, ngành liên quan phối hợp thực hiện". */
function whoHelps(text: string, folded: string, context: BodyContext): Partners[] {
  return [...folded.matchAll(WHO_HELPS)].flatMap((clause) => {
    const who = clause.groups?.['who'] ?? '';
    const start = clause.index + clause[0].indexOf(who);
    const found = readBodies(text.slice(start, start + who.length), context);
    return found === null ? [] : [{ mentions: found.mentions, issues: asCoordinating(found.issues) }];
  });
}

function alongside(text: string, folded: string, context: BodyContext): Partners[] {
  const start = ALONGSIDE.exec(folded)?.[0].length;
  const found = start === undefined ? null : partners(text.slice(start), context);
  if (found === null) return [];
  const read = { mentions: found.mentions, issues: asCoordinating(found.issues) };
  return [implied(read, namesOf(found.mentions), context)];
}

/**
 * Those whom the clauses after the first name as helping, clause by clause: "…; phối hợp với Sở A kiểm tra", "…; các
 * sở phối hợp thực hiện".
 */
export function laterPartners(text: string, context: BodyContext): Partners[] {
  const folded = foldAligned(text);
  if (!/phoi hop|^(?:chu tri,? )?cung /.test(folded)) return [];
  return [
    ...alongside(text, folded, context),
    ...whoHelps(text, folded, context),
    ...withWhom(text, folded, context),
  ];
}
