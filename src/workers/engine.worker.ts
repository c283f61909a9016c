import { expose, proxy, type Remote } from 'comlink';
import type { FileStore } from '../hosts/file/host.ts';
import type { WorkbookHost } from '../workbook/ports.ts';
import { createEngine } from './engine/engine.ts';
import { memoryFiles } from './engine/files.ts';
import { remoteHost } from './engine/remoteHost.ts';
import type { Engine, RemoteHost, Report } from './engine/types.ts';

async function fileHost(files: FileStore): Promise<WorkbookHost> {
  return (await import('../hosts/file/host.ts')).createFileHost(files);
}

/** Begins with the thread that draws: its host (null: workbooks are files here) and whom to tell how far work is. */
const start = async (remote: Remote<RemoteHost> | null, report: Report): Promise<Engine> => {
  const files = memoryFiles();
  const host = remote === null ? await fileHost(files) : remoteHost(remote);
  return proxy(createEngine(host, files, ({ label, done, total }) => report(label, done, total)));
};

export type StartEngine = typeof start;

expose(start);
