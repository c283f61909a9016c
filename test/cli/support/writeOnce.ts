import { readFile } from 'node:fs/promises';
import { writeWhole } from '../../../src/cli/files.ts';

/** Writes the bytes of one file to another name, as every command does. */
const [, , from = '', to = ''] = process.argv;
await writeWhole(to, new Uint8Array(await readFile(from)));
