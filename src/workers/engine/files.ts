import type { FileStore } from '../../hosts/file/host.ts';

/** Workbooks in memory that come and go as files, for a pane without Excel. */
export function memoryFiles(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  };
}
