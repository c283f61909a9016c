import type { ScoringScheme } from '../../core/scoring/types.ts';
import { SESSION_NAME } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
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

/**
 * Rows of Chấm điểm and Xếp loại for every agency and leaf criterion of the scheme. What people wrote on a row that
 * is still wanted stays; its printed texts follow the scheme.
 */
export function newSession(book: Book): Book {
  const scheme = book.BoTieuChi[0]?.code ?? '';
  const leaves = book.TieuChi.filter((c) => c.scheme === scheme && c.kind !== '');
  const known = new Map(book.ChamDiem.map((row) => [`${row.session}|${row.agency}|${row.criterion}`, row]));
  const ranked = new Map(book.XepLoai.map((row) => [`${row.session}|${row.agency}`, row]));
  const ChamDiem = book.TQCoQuan.flatMap((agency) =>
    leaves.map((leaf) => {
      const fresh = appraisalRow(agency, leaf);
      const old = known.get(`${SESSION_CODE}|${agency.agency}|${leaf.code}`);
      const { agencyName, title, kind, max } = fresh;
      return old === undefined ? fresh : { ...old, agencyName, title, kind, max };
    }),
  );
  const XepLoai = book.TQCoQuan.map((agency) => {
    const old = ranked.get(`${SESSION_CODE}|${agency.agency}`);
    return old === undefined ? rankingRow(agency) : { ...old, agencyName: agency.name, group: agency.group };
  });
  const session = book.DotCham.find((row) => row.code === SESSION_CODE);
  return {
    ...book,
    DotCham: [session === undefined ? sessionRow(scheme) : { ...session, scheme }],
    ChamDiem,
    XepLoai,
  };
}
