import type { RowPlaces } from '../rowPlaces.ts';

/** Rows between the last line of a table and the first of the next that belong to the next: heading and header. */
const HEAD = 3;

/** How many lines the sections of Tổng quan can grow by before they meet the table below. */
export function roomForSections(places: RowPlaces): number {
  const sections = Object.values(places['TQMuc']?.rows ?? {});
  const below = Object.values(places['TQKhoi']?.rows ?? {});
  if (sections.length === 0 || below.length === 0) return 0;
  return Math.max(0, Math.min(...below) - HEAD - Math.max(...sections));
}
