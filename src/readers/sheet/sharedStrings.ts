import { richTextCollector, type RichText } from './richText.ts';
import { scanXml } from './scanXml.ts';

/** The string table of a workbook (ECMA-376-1 §18.4.9), in order. */
export function readSharedStrings(xml: string): RichText[] {
  const strings: RichText[] = [];
  const item = richTextCollector(xml);
  scanXml(xml, {
    open: item.listener.open,
    close: (name) => {
      if (name === 'si') strings.push(item.take());
      else item.listener.close(name);
    },
    text: item.listener.text,
  });
  return strings;
}
