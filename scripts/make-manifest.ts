/**
 * Writes manifest.xml for development. `npm run manifest -- https://host/path [file]` writes one for pages that are
 * served elsewhere, which needs no other build when the pages themselves stay as they are.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_ADDRESS } from './manifest/data.ts';
import { manifestXml } from './manifest/manifestXml.ts';

const [address = LOCAL_ADDRESS, file = 'manifest.xml'] = process.argv.slice(2);
const path = join(import.meta.dirname, '..', file);
writeFileSync(path, manifestXml(address));
console.log(`${path}: ${address}`);
