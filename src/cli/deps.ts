import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Deps } from '../app/deps.ts';
import { createFileHost } from '../hosts/file/host.ts';
import { createTemplatePackager } from '../hosts/file/packager.ts';
import { readForm } from '../readers/forms/readForm.ts';
import { readDocument } from '../readers/readDocument.ts';
import type { ProgressListener } from '../workbook/ports.ts';
import { systemClock } from './clock.ts';
import { readBytes, writeWhole } from './files.ts';

/** Everything that use cases need, on Node and files. */
export function nodeDeps(progress: ProgressListener): Deps {
  return {
    readers: { read: readDocument, readForm },
    host: createFileHost({ read: readBytes, write: writeWhole }),
    packager: { pack: createTemplatePackager() },
    digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    clock: systemClock(),
    progress,
  };
}
