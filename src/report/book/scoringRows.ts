import type { IsoDate } from '../../core/date/types.ts';
import { ancestors } from '../../core/scoring/tree.ts';
import type { ScoringScheme } from '../../core/scoring/types.ts';
import { SESSION_NAME } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { YES } from '../../workbook/tables/words.ts';
import { schemeRows } from './schemeRows.ts';
import { asOfInView } from './settings.ts';
import { inForceOf } from './succession/standing.ts';

export const SCHEME_CODE = 'BTC1';
export const SESSION_CODE = 'D1';

/** The book with a scheme in place of the one it had. */
export function withScheme(book: Book, scheme: ScoringScheme): Book {
  return { ...book, ...schemeRows(scheme, SCHEME_CODE) };
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
  };
}

/** The session that is being scored: the last one that is not closed; a first one where there is none. */
export function currentSession(book: Pick<Book, 'DotCham'>): string {
  return book.DotCham.filter((row) => row.locked === null).at(-1)?.code ?? SESSION_CODE;
}

/** The day that a session judges as of: its dossiers' last day, else its decision's, else that of the figures in view. */
function sessionDay(book: Book, session: string): IsoDate | null {
  const row = book.DotCham.find(({ code }) => code === session);
  return row?.dossierBy ?? row?.decideBy ?? asOfInView(book);
}

/** Who is scored: agencies that owe anything and exist on the session's day. */
function scoredAgencies(book: Book, session: string): readonly Row<'TQCoQuan'>[] {
  const day = sessionDay(book, session);
  if (day === null) return book.TQCoQuan;
  const inForce = inForceOf(book);
  return book.TQCoQuan.filter(({ agency }) => inForce({ agency, from: [] }, day));
}

/** A row that a person wrote on is never dropped; where its criterion or agency is gone it stays, but does not count. */
const hasPoints = (row: Row<'ChamDiem'>) =>
  row.self !== null ||
  row.actual !== null ||
  row.level !== '' ||
  row.appraised !== null ||
  row.evidence !== '' ||
  row.reason !== '' ||
  row.explanation !== '';

/** Agencies of which a person wrote on Xếp loại in this session. */
function written(book: Book, session: string): Set<string> {
  const rows = book.XepLoai.filter(
    (row) => row.session === session && (row.bonus !== null || row.penalty !== null || row.reason !== ''),
  );
  return new Set(rows.map((row) => row.agency));
}

function appraisalRows(book: Book, session: string, scheme: string): Row<'ChamDiem'>[] {
  const key = (row: Row<'ChamDiem'>) => `${row.agency}|${row.criterion}`;
  const known = new Map(book.ChamDiem.filter((row) => row.session === session).map((row) => [key(row), row]));
  const leaves = book.TieuChi.filter((c) => c.scheme === scheme && c.kind !== '');
  const parentOf = new Map(
    book.TieuChi.filter((c) => c.scheme === scheme).map((c) => [c.code, c.parent === '' ? null : c.parent]),
  );
  const fields = new Map(
    leaves.map((leaf) => [leaf.code, ancestors(leaf.code, parentOf).at(-1) ?? leaf.code]),
  );
  const wanted = scoredAgencies(book, session).flatMap((agency) =>
    leaves.map((leaf) => {
      const fresh = { ...appraisalRow(agency, leaf, fields.get(leaf.code) ?? leaf.code), session };
      const old = known.get(key(fresh));
      known.delete(key(fresh));
      const { agencyName, title, kind, max, field } = fresh;
      if (old === undefined) return fresh;
      const appraiser = old.appraiser === '' ? fresh.appraiser : old.appraiser;
      return { ...old, agencyName, title, kind, max, field, appraiser };
    }),
  );
  const noted = written(book, session);
  const left = [...known.values()].filter((row) => hasPoints(row) || noted.has(row.agency));
  const kept = left.map((row) => ({ ...row, excluded: YES }));
  return [...wanted, ...kept];
}

function rankingRows(book: Book, session: string): Row<'XepLoai'>[] {
  const noted = written(book, session);
  const known = new Map(
    book.XepLoai.filter((row) => row.session === session).map((row) => [row.agency, row]),
  );
  const wanted = scoredAgencies(book, session).map((agency) => {
    const old = known.get(agency.agency) ?? { ...rankingRow(agency), session };
    known.delete(agency.agency);
    return { ...old, agencyName: agency.name, group: agency.group };
  });
  return [...wanted, ...[...known.values()].filter((row) => noted.has(row.agency))];
}

/**
 * Rows of Chấm điểm and Xếp loại of one session, for every agency that is scored and each leaf
 * criterion of the scheme. What people wrote
 * stays; printed texts follow the scheme. Other sessions are not touched.
 */
export function newSession(book: Book, session: string): Book {
  const scheme = book.BoTieuChi[0]?.code ?? '';
  const others = <T extends { readonly session: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.session !== session);
  const known = book.DotCham.some((row) => row.code === session);
  return {
    ...book,
    DotCham: known
      ? book.DotCham.map((row) => (row.code === session ? { ...row, scheme } : row))
      : [...book.DotCham, { ...sessionRow(scheme), code: session }],
    ChamDiem: [...others(book.ChamDiem), ...appraisalRows(book, session, scheme)],
    XepLoai: [...others(book.XepLoai), ...rankingRows(book, session)],
  };
}
