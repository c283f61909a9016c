type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Puts parameters into a sentence: '{name}' is replaced, a list is joined by ', ', an unknown name gives ''. */
export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return Array.isArray(value) ? value.join(', ') : String(value ?? '');
  });
}
