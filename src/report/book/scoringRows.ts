import type { ScoringScheme } from '../../core/scoring/types.ts';
import { SESSION_NAME } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { YES } from '../../workbook/tables/words.ts';
import { schemeRows } from './schemeRows.ts';

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

function appraisalRow(agency: Row<'TQCoQuan'>, criterion: Row<'TieuChi'>): Row<'ChamDiem'> {
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
    appraiser: '',
    agreed: null,
    counted: null,
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
  };
}

/** The session that is being scored: the last one that is not closed; a first one where there is none. */
export function currentSession(book: Pick<Book, 'DotCham'>): string {
  return book.DotCham.filter((row) => row.locked === null).at(-1)?.code ?? SESSION_CODE;
}

/** A row that a person wrote on is never dropped; where its criterion or agency is gone it stays, but does not count. */
const hasPoints = (row: Row<'ChamDiem'>) =>
  row.self !== null ||
  row.appraised !== null ||
  row.evidence !== '' ||
  row.reason !== '' ||
  row.explanation !== '';

function appraisalRows(book: Book, session: string, scheme: string): Row<'ChamDiem'>[] {
  const key = (row: Row<'ChamDiem'>) => `${row.agency}|${row.criterion}`;
  const known = new Map(book.ChamDiem.filter((row) => row.session === session).map((row) => [key(row), row]));
  const leaves = book.TieuChi.filter((c) => c.scheme === scheme && c.kind !== '');
  const wanted = book.TQCoQuan.flatMap((agency) =>
    leaves.map((leaf) => {
      const fresh = { ...appraisalRow(agency, leaf), session };
      const old = known.get(key(fresh));
      known.delete(key(fresh));
      const { agencyName, title, kind, max } = fresh;
      return old === undefined ? fresh : { ...old, agencyName, title, kind, max };
    }),
  );
  const kept = [...known.values()].filter(hasPoints).map((row) => ({ ...row, excluded: YES }));
  return [...wanted, ...kept];
}

function rankingRows(book: Book, session: string): Row<'XepLoai'>[] {
  const known = new Map(
    book.XepLoai.filter((row) => row.session === session).map((row) => [row.agency, row]),
  );
  return book.TQCoQuan.map((agency) => {
    const old = known.get(agency.agency) ?? { ...rankingRow(agency), session };
    return { ...old, agencyName: agency.name, group: agency.group };
  });
}

/**
 * Rows of Chấm điểm and Xếp loại of one session, for every agency and leaf criterion of the scheme. What people wrote
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
