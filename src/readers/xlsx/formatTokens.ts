/** One piece of a section of a number format. */
export interface FormatToken {
  readonly kind:
    | 'literal'
    | 'general'
    | 'digit'
    | 'point'
    | 'comma'
    | 'percent'
    | 'exponent'
    | 'text'
    | 'date'
    | 'elapsed';
  readonly text: string;
}

const TOKEN =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.)|_(?<padding>.)|\*(?<fill>.)|\[\$(?<currency>[^\]-]*)[^\]]*\]|\[(?<elapsed>h+|m+|s+)\]|\[[^\]]*\]|(?<general>general)|(?<date>AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?)|(?<exponent>e[+-])|(?<digit>[0#?])|(?<point>\.)|(?<comma>,)|(?<percent>%)|(?<at>@)|(?<other>.)/gisu;

/** Splits a section of a format code (ECMA-376-1 §18.8.31). Colours, conditions and locales are left out. */
export function formatTokens(section: string): FormatToken[] {
  return [...section.matchAll(TOKEN)].flatMap((match) => tokenOf(match.groups ?? {}));
}

function tokenOf(groups: Record<string, string | undefined>): FormatToken[] {
  const literal = groups['quoted'] ?? groups['escaped'] ?? groups['currency'] ?? groups['other'];
  if (literal !== undefined) return [{ kind: 'literal', text: literal }];
  if (groups['padding'] !== undefined) return [{ kind: 'literal', text: ' ' }];
  for (const kind of ['general', 'digit', 'point', 'comma', 'percent', 'exponent', 'elapsed'] as const) {
    const text = groups[kind];
    if (text !== undefined) return [{ kind, text }];
  }
  if (groups['date'] !== undefined) return [{ kind: 'date', text: groups['date'] }];
  return groups['at'] === undefined ? [] : [{ kind: 'text', text: '@' }];
}

/** Sections of a code: a ';' inside quotes, brackets or after a backslash parts nothing. */
export function formatSections(code: string): string[] {
  const sections = [''];
  for (const [part] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[^]/gu)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}
