const OLD: Readonly<Record<string, string>> = {
  óa: 'oá',
  òa: 'oà',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  óe: 'oé',
  òe: 'oè',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  úy: 'uý',
  ùy: 'uỳ',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};

/** hóa → hoá, ủy → uỷ where no letter follows: the older placing of tone marks. */
export function otherTonePlace(text: string): string {
  const pattern = new RegExp(`(${Object.keys(OLD).join('|')})(?!\\p{L})`, 'giu');
  return text.normalize('NFC').replace(pattern, (pair) => {
    const moved = OLD[pair.toLowerCase()] ?? pair;
    if (pair === pair.toUpperCase()) return moved.toUpperCase();
    return pair[0] === pair[0]?.toUpperCase() ? moved[0]!.toUpperCase() + moved.slice(1) : moved;
  });
}

/** Letters and their marks apart, as some systems store them. */
export function decomposed(text: string): string {
  return text.normalize('NFD');
}

/** Every hyphen and dash as another dash. */
export function dashed(text: string, dash: string): string {
  return text.replace(/\p{Pd}/gu, dash);
}

/** No-break spaces for spaces. */
export function hardSpaces(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
