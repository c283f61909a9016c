import { NO_GROUP } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';

type Named = { readonly agency: string; readonly agencyName: string };

/** Rows whose copy of the agency's name is out of date get the present one; the others stay as they are. */
function renamed<T extends Named>(rows: readonly T[], names: ReadonlyMap<string, string>): readonly T[] {
  const isOld = (row: T) => (names.get(row.agency) ?? row.agencyName) !== row.agencyName;
  if (!rows.some(isOld)) return rows;
  return rows.map((row) =>
    isOld(row) ? { ...row, agencyName: names.get(row.agency) ?? row.agencyName } : row,
  );
}

/** Groups in their order; a group that the register has since got stands at the end, with no counts yet. */
function groupRows(book: Book, groups: readonly string[]): readonly Row<'TQKhoi'>[] {
  const known = new Set(book.TQKhoi.map((row) => row.group));
  const model = book.TQKhoi[0];
  const fresh = [...new Set(groups)].filter((group) => !known.has(group));
  return model === undefined || fresh.length === 0
    ? book.TQKhoi
    : [...book.TQKhoi, ...fresh.map((group) => ({ ...model, group }))];
}

/** Names and groups that other sheets repeat follow the sheet Cơ quan, đơn vị, where a person corrects them. */
export function followRegister(book: Book): Book {
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const groups = new Map(book.CoQuan.map((row) => [row.code, row.group || NO_GROUP]));
  const TQCoQuan = book.TQCoQuan.map((row) => ({
    ...row,
    name: names.get(row.agency) ?? row.name,
    group: groups.get(row.agency) ?? row.group,
  }));
  return {
    ...book,
    TQCoQuan,
    TQKhoi: groupRows(
      book,
      TQCoQuan.map((row) => row.group),
    ),
    PhanCong: renamed(book.PhanCong, names),
    TheoDoi: renamed(book.TheoDoi, names),
    BaoCao: renamed(book.BaoCao, names),
    ChamDiem: renamed(book.ChamDiem, names),
    XepLoai: renamed(book.XepLoai, names).map((row) => ({
      ...row,
      group: groups.get(row.agency) ?? row.group,
    })),
  };
}
