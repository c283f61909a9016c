import { child, childrenNamed, elements, type Element } from '../markup/tree.ts';

/** Properties of a run that reading needs; undefined where a level says nothing. */
export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly superscript?: boolean;
  readonly font?: string;
}

/** Reference to a list level; either part may come from elsewhere (ECMA-376-1 §17.9.18). */
export interface NumberingRef {
  readonly numId?: string;
  readonly level?: number;
}

export interface ParagraphStyle {
  readonly id: string;
  readonly run: RunStyle;
  readonly numbering: NumberingRef;
  /** From 0; 9 is body text. */
  readonly outline?: number;
}

export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  readonly character: (id: string | undefined) => RunStyle;
}

interface StyleNode {
  readonly element: Element;
  readonly basedOn: string | undefined;
}

const HEADING_NAME = /^heading (\d)$/i;

/** Reads the style part (ECMA-376-1 §17.7); null gives plain styles. */
export function readStyles(part: Element | null): Styles {
  const nodes = new Map<string, StyleNode>();
  let standard: string | undefined;
  for (const style of part ? childrenNamed(part, 'w:style') : []) {
    const id = style.attributes['w:styleId'] ?? '';
    nodes.set(id, { element: style, basedOn: value(child(style, 'w:basedOn')) });
    if (style.attributes['w:type'] === 'paragraph' && isTrue(style.attributes['w:default'])) standard = id;
  }
  const defaults = runStyle(child(child(child(part ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const paragraphs = new Map<string, ParagraphStyle>();
  const paragraph = (id = standard ?? ''): ParagraphStyle => {
    const known = paragraphs.get(id) ?? resolveParagraph(id, chain(nodes, id), defaults);
    paragraphs.set(id, known);
    return known;
  };
  const character = (id: string | undefined): RunStyle =>
    id === undefined ? {} : merge(...chain(nodes, id).map((style) => runStyle(child(style, 'w:rPr'))));
  return { paragraph, character };
}

/** A style's elements from its furthest ancestor to itself; a circle of styles is cut. */
function chain(nodes: ReadonlyMap<string, StyleNode>, id: string): Element[] {
  const found: Element[] = [];
  for (let at: string | undefined = id; at !== undefined;) {
    const node: StyleNode | undefined = nodes.get(at);
    if (!node || found.includes(node.element)) break;
    found.unshift(node.element);
    at = node.basedOn;
  }
  return found;
}

function resolveParagraph(id: string, styles: readonly Element[], defaults: RunStyle): ParagraphStyle {
  const properties = styles.map((style) => child(style, 'w:pPr'));
  const outlines = styles.map((style, i) => outlineOf(properties[i]) ?? headingLevel(style));
  const outline = outlines.filter((level) => level !== undefined).at(-1);
  return {
    id,
    run: merge(defaults, ...styles.map((style) => runStyle(child(style, 'w:rPr')))),
    numbering: Object.assign({}, ...properties.map(numberingRef)) as NumberingRef,
    ...(outline === undefined ? {} : { outline }),
  };
}

function headingLevel(style: Element): number | undefined {
  const level = HEADING_NAME.exec(value(child(style, 'w:name')) ?? '')?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

export function outlineOf(properties: Element | undefined): number | undefined {
  const level = value(child(properties, 'w:outlineLvl'));
  return level === undefined ? undefined : Number(level);
}

export function numberingRef(properties: Element | undefined): NumberingRef {
  const numbering = child(properties, 'w:numPr');
  const numId = value(child(numbering, 'w:numId'));
  const level = value(child(numbering, 'w:ilvl'));
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

/** What a `w:rPr` says by itself. */
export function runStyle(properties: Element | undefined): RunStyle {
  if (!properties) return {};
  const style: { -readonly [K in keyof RunStyle]: RunStyle[K] } = {};
  for (const property of elements(properties)) {
    if (property.name === 'w:b') style.bold = isOn(property);
    else if (property.name === 'w:i') style.italic = isOn(property);
    else if (property.name === 'w:vanish') style.hidden = isOn(property);
    else if (property.name === 'w:vertAlign') style.superscript = value(property) === 'superscript';
    else if (property.name === 'w:rFonts') Object.assign(style, fontOf(property));
  }
  return style;
}

function fontOf({ attributes }: Element): RunStyle {
  const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
  return font === undefined ? {} : { font };
}

export function merge(...styles: readonly RunStyle[]): RunStyle {
  return Object.assign({}, ...styles) as RunStyle;
}

export function value(element: Element | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** A toggle property is on unless it says otherwise (ECMA-376-1 §17.17.4). */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && isTrue(value(element) ?? 'true');
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
