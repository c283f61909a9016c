import { MAX_STRINGS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { richTextCollector, type RichText } from './richText.ts';
import { scanXml } from './scanXml.ts';

/** The string table of a workbook (ECMA-376-1 §18.4.9), in order; file.tooLarge where they are too many. */
export function readSharedStrings(xml: string): RichText[] {
  const strings: RichText[] = [];
  const item = richTextCollector(xml);
  scanXml(xml, {
    open: item.listener.open,
    close: (name) => {
      if (name === 'si') {
        if (strings.push(item.take()) > MAX_STRINGS) throw new Refusal('file.tooLarge');
      } else item.listener.close(name);
    },
    text: item.listener.text,
  });
  return strings;
}
