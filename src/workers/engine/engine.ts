import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Deps } from '../../app/deps.ts';
import { createFileHost, type FileStore } from '../../hosts/file/host.ts';
import { createTemplatePackager } from '../../hosts/file/packager.ts';
import { readForm } from '../../readers/forms/readForm.ts';
import { readDocument } from '../../readers/readDocument.ts';
import type { ProgressListener, WorkbookHost } from '../../workbook/ports.ts';
import { bookCalls } from './bookCalls.ts';
import { localMoment } from './localMoment.ts';
import { planCalls } from './planCalls.ts';
import { returnCalls } from './returnCalls.ts';
import { newSession } from './session.ts';
import type { Engine } from './types.ts';

function memoryStore(): FileStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  };
}

/** The engine over a host; without one, over workbooks in memory that come and go as files. */
export function createEngine(host: WorkbookHost | null, progress: ProgressListener): Engine {
  const store = memoryStore();
  const deps: Deps = {
    readers: { read: readDocument, readForm },
    host: host ?? createFileHost(store),
    packager: { pack: createTemplatePackager() },
    digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    clock: () => localMoment(new Date()),
    progress,
  };
  const session = newSession();
  return {
    ...planCalls(session, deps),
    ...bookCalls(session, deps),
    ...returnCalls(session, deps),
    putFile: async ({ name, bytes }) => store.write(name, bytes),
    takeFile: async (name) => store.read(name),
  };
}
