type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Puts parameters into a sentence: '{name}' is replaced, a list is joined by ', ', an unknown name gives ''.
 * A day ('2026-12-31') that stands alone as `due`, `stored` or `date` is shown as people write it (31/12/2026).
 * '{name|task|tasks}' gives the first word for a 1 and the second for anything else, for languages with a plural.
 */
export function fill(template: string, params: Params): string {
  return template.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    const shown = DAYS.has(name) ? text.replace(ISO_DAY, '$3/$2/$1') : text;
    if (one === undefined || many === undefined) return shown;
    return shown === '1' ? one : many;
  });
}

const DAYS: ReadonlySet<string> = new Set(['due', 'stored', 'date']);
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PLACEHOLDER = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
