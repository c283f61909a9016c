import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What no source file may say of the real plans: their names, numbers and titles, folded. */
export function planWords(folder: string): string[] {
  const files = readdirSync(folder);
  const stems = files.filter((file) => /\.(docx|pdf)$/.test(file)).map((file) => file.replace(/\.\w+$/, ''));
  const names = stems.map((stem) => fold(stem.replace(/-\d{4}$/, '')));
  const expected = files.filter((file) => file.endsWith('.expected.json'));
  const told = expected.flatMap((file) => wordsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  return [...new Set([...names, ...told.map(fold)])];
}

/** Shorter titles ("Tổ chức thực hiện") are anybody's words. */
const LONG = 30;

function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return isTelling(key, value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordsIn(inner, Array.isArray(value) ? key : name));
}

function isTelling(key: string, value: string): boolean {
  if (key === 'number') return /\d/.test(value);
  return ['title', 'starts'].includes(key) && value.length >= LONG;
}

/** Lower case without marks, words parted by one blank. */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Words that stand in a text as whole words. */
export function saidIn(text: string, words: readonly string[]): string[] {
  const folded = ` ${fold(text)} `;
  return words.filter((word) => folded.includes(` ${word} `));
}
