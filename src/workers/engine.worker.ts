import { expose, proxy, type Remote } from 'comlink';
import { createEngine } from './engine/engine.ts';
import { remoteHost } from './engine/remoteHost.ts';
import type { Engine, RemoteHost, Report } from './engine/types.ts';

/** Begins with the thread that draws: its host (null: workbooks are files here) and whom to tell how far work is. */
const start = (host: Remote<RemoteHost> | null, report: Report): Engine =>
  proxy(
    createEngine(host === null ? null : remoteHost(host), ({ label, done, total }) =>
      report(label, done, total),
    ),
  );

export type StartEngine = typeof start;

expose(start);
