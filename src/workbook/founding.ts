import type { ReadTable } from './ports.ts';
import { TABLE_NAMES, TABLES, type TableName } from './schema.ts';
import type { TableDef } from './tables/columns.ts';
import { SHEETS } from './tables/sheets.ts';

/**
 * The columns that every book has had from the first version on, by key: without one of them nobody knows what a row
 * says, so a book that lacks one was damaged. Nothing is ever added here. Every other column, and every table that is
 * not named here, came later: a book that lacks it is an older one.
 */
const FOUNDING: Partial<Record<TableName, string>> = {
  CaiDat: 'key label value note',
  KeHoach: 'code number date title issuer year file',
  NhiemVu:
    'code plan table tt path level kind title time start due boundary recurrence continues adjusted adjustedBy state leads coordinating coordination product note source dueShown progress',
  CoQuan: 'code order name aliases group validFrom validTo successors contact phone email',
  NhomCoQuan: 'agency group from to',
  PhanCong: 'task tt title agency agencyName role via',
  KyBaoCao:
    'number name kind from to estimateTo due hour boundary dayOff request scope locked lockedAsOf lastDay asOf',
  NgayNghi: 'day label',
  TheoDoi:
    'round agency agencyName task section tt title role due status confirmed percent result product completed difficulty proposal comment supplement include version effective progress block',
  BaoCao:
    'round agency agencyName letter letterDate signer received channel times extendedTo extendedBy exempt supplement state daysLate',
  ChiTieu: 'code title unit kind operator target rollUp rule',
  SoLieu: 'indicator agency round current cumulative lastYear estimate',
  MoHinh: 'block agency round order name place result',
  DanhGiaChung: 'agency round text',
  BoTieuChi: 'code number date title year max',
  TieuChi: 'scheme code parent title kind max measure',
  MucXepLoai: 'scheme name boundary from floor condition quota',
  DotCham: 'code scheme name dossierBy explainBy decideBy stage locked',
  ChamDiem:
    'session agency agencyName criterion title kind max numerator denominator self evidence appraised difference reason explanation excluded appraiser agreed counted',
  XepLoai: 'session agency agencyName group max total bonus penalty converted rank class reason',
  QuyetDinh: 'id question table row field read options choice value reason by at state',
  NhatKy: 'id at event agency round file detail',
  ThongTin: 'key value',
  BanGui: 'agency round version digest file received letter letterDate signer general',
  PhienBan: 'agency round task field version value file cell pending',
  DiemKhoiPhuc: 'id part at label state data',
  ChiMuc: 'block first rows',
};

const COMPUTED_SHEETS: readonly string[] = [SHEETS.overview, SHEETS.charts];

/** Does the table hold nothing that isn't computed from the others? Without it a book is still whole. */
export function isComputed(name: TableName): boolean {
  return COMPUTED_SHEETS.includes(TABLES[name].sheet);
}

/** Keys of the columns of a table that came later, in the schema's order. */
export function laterColumns(name: TableName): readonly string[] {
  const founding = (FOUNDING[name] ?? '').split(' ');
  return Object.keys(TABLES[name].columns).filter((key) => !founding.includes(key));
}

/** Did this table come later than the first version? */
export function isLaterTable(name: TableName): boolean {
  return FOUNDING[name] === undefined;
}

/** What a book of an earlier version has not got. */
export interface Lacking {
  readonly tables: readonly TableName[];
  /** Keys of columns, by table. */
  readonly columns: Partial<Record<TableName, readonly string[]>>;
}

/** Keys of the later columns that a table as it was read has not got. */
export function lackingColumns(table: ReadTable, name: TableName): readonly string[] {
  const def: TableDef = TABLES[name];
  return laterColumns(name).filter((key) => !table.headers.includes(def.columns[key]?.header ?? key));
}

/** What came later and is not there. Tables that are only computed are left alone: they are made with a new book. */
export function lackingIn(tables: readonly ReadTable[]): Lacking {
  const found = new Map(tables.map((table) => [table.name, table]));
  const asked = TABLE_NAMES.filter((name) => !isComputed(name));
  const missing = asked.filter((name) => !found.has(name) && isLaterTable(name));
  const columns = asked.flatMap((name) => {
    const table = found.get(name);
    const keys = table === undefined ? [] : lackingColumns(table, name);
    return keys.length === 0 ? [] : [[name, keys] as const];
  });
  return { tables: missing, columns: Object.fromEntries(columns) };
}

export function lacksAnything(lacking: Lacking | undefined): lacking is Lacking {
  return lacking !== undefined && (lacking.tables.length > 0 || Object.keys(lacking.columns).length > 0);
}
