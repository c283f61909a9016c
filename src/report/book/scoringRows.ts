import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { ScoringScheme } from '../../core/scoring/types.ts';
import { ancestors } from '../../core/scoring/tree.ts';
import { SESSION_NAME, SESSION_TEXTS } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { YES } from '../../workbook/tables/words.ts';
import { SESSION_STEP_WORDS } from '../../workbook/tables/scoring.ts';
import {
  choiceOfScheme,
  CODE_SEPARATOR,
  freeCode,
  schemesFor,
  type SchemeOfGroup,
} from './schemeVersions.ts';
import { asOfInView, settingOf } from './settings.ts';
import { NO_COUNTS } from './sessionMeasures.ts';
import { isOwnReason } from './ownReason.ts';
import { roundFor, roundsUpTo, type SessionDates } from './sessionRounds.ts';
import { inForceOf } from './succession/standing.ts';

export type { SessionDates };

export const SESSION_CODE = 'D1';

/** The days of a year on which a scheme wants its steps taken; none where it names none, or no year is known. */
export function datesOf(book: Book, { days = {}, year }: Pick<ScoringScheme, 'days' | 'year'>): SessionDates {
  const of = year ?? Number(settingOf(book, 'year') ?? 0);
  const dates = Object.entries(days).map(([step, day]) => [step, parseIso(`${of}-${day}`)]);
  return Object.fromEntries(dates) as SessionDates;
}

function sessionRow(scheme: string): Row<'DotCham'> {
  return {
    code: SESSION_CODE,
    scheme,
    name: SESSION_NAME,
    dossierBy: null,
    explainBy: null,
    decideBy: null,
    stage: 1,
    locked: null,
    step: SESSION_STEP_WORDS.self,
    fromRound: null,
    round: null,
    day: null,
  };
}

function appraisalRow(agency: Row<'TQCoQuan'>, criterion: Row<'TieuChi'>, field: string): Row<'ChamDiem'> {
  return {
    session: SESSION_CODE,
    agency: agency.agency,
    agencyName: agency.name,
    criterion: criterion.code,
    title: criterion.title,
    kind: criterion.kind,
    max: criterion.max,
    numerator: null,
    denominator: null,
    self: null,
    evidence: '',
    appraised: null,
    difference: null,
    reason: '',
    explanation: '',
    excluded: '',
    appraiser: criterion.appraiser,
    agreed: null,
    counted: null,
    actual: null,
    level: '',
    field,
    group: '',
    lostShare: null,
    second: null,
    secondReason: '',
    scheme: criterion.scheme,
    note: '',
  };
}

function rankingRow(agency: Row<'TQCoQuan'>): Row<'XepLoai'> {
  return {
    session: SESSION_CODE,
    agency: agency.agency,
    agencyName: agency.name,
    group: agency.group,
    max: null,
    total: null,
    bonus: null,
    penalty: null,
    converted: null,
    rank: null,
    class: '',
    reason: '',
    decided: '',
    why: '',
    lowestCriterion: null,
    lowestField: null,
    byPoints: null,
    withFloors: null,
    withQuota: null,
    nextClass: '',
    missing: null,
    scheme: '',
    open: null,
    selfOnly: null,
    ...NO_COUNTS,
  };
}

/** The session that is being scored: the last one that is not closed, else one that is still to be made. */
export function currentSession(book: Pick<Book, 'DotCham'>): string {
  const open = book.DotCham.filter((row) => row.locked === null).at(-1);
  if (open !== undefined) return open.code;
  return freeCode(
    'D',
    book.DotCham.map((row) => row.code),
  );
}

/** The day that a session judges as of: its dossiers' last day, else its decision's, else that of the figures in view. */
function sessionDay(book: Book, session: string): IsoDate | null {
  const row = book.DotCham.find(({ code }) => code === session);
  return row?.dossierBy ?? row?.decideBy ?? row?.day ?? asOfInView(book);
}

/** Who is scored: agencies that owe anything and exist on the session's day. */
function scoredAgencies(book: Book, session: string): readonly Row<'TQCoQuan'>[] {
  const day = sessionDay(book, session);
  if (day === null) return book.TQCoQuan;
  const inForce = inForceOf(book);
  return book.TQCoQuan.filter(({ agency }) => inForce({ agency, from: [] }, day));
}

/** A criterion, or agency, that is scored again: what the program wrote when it went is taken back. */
function returned(row: Row<'ChamDiem'>): Row<'ChamDiem'> {
  if (row.reason === '' || isOwnReason(row.reason)) return row;
  return { ...row, reason: '', excluded: '' };
}

/** A row that a person wrote on is never dropped; where its criterion or agency is gone it stays, but does not count. */
const hasPoints = (row: Row<'ChamDiem'>) =>
  row.self !== null ||
  row.actual !== null ||
  row.level !== '' ||
  row.appraised !== null ||
  row.second !== null ||
  row.evidence !== '' ||
  isOwnReason(row.reason) ||
  row.explanation !== '';

