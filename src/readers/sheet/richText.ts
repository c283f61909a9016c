import { attributes, type TagListener } from './scanXml.ts';
import { characters, spreadsheetText } from './entities.ts';

/** A string as Excel stores it: with the font and weight of its first run where it has runs. */
export interface RichText {
  readonly text: string;
  readonly font?: string;
  readonly bold?: boolean;
}

/**
 * Collects the text of one string item (`si` or `is`, ECMA-376-1 §18.4.8): its `t`s one after another, without the
 * phonetic runs that Japanese Excel puts beside them.
 */
export interface RichTextCollector {
  readonly listener: TagListener;
  readonly take: () => RichText;
}

export function richTextCollector(xml: string): RichTextCollector {
  let text = '';
  let inText = false;
  let inPhonetic = false;
  let runs = 0;
  let first: { font?: string; bold?: boolean } = {};

  const open = (name: string, from: number, to: number): void => {
    if (name === 't') inText = true;
    else if (name === 'rPh') inPhonetic = true;
    else if (name === 'r') runs++;
    else if (runs === 1 && name === 'rFont')
      first = { ...first, ...fontOf(attributes(xml, from, to)['val']) };
    else if (runs === 1 && name === 'b') first = { ...first, bold: isOn(attributes(xml, from, to)['val']) };
  };
  const close = (name: string): void => {
    if (name === 't') inText = false;
    else if (name === 'rPh') inPhonetic = false;
  };
  const take = (): RichText => {
    const item = { text: spreadsheetText(text), ...first };
    text = '';
    runs = 0;
    first = {};
    return item;
  };
  const addText = (from: number, to: number, raw: boolean): void => {
    if (inText && !inPhonetic) text += characters(xml, from, to, raw);
  };
  return { listener: { open, close, text: addText }, take };
}

function fontOf(name: string | undefined): { font?: string } {
  return name === undefined ? {} : { font: name };
}

/** An on/off property without a value is on (ECMA-376-1 §22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}
