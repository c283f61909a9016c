import type { Block, RawTable } from '../core/document/types.ts';
import { MAX_LETTERS, MAX_PARAGRAPHS, MAX_TABLE_PLACES } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Takes the places of one more table of a file, blank ones included; refuses (file.tooLarge) past the bound. */
export type CountPlaces = (places: number) => void;

export function placeCounter(): CountPlaces {
  let left = MAX_TABLE_PLACES;
  return (places) => {
    left -= places;
    if (left < 0) throw new Refusal('file.tooLarge');
  };
}

export function placesOf({ rows }: RawTable): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

/** Refuses (file.tooLarge) more paragraphs, or more letters in them, than any plan has: understanding them takes time. */
export function checkParagraphs(blocks: readonly Block[]): void {
  let count = 0;
  let letters = 0;
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    count += 1;
    letters += block.text.length;
  }
  if (count > MAX_PARAGRAPHS || letters > MAX_LETTERS) throw new Refusal('file.tooLarge');
}
