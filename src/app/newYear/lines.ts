import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { NEW_YEAR_LINES as T } from '../../messages/vi/newYear.ts';
import { isTask } from '../../report/papers/paperData.ts';
import { agenciesAt } from '../../report/newYear/carried.ts';
import { MAPPED } from '../../report/rollUp/templateMap.ts';
import type { Book } from '../../workbook/schema.ts';
import { DUE_UNREAD, ROUND_KIND_WORDS } from '../../workbook/tables/words.ts';

/** What goes over and what does not, a sentence each. */
export interface Crossing {
  readonly going: readonly string[];
  readonly staying: readonly string[];
}

const some = (count: number, text: string, more: Readonly<Record<string, string | number>> = {}): string[] =>
  count === 0 ? [] : [fill(text, { count, ...more })];

function endedLines(old: Book, next: number): string[] {
  const names = new Map(old.CoQuan.map((row) => [row.code, row.name]));
  return agenciesAt(old, next).ended.map(({ code, name, validTo, successors }) => {
    const heirs = successors
      .split(/[;\n]/)
      .map((one) => names.get(one.trim()) ?? one.trim())
      .filter((one) => one !== '');
    const day = validTo === null ? '' : formatVietnamese(validTo);
    return fill(T.ended, { name, code, day, heirs: heirs.length === 0 ? T.noHeirs : heirs.join('; ') });
  });
}

function goingLines(old: Book, made: Book, year: number): string[] {
  const next = year + 1;
  const tasks = made.NhiemVu.filter(isTask);
  const open = tasks.filter((row) => row.boundary === DUE_UNREAD).length;
  const rounds = made.KyBaoCao.map((row) => row.name).join('; ');
  const schemes = made.BoTieuChi.map((row) => row.title).join('; ');
  const compared = new Set(made.NamTruoc.map((row) => row.round)).size;
  return [
    fill(T.agencies, { count: made.CoQuan.length, next }),
    ...some(new Set(made.NhomCoQuan.map((row) => row.group)).size, T.groups),
    tasks.length === 0
      ? T.noTasks
      : fill(T.tasks, { count: tasks.length, total: old.NhiemVu.filter(isTask).length }),
    ...some(made.PhanCong.length, T.assignments),
    ...some(open, T.openTimes),
    ...(made.KyBaoCao.length === 0 ? [T.noRounds] : some(made.KyBaoCao.length, T.rounds, { names: rounds })),
    ...some(made.BoTieuChi.length, T.schemes, { names: schemes }),
    ...some(made.KhoiBieu.length, T.blocks),
    ...some(made.ChiTieu.length, T.indicators),
    fill(T.settings, { next }),
    ...some(compared, T.shares, { year }),
    ...some(made.PhienBan.length, T.results, { year }),
    ...some(made.SoLieu.length, T.figures, { year }),
    ...some(made.QuyetDinh.filter((row) => row.choice !== '').length, T.answers),
    ...some(made.ThongTin.filter((row) => row.key.startsWith(MAPPED)).length, T.templates),
  ];
}

function stayingLines(old: Book, made: Book, year: number): string[] {
  const over = new Set(made.NhiemVu.map((row) => row.code));
  const left = old.NhiemVu.filter((row) => isTask(row) && !over.has(row.code)).length;
  const isOther = (kind: string) => kind !== '' && kind !== ROUND_KIND_WORDS.regular;
  const other = old.KyBaoCao.filter((row) => isOther(row.kind)).length;
  return [
    ...endedLines(old, year + 1),
    ...some(left, T.leftTasks),
    ...some(other, T.otherRounds),
    ...some(old.NgayNghi.length, T.daysOff),
    ...some(old.DotCham.length, T.scores),
    fill(T.returns, { year }),
  ];
}

/** `old`: the book of `year`; `made`: what became of it. */
export function crossingOf(old: Book, made: Book, year: number): Crossing {
  return { going: goingLines(old, made, year), staying: stayingLines(old, made, year) };
}
