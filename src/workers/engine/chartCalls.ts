import { chartsOf } from '../../app/views/charts.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** The charts of the open book. */
export function chartCalls(session: Session): Pick<Engine, 'charts'> {
  return { charts: async () => (session.tracked === null ? [] : chartsOf(session.tracked)) };
}
