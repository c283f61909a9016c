import { nameKey } from '../../../core/agency/key.ts';
import type { Agency, AgencyRegister } from '../../../core/agency/types.ts';
import { issue, type Issue } from '../../../core/issue.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { SHEETS } from '../../../workbook/tables/sheets.ts';
import { agencyRows, membershipRows } from '../planRows.ts';

export interface RegisterChange {
  readonly book: Book;
  /** Codes in the book. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly issues: readonly Issue[];
}

/** The agency's code in the book; null for one that the book lacks. A code of another name is no match. */
function codeInBook({ code, name }: Agency, rows: Book['CoQuan']): string | null {
  const own = rows.find((row) => row.code === code && nameKey(row.name) === nameKey(name));
  const named = rows.filter((row) => nameKey(row.name) === nameKey(name));
  return own?.code ?? (named.length === 1 ? (named[0]?.code ?? null) : null);
}

interface Compared {
  /** Code in the book by code in the list: of known agencies and of those that come new. */
  readonly codes: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

function compare(book: Book, { agencies }: AgencyRegister): Compared {
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const found = agencies.map((agency) => ({ agency, code: codeInBook(agency, book.CoQuan) }));
  const taken = found.filter(({ agency, code }) => code === null && names.has(agency.code));
  const usable = found.filter((f) => !taken.includes(f));
  return {
    codes: new Map(usable.map(({ agency, code }) => [agency.code, code ?? agency.code])),
    known: new Set(usable.flatMap(({ code }) => (code === null ? [] : [code]))),
    issues: taken.map(({ agency: { code, name } }) =>
      issue('register.codeTaken', { sheet: SHEETS.agencies }, { code, name, other: names.get(code) ?? '' }),
    ),
  };
}

/** What the list says of an agency that the book has: only its days and successors, and only where they are filled. */
function dated(row: Row<'CoQuan'>, { validFrom, validTo, successors }: Agency): Row<'CoQuan'> {
  return {
    ...row,
    validFrom: validFrom ?? row.validFrom,
    validTo: validTo ?? row.validTo,
    successors: successors.length === 0 ? row.successors : successors.join('; '),
  };
}

const isSame = (a: Row<'CoQuan'>, b: Row<'CoQuan'>) =>
  a.validFrom === b.validFrom && a.validTo === b.validTo && a.successors === b.successors;

/**
 * The sheet Cơ quan, đơn vị with a newer list of agencies: agencies that are new come to the end, known ones get their
 * days and successors. Nobody is taken away or renamed; a code that the book gives to another name is left out
 * (register.codeTaken).
 */
export function withNewRegister(book: Book, register: AgencyRegister): RegisterChange {
  const { codes, known, issues } = compare(book, register);
  const inBook = register.agencies.flatMap((agency) => {
    const code = codes.get(agency.code);
    const successors = agency.successors.map((text) => codes.get(text) ?? text);
    return code === undefined ? [] : [{ ...agency, code, successors }];
  });
  const byCode = new Map(inBook.map((agency) => [agency.code, agency]));
  const kept = book.CoQuan.map((row) => {
    const agency = byCode.get(row.code);
    const now = agency === undefined ? row : dated(row, agency);
    return isSame(row, now) ? row : now;
  });
  const fresh = inBook.filter(({ code }) => !known.has(code));
  const news = new Set(fresh.map(({ code }) => code));
  const memberships = register.memberships.flatMap((m) => {
    const agency = codes.get(m.agency);
    return agency !== undefined && news.has(agency) ? [{ ...m, agency }] : [];
  });
  const added = { agencies: fresh, memberships, groups: register.groups };
  return {
    book: {
      ...book,
      CoQuan: [...kept, ...agencyRows(added)],
      NhomCoQuan: [...book.NhomCoQuan, ...membershipRows(added)],
    },
    added: [...news],
    changed: kept.filter((row, i) => row !== book.CoQuan[i]).map((row) => row.code),
    issues,
  };
}
