import { FONT } from '../../../workbook/styles.ts';
import { CONTENT_TYPES, DRAWING_NS, XML_HEAD, type Part } from './parts.ts';

const COLORS: readonly (readonly [string, string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1F2A36'],
  ['lt2', 'EDEDED'],
  ['accent1', '2E75B6'],
  ['accent2', '1F613A'],
  ['accent3', 'E08E45'],
  ['accent4', '7B1113'],
  ['accent5', '6E9450'],
  ['accent6', '9DBFDD'],
  ['hlink', '1F4E79'],
  ['folHlink', '5B4A7A'],
];

/** The least theme that the schema allows (ECMA-376 Part 1, 20.1.6.9): our colours, one font, plain lines. */
export function themePart(): Part {
  const colors = COLORS.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join('');
  const face = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${String(width)}">${solid}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const xml =
    `<a:theme xmlns:a="${DRAWING_NS}" name="So Ke Hoach"><a:themeElements>` +
    `<a:clrScheme name="So Ke Hoach">${colors}</a:clrScheme>` +
    `<a:fontScheme name="So Ke Hoach"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="So Ke Hoach"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements></a:theme>';
  return { name: 'xl/theme/theme1.xml', contentType: CONTENT_TYPES.theme, pieces: [XML_HEAD + xml] };
}
