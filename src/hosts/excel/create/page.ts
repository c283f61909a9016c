import type { PageSetup, SheetSpec } from '../../../workbook/spec.ts';
import { step, type Step } from '../steps.ts';
import { sheetOf } from './sheets.ts';

type Sections = Record<'left' | 'center' | 'right', string>;

/** Parts a header of Excel's codes (&L, &C, &R) into its three places; without a code it stands in the middle. */
export function sectionsOf(codes: string): Sections {
  const sections: Sections = { left: '', center: '', right: '' };
  const places = { L: 'left', C: 'center', R: 'right' } as const;
  let place: keyof Sections = 'center';
  for (const [token] of codes.matchAll(/&"[^"]*"|&[^]|[^&]+/g)) {
    const code = token.length === 2 ? token[1] : undefined;
    if (code === 'L' || code === 'C' || code === 'R') place = places[code];
    else sections[place] += token;
  }
  return sections;
}

function fillHeader(target: Excel.HeaderFooter, header: string | undefined): void {
  if (header === undefined) return;
  const { left, center, right } = sectionsOf(header);
  target.leftHeader = left;
  target.centerHeader = center;
  target.rightHeader = right;
}

function fillFooter(target: Excel.HeaderFooter, footer: string | undefined): void {
  if (footer === undefined) return;
  const { left, center, right } = sectionsOf(footer);
  target.leftFooter = left;
  target.centerFooter = center;
  target.rightFooter = right;
}

/** A first page of its own keeps the common footer. */
function setHeaders(layout: Excel.PageLayout, page: PageSetup): void {
  const { headersFooters } = layout;
  fillHeader(headersFooters.defaultForAllPages, page.header);
  fillFooter(headersFooters.defaultForAllPages, page.footer);
  if (page.firstHeader === undefined) return;
  headersFooters.state = 'FirstAndDefault';
  fillHeader(headersFooters.firstPage, page.firstHeader);
  fillFooter(headersFooters.firstPage, page.footer);
}

const MM_PER_CM = 10;

function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  const { top, bottom, left, right, header, footer } = page.margins;
  layout.paperSize = 'A4';
  if (page.ownNumbers === true) layout.firstPageNumber = 1;
  layout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.setPrintMargins('Centimeters', {
    top: top / MM_PER_CM,
    bottom: bottom / MM_PER_CM,
    left: left / MM_PER_CM,
    right: right / MM_PER_CM,
    header: header / MM_PER_CM,
    footer: footer / MM_PER_CM,
  });
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (page.centerHorizontally === true) layout.centerHorizontally = true;
  if (page.printArea !== undefined) layout.setPrintArea(page.printArea);
  if (page.repeatRows !== undefined) layout.setPrintTitleRows(`$${page.repeatRows.replace(':', ':$')}`);
  setHeaders(layout, page);
  // A break is named by the row below it.
  for (const row of page.rowBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

export function pageSteps(sheet: SheetSpec): Step[] {
  const { page } = sheet;
  if (page === undefined) return [];
  const calls = 25 + 3 * (page.rowBreaks?.length ?? 0);
  return [step(calls, (context) => setPage(sheetOf(context, sheet), page))];
}
