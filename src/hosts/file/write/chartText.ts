import { FONT } from '../../../workbook/styles.ts';
import { escapeMarkup } from '../xml/escape.ts';

/** Hundredths of a point, as DrawingML counts. */
export interface TextLook {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export const BODY_TEXT: TextLook = { size: 1000, bold: false, color: '000000' };
export const SMALL_TEXT: TextLook = { size: 800, bold: false, color: '000000' };
export const TITLE_TEXT: TextLook = { size: 1300, bold: true, color: '000000' };
export const AXIS_TITLE: TextLook = { size: 1000, bold: true, color: '000000' };

function properties(tag: string, look: TextLook): string {
  return (
    `<a:${tag} lang="vi-VN" sz="${String(look.size)}" b="${look.bold ? '1' : '0'}">` +
    `<a:solidFill><a:srgbClr val="${look.color}"/></a:solidFill>` +
    `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:${tag}>`
  );
}

/** Look of labels that the chart makes itself. */
export function textProperties(look: TextLook): string {
  const paragraph = `<a:p><a:pPr>${properties('defRPr', look).replace(' lang="vi-VN"', '')}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/>${paragraph}</c:txPr>`;
}

/** A title with our own words. */
export function titleXml(text: string, look: TextLook, turned = false): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const run = `<a:r>${properties('rPr', look)}<a:t>${escapeMarkup(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