/** Agencies of which a person wrote on Xếp loại in this session. */
function written(book: Book, session: string): Set<string> {
  const rows = book.XepLoai.filter(
    (row) => row.session === session && (row.bonus !== null || row.penalty !== null || row.reason !== ''),
  );
  return new Set(rows.map((row) => row.agency));
}

/** Leaf criteria of a scheme, each with its field. */
function leavesOf(book: Book, scheme: string) {
  const criteria = book.TieuChi.filter((c) => c.scheme === scheme);
  const parentOf = new Map(criteria.map((c) => [c.code, c.parent === '' ? null : c.parent]));
  return criteria
    .filter((c) => c.kind !== '')
    .map((leaf) => ({ leaf, field: ancestors(leaf.code, parentOf).at(-1) ?? leaf.code }));
}

function appraisalRows(book: Book, session: string, schemeOfGroup: SchemeOfGroup): Row<'ChamDiem'>[] {
  const key = (row: Row<'ChamDiem'>) => `${row.agency}|${row.criterion}`;
  const known = new Map(book.ChamDiem.filter((row) => row.session === session).map((row) => [key(row), row]));
  const leaves = new Map(book.BoTieuChi.map(({ code }) => [code, leavesOf(book, code)]));
  const wanted = scoredAgencies(book, session).flatMap((agency) =>
    (leaves.get(schemeOfGroup(agency.group)) ?? []).map(({ leaf, field: ofLeaf }) => {
      const fresh = { ...appraisalRow(agency, leaf, ofLeaf), session };
      const old = known.get(key(fresh));
      known.delete(key(fresh));
      const { agencyName, title, kind, max, field, scheme } = fresh;
      if (old === undefined) return fresh;
      const appraiser = old.appraiser === '' ? fresh.appraiser : old.appraiser;
      return { ...returned(old), agencyName, title, kind, max, field, scheme, appraiser };
    }),
  );
  const noted = written(book, session);
  const left = [...known.values()].filter((row) => hasPoints(row) || noted.has(row.agency));
  const groups = new Map(book.TQCoQuan.map((row) => [row.agency, row.group]));
  const kept = left.map((row) => {
    const scheme = schemeOfGroup(groups.get(row.agency) ?? '') || row.scheme;
    return { ...row, scheme, excluded: YES, reason: row.reason === '' ? SESSION_TEXTS.gone : row.reason };
  });
  return [...wanted, ...kept];
}

function rankingRows(book: Book, session: string, schemeOfGroup: SchemeOfGroup): Row<'XepLoai'>[] {
  const noted = written(book, session);
  const known = new Map(
    book.XepLoai.filter((row) => row.session === session).map((row) => [row.agency, row]),
  );
  const scored = scoredAgencies(book, session).filter(({ group }) => schemeOfGroup(group) !== '');
  const wanted = scored.map((agency) => {
    const old = known.get(agency.agency) ?? { ...rankingRow(agency), session };
    known.delete(agency.agency);
    return {
      ...old,
      agencyName: agency.name,
      group: agency.group,
      scheme: schemeOfGroup(agency.group),
    };
  });
  return [...wanted, ...[...known.values()].filter((row) => noted.has(row.agency))];
}

/** The book with the session, at its first step where it is new. Its schemes are told apart by what the others use. */
function withSession(book: Book, session: string, dates: SessionDates): Book {
  if (book.DotCham.some((row) => row.code === session)) return book;
  const scheme = schemesFor(book, session).join(CODE_SEPARATOR);
  const { round } = roundFor(book, dates);
  const row = { ...sessionRow(scheme), ...dates, ...roundsUpTo(book, round), code: session };
  return { ...book, DotCham: [...book.DotCham, row] };
}

/**
 * Rows of Chấm điểm and Xếp loại of one session, for every agency that is scored and each leaf
 * criterion of the scheme of its group. What people wrote
 * stays; printed texts follow the scheme. Other sessions are not touched.
 */
export function newSession(given: Book, session: string, dates: SessionDates = {}): Book {
  const book = withSession(given, session, dates);
  const codes = schemesFor(book, session);
  const schemeOfGroup = choiceOfScheme(book, codes);
  const scheme = codes.join(CODE_SEPARATOR);
  const others = <T extends { readonly session: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.session !== session);
  return {
    ...book,
    DotCham: book.DotCham.map((row) => (row.code === session ? { ...row, scheme } : row)),
    ChamDiem: [...others(book.ChamDiem), ...appraisalRows(book, session, schemeOfGroup)],
    XepLoai: [...others(book.XepLoai), ...rankingRows(book, session, schemeOfGroup)],
  };
}
