/** Work that may be left off at every yield and gone on with later; it returns what it has worked out. */
export type Stepwise<T> = Generator<undefined, T>;

/** Does the work in one go. */
export function atOnce<T>(work: Stepwise<T>): T {
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}

/** Does the work, and asks `pace` wherever it may be left off: where nothing else runs meanwhile, nobody waits long. */
export async function withPace<T>(work: Stepwise<T>, pace: () => Promise<void>): Promise<T> {
  let next = work.next();
  while (next.done !== true) {
    await pace();
    next = work.next();
  }
  return next.value;
}
