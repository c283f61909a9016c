import * as charts from './tables/charts.ts';
import * as form from './tables/form.ts';
import * as log from './tables/log.ts';
import * as overview from './tables/overview.ts';
import * as plan from './tables/plan.ts';
import * as scoring from './tables/scoring.ts';
import * as tracking from './tables/tracking.ts';
import type { RowOf, TableDef } from './tables/columns.ts';
import { TABLE_NAMES, type TableName } from './tableNames.ts';
import type { TableKeys } from './ports.ts';

export { TABLE_NAMES, type TableName } from './tableNames.ts';

/** Raised by one with every change that an older program could not read; each step has its migration. */
export const SCHEMA_VERSION = 1;

/** The columns of every table. */
export const TABLES = {
  TQChung: overview.TQChung,
  TQSoSanh: overview.TQSoSanh,
  TQKy: overview.TQKy,
  TQMuc: overview.TQMuc,
  TQKhoi: overview.TQKhoi,
  TQThang: overview.TQThang,
  TQCoQuan: overview.TQCoQuan,
  BDCoQuan: charts.BDCoQuan,
  BDXepHang: charts.BDXepHang,
  CaiDat: plan.CaiDat,
  KeHoach: plan.KeHoach,
  NhiemVu: plan.NhiemVu,
  CoQuan: plan.CoQuan,
  NhomCoQuan: plan.NhomCoQuan,
  PhanCong: plan.PhanCong,
  KyBaoCao: plan.KyBaoCao,
  NgayNghi: plan.NgayNghi,
  TheoDoi: tracking.TheoDoi,
  BaoCao: tracking.BaoCao,
  KhoiBieu: form.KhoiBieu,
  CotKhoi: form.CotKhoi,
  ChiTieu: form.ChiTieu,
  SoLieu: form.SoLieu,
  MoHinh: form.MoHinh,
  DanhGiaChung: form.DanhGiaChung,
  NamTruoc: charts.NamTruoc,
  BoTieuChi: scoring.BoTieuChi,
  TieuChi: scoring.TieuChi,
  BacDiem: scoring.BacDiem,
  MucXepLoai: scoring.MucXepLoai,
  DotCham: scoring.DotCham,
  ChamDiem: scoring.ChamDiem,
  XepLoai: scoring.XepLoai,
  QuyetDinh: log.QuyetDinh,
  NhatKy: log.NhatKy,
  ThongTin: log.ThongTin,
  BanGui: log.BanGui,
  PhienBan: log.PhienBan,
  DiemKhoiPhuc: log.DiemKhoiPhuc,
  ChiMuc: overview.ChiMuc,
} as const satisfies Record<TableName, TableDef>;

export type Row<T extends TableName> = RowOf<(typeof TABLES)[T]>;

/** The whole workbook as typed rows: what use cases read and write. */
export type Book = { readonly [T in TableName]: readonly Row<T>[] };

/** Headers of the key columns of each table, as hosts need them. */
export const TABLE_KEYS: TableKeys = Object.fromEntries(
  TABLE_NAMES.map((name) => {
    const def: TableDef = TABLES[name];
    return [name, def.key.map((k) => def.columns[k]?.header ?? k)];
  }),
);

export function emptyBook(): Book {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Book;
}
