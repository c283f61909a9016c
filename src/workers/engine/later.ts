type Calls<K extends string> = Readonly<Record<K, (...args: never[]) => Promise<unknown>>>;

/** Calls whose code is loaded when the first of them is asked for. Where it can't be had, the next call tries again. */
export function later<T extends Calls<keyof T & string>>(
  names: readonly (keyof T & string)[],
  load: () => Promise<T>,
): T {
  let loading: Promise<T> | null = null;
  const loaded = (): Promise<T> =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  const call =
    (name: keyof T & string) =>
    async (...args: never[]) =>
      (await loaded())[name](...args);
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as T;
}
