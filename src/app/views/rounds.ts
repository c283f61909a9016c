import type { IsoDate } from '../../core/date/types.ts';
import type { Book } from '../../workbook/schema.ts';
import type { AgencyLine } from './types.ts';

/** An agency that must report in a round. */
export interface ReporterView extends AgencyLine {
  /** A later last day of its own; null: the round's. */
  readonly extendedTo: IsoDate | null;
  /** A return of it counts now, and can be taken back. */
  readonly sent: boolean;
}

export interface RoundStateView {
  readonly number: number;
  readonly lastDay: IsoDate | null;
  /** The day on which it was closed; null: open. */
  readonly locked: IsoDate | null;
  readonly reporters: readonly ReporterView[];
}

/** Where each round stands: open or closed, whose day is later, whose return counts. */
export function roundsView(book: Book): RoundStateView[] {
  const keyOf = (round: number | null, agency: string) => `${agency}|${round}`;
  const sent = new Set(book.BanGui.map(({ round, agency }) => keyOf(round, agency)));
  return book.KyBaoCao.flatMap(({ number, lastDay, locked }) => {
    if (number === null) return [];
    const reports = book.BaoCao.filter((report) => report.round === number && report.exempt === '');
    const reporters = reports.map(({ agency, agencyName, extendedTo }) => ({
      code: agency,
      name: agencyName,
      extendedTo,
      sent: sent.has(keyOf(number, agency)),
    }));
    return [{ number, lastDay, locked, reporters }];
  });
}
