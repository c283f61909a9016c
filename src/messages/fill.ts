type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Puts parameters into a sentence: '{name}' is replaced, a list is joined by ', ', an unknown name gives ''.
 * '{name|task|tasks}' gives the first word for a 1 and the second for anything else, for languages with a plural.
 */
export function fill(template: string, params: Params): string {
  return template.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    if (one === undefined || many === undefined) return shown;
    return shown === '1' ? one : many;
  });
}

const PLACEHOLDER = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
