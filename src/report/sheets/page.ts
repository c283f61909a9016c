import type { PageSetup } from '../../workbook/spec.ts';

/** Working sheets print too: A4 landscape, one page wide, header row on each page. */
export function workingPage(headerRow?: number): PageSetup {
  return {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
    fitToWidth: true,
    footer: '&L&A&RTrang &P/&N',
    ...(headerRow === undefined ? {} : { repeatRows: `${headerRow}:${headerRow}` }),
  };
}
