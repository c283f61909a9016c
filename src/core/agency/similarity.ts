function pairs(key: string): readonly string[] {
  const padded = ` ${key} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

/** How alike two keys are, 0 to 1: the share of letter pairs that both have (Dice). */
export function similarity(left: string, right: string): number {
  const a = pairs(left);
  const rest = [...pairs(right)];
  const total = a.length + rest.length;
  let common = 0;
  for (const pair of a) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return total === 0 ? 0 : (2 * common) / total;
}
