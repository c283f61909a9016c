type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function sharedList(old: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const parts = next.map((part, i) => shared(old[i], part));
  const same = old.length === parts.length && parts.every((part, i) => part === old[i]);
  return same ? old : parts;
}

function sharedObject(old: Plain, next: Plain): Plain {
  const parts = Object.entries(next).map(([key, part]) => [key, shared(old[key], part)] as const);
  const same =
    Object.keys(old).length === parts.length && parts.every(([key, part]) => key in old && part === old[key]);
  return same ? old : Object.fromEntries(parts);
}

/**
 * `next`, with every part that equals the one of `old` taken from there: what stayed the same after an answer is the
 * same object, and isn't drawn anew. Plain data only.
 */
export function shared<T>(old: unknown, next: T): T {
  if (Array.isArray(old) && Array.isArray(next)) return sharedList(old, next) as T;
  if (isPlain(old) && isPlain(next)) return sharedObject(old, next) as T;
  return next;
}
