import { NAMES_IN_TEXT as T } from '../../messages/vi/letters.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A people's committee that a plan's heading writes in capitals, as it stands in running text: 'ỦY BAN NHÂN DÂN HUYỆN LAM
 * KHÊ' → 'Ủy ban nhân dân huyện Lam Khê'. Any other name stays as it is: which of its words are names can't be told.
 */
export function runningName(name: string): string {
  const words = name.normalize('NFC').trim().toLowerCase();
  const start = T.committees.find((one) => words.startsWith(`${one} `));
  if (start === undefined || name !== name.toUpperCase()) return name;
  const rest = words.slice(start.length + 1).split(/\s+/);
  const kinds = T.kinds.find((kind) => rest.join(' ').startsWith(`${kind} `)) ?? '';
  const place = rest.slice(kinds === '' ? 0 : kinds.split(' ').length).map(capital);
  return [capital(start), ...(kinds === '' ? [] : [kinds]), ...place].join(' ');
}
