/**
 * Widths of Times New Roman's letters in thousandths of its size, as the font's own tables have them (Liberation Serif
 * is made to the same widths). A letter with marks is as wide as the plain one.
 */
const WIDTHS: Readonly<Record<number, string>> = {
  250: ' .,',
  278: 'ijlt/:;\\',
  333: 'frIJ-()[]!',
  389: 's',
  444: 'acez?"',
  500: 'bdghknopquvxy0123456789+–…$*_',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'wADGHKNOQUVXY',
  778: 'm&',
  833: '%',
  889: 'M',
  944: 'W',
};

const OTHER = 600;

const BY_LETTER: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(WIDTHS).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
);

const MARKS = /\p{M}/gu;

/** Width of a text of 12-point Times New Roman in Excel's characters (7 pixels, 5.25 points each). */
export function letterWidth(text: string): number {
  const plain = text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  let sum = 0;
  for (const letter of plain) sum += BY_LETTER[letter] ?? OTHER;
  return ((sum / 1000) * 12) / 5.25;
}
