import { DEMO_TEXTS } from '../../messages/vi/demo.ts';
import { withSetting } from '../../report/book/settings.ts';
import type { Book } from '../../workbook/schema.ts';
import { samplePoints } from './samplePoints.ts';

const SIGNED = ['preparer', 'signerTitle'] as const;

/** What an office writes into the book by hand before papers are printed. */
export function withOfficeParts(book: Book): Book {
  return SIGNED.reduce((current, key) => withSetting(current, key, DEMO_TEXTS[key]), samplePoints(book));
}
