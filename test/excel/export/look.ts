import type { HostObject } from '../protocol/hostObject.ts';
import { getMember, navigate } from '../protocol/members.ts';
import type { Dict } from '../protocol/wire.ts';
import { STYLE_DEFAULTS } from '../model/styles.ts';

/** The value of a member below an object: valueAt(chart, 'Title', 'Text'). */
export function valueAt(object: HostObject, ...path: readonly string[]): unknown {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return getMember(object, name);
  const below = navigate(object, name);
  return below === null ? null : valueAt(below, ...rest);
}

/** '#1F613A' as files write it; null for an automatic colour. */
export function rgb(color: unknown): string | null {
  return typeof color === 'string' && color !== '' ? color.replace('#', '').toUpperCase() : null;
}

/** 'CenterAcrossSelection' as files write it. */
export function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

const SIDES = ['Left', 'Right', 'Top', 'Bottom'] as const;
const BORDER_KEYS = SIDES.flatMap((side) =>
  ['Style', 'Weight', 'Color'].map((name) => `Borders.Edge${side}.${name}`),
);
const KNOWN = new Set([...Object.keys(STYLE_DEFAULTS), ...BORDER_KEYS]);

/** A look is written whole: what a file can't be given by this export is an error, never left out. */
export function checkLook(look: Dict): void {
  const unknown = Object.keys(look).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) throw new Error(`the export does not write ${unknown}`);
}

export interface Edge {
  readonly side: string;
  readonly style: string;
  readonly color: string;
}

const WEIGHTS: Readonly<Record<string, string>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};
const LINES: Readonly<Record<string, string>> = { Dash: 'dashed', Dot: 'dotted', Double: 'double' };

/** The four edges that are drawn. */
export function edgesOf(look: Dict): Edge[] {
  return SIDES.flatMap((side): Edge[] => {
    const at = (name: string) => look[`Borders.Edge${side}.${name}`];
    const line = at('Style');
    if (line === undefined || line === 'None') return [];
    const style = LINES[String(line)] ?? WEIGHTS[String(at('Weight') ?? 'Thin')] ?? 'thin';
    return [{ side: side.toLowerCase(), style, color: rgb(at('Color')) ?? '000000' }];
  });
}
