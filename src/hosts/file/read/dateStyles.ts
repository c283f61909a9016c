import { isDateFormat } from '../../../workbook/dateFormat.ts';
import { attributeOf, child, children, type XmlElement } from '../xml/tree.ts';

/** Built-in formats that show a day (ECMA-376 Part 1, 18.8.30, with those of East Asian Excels). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

/** For each cell format of styles.xml, by its index: does it show a day? */
export function dateStyles(styles: XmlElement): boolean[] {
  const codes = new Map(
    children(child(styles, 'numFmts'), 'numFmt').map((f) => [
      attributeOf(f, 'numFmtId') ?? '',
      attributeOf(f, 'formatCode') ?? '',
    ]),
  );
  return children(child(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = attributeOf(xf, 'numFmtId') ?? '0';
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateFormat(code);
  });
}

export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
}
