import type { Agency, AgencyRegister, Membership } from '../../core/agency/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';

function listOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function agencyOf(row: Row<'CoQuan'>, index: number): Agency {
  const { code, name, validFrom, validTo, contact, phone, email } = row;
  const lists = { aliases: listOf(row.aliases), successors: listOf(row.successors) };
  return { code, order: row.order ?? index + 1, name, ...lists, validFrom, validTo, contact, phone, email };
}

/** An agency that a person added with nothing but its Khối belongs to that group. */
function ownGroups(book: Pick<Book, 'CoQuan' | 'NhomCoQuan'>): Membership[] {
  const listed = new Set(book.NhomCoQuan.map((row) => row.agency));
  return book.CoQuan.filter((row) => row.group !== '' && !listed.has(row.code)).map((row) => ({
    agency: row.code,
    group: row.group,
    from: row.validFrom,
    to: row.validTo,
  }));
}

/** The register as the sheet Cơ quan, đơn vị holds it now, corrections and additions of people included. */
export function bookRegister(book: Pick<Book, 'CoQuan' | 'NhomCoQuan'>): AgencyRegister {
  const listed = book.NhomCoQuan.map(({ agency, group, from, to }) => ({ agency, group, from, to }));
  const memberships = [...listed, ...ownGroups(book)];
  return {
    agencies: book.CoQuan.map(agencyOf),
    memberships,
    groups: [...new Set(memberships.map((m) => m.group))],
  };
}
