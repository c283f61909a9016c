/**
 * Does a number format show a day? Quoted text, escaped characters, colours and locales say nothing; neither does a
 * time of day or a length of time ([h]:mm): 'm' beside 'h' or 's' is minutes.
 */
export function isDateFormat(format: string): boolean {
  const first = format.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(first)) return false;
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|am\/pm|a\/p/gi, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
