import type { HostObject } from '../protocol/hostObject.ts';
import { navigate } from '../protocol/members.ts';
import { rgb, valueAt } from './look.ts';
import { escapedText, tag } from './xml.ts';

/** A solid colour; '' for an automatic one. */
export function fillOf(color: unknown): string {
  const value = rgb(color);
  return value === null ? '' : tag('a:solidFill', {}, tag('a:srgbClr', { val: value }));
}

/** What was set on a ChartFont, as attributes and children of a:rPr or a:defRPr; '' where nothing was. */
function letters(name: 'a:rPr' | 'a:defRPr', font: HostObject): string {
  if (Object.keys(font.kept).length === 0) return '';
  const attributes = {
    lang: name === 'a:rPr' ? 'vi-VN' : undefined,
    sz: Math.round(Number(font.getScalar('Size')) * 100),
    b: font.getScalar('Bold') === true,
    i: font.getScalar('Italic') === true,
  };
  const face = tag('a:latin', { typeface: String(font.getScalar('Name')) });
  return tag(name, attributes, fillOf(font.getScalar('Color')), face);
}

/** Text properties of an element of a chart, by its font; '' where nobody set one. */
export function textXml(owner: HostObject): string {
  const look = letters('a:defRPr', fontOf(owner));
  if (look === '') return '';
  const paragraph = tag('a:p', {}, tag('a:pPr', {}, look), tag('a:endParaRPr', { lang: 'vi-VN' }));
  return tag('c:txPr', {}, tag('a:bodyPr'), tag('a:lstStyle'), paragraph);
}

function fontOf(owner: HostObject): HostObject {
  return navigate(navigate(owner, 'Format') as HostObject, 'Font') as HostObject;
}

/** A title of a chart or an axis; '' where it has no text. */
export function titleXml(title: HostObject): string {
  const text = String(valueAt(title, 'Text') ?? '');
  if (text === '') return '';
  const look = letters('a:rPr', fontOf(title));
  const run = tag('a:r', {}, look, `<a:t>${escapedText(text)}</a:t>`);
  const rich = tag('c:rich', {}, tag('a:bodyPr'), tag('a:lstStyle'), tag('a:p', {}, run));
  return tag('c:title', {}, tag('c:tx', {}, rich), tag('c:overlay', { val: 0 }));
}
