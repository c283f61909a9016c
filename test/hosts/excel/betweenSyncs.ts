/// <reference types="office-js" />
import type { Run } from '../../../src/hosts/excel/types.ts';

/** Excel.run in which something happens just before the request with this number (from 1, over all runs) is sent. */
export function betweenSyncs(at: number, act: () => void | Promise<void>): Run {
  let syncs = 0;
  const watched = (context: Excel.RequestContext): Excel.RequestContext => {
    const sync = context.sync.bind(context);
    context.sync = async <T>(passThrough?: T) => {
      syncs += 1;
      if (syncs === at) await act();
      return sync(passThrough);
    };
    return context;
  };
  type Work = (context: Excel.RequestContext) => Promise<unknown>;
  return ((options: object, work: Work) => Excel.run(options, (context) => work(watched(context)))) as Run;
}
