import type { PageSetup } from '../../../workbook/spec.ts';
import { escapeMarkup } from '../xml/escape.ts';

const MM_PER_INCH = 25.4;
/** Paper size 9 is A4 (ECMA-376 Part 1, 18.3.1.63). */
const A4 = 9;

function inches(mm: number): string {
  return String(Math.round((mm / MM_PER_INCH) * 1_000_000) / 1_000_000);
}

/** Print options, margins, paper, headers and breaks, in the schema's order. */
export function pageXml(page: PageSetup): string {
  const m = page.margins;
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map(
    (side) => `${side}="${inches(m[side])}"`,
  );
  const fit = page.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  const first = page.ownNumbers === true ? ' firstPageNumber="1"' : '';
  const own = page.ownNumbers === true ? ' useFirstPageNumber="1"' : '';
  return [
    page.centerHorizontally === true ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins ${sides.join(' ')}/>`,
    `<pageSetup paperSize="${String(A4)}"${first}${fit} orientation="${page.orientation}"${own}/>`,
    headerFooterXml(page),
    breaksXml(page.rowBreaks ?? []),
  ].join('');
}

/** A first page of its own keeps the common footer. */
function headerFooterXml(page: PageSetup): string {
  const { header, footer, firstHeader } = page;
  if (header === undefined && footer === undefined && firstHeader === undefined) return '';
  const part = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<${name}>${escapeMarkup(text)}</${name}>`;
  const first =
    firstHeader === undefined ? '' : part('firstHeader', firstHeader) + part('firstFooter', footer);
  const flag = firstHeader === undefined ? '' : ' differentFirst="1"';
  return `<headerFooter${flag}>${part('oddHeader', header)}${part('oddFooter', footer)}${first}</headerFooter>`;
}

/** Each number is the last row of a page. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const count = String(rows.length);
  const items = rows.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${items.join('')}</rowBreaks>`;
}
