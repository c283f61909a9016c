/**
 * Writes the sample plan and the sample register of agencies, both of an invented district, to assets/mau/.
 *
 *   npx tsx scripts/make-samples.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { agenciesCsv } from './samples/agencies.ts';
import { planDocument } from './samples/planDocument.ts';

/** docx writes the present moment; a fixed one makes the same bytes on every run. */
const MADE = '2026-01-12T01:00:00Z';

function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  const fixed = properties.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, MADE);
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(fixed) }, { mtime: new Date(2026, 0, 12, 8) });
}

const folder = join(import.meta.dirname, '..', 'assets', 'mau');
mkdirSync(folder, { recursive: true });
const plan = await Packer.toBuffer(planDocument());
writeFileSync(join(folder, 'ke-hoach-mau.docx'), withFixedTimes(new Uint8Array(plan)));
writeFileSync(join(folder, 'co-quan-mau.csv'), agenciesCsv());
