import { FIGURES } from '../../messages/vi/figures.ts';
import { lookUp, places, quoted, whole } from './refs.ts';

/** The scoring session in view: the last that is open, else the last; blank where there is none. */
export function sessionInView(): string {
  const code = whole('DotCham', 'code');
  const last = (open: string) => `SUMPRODUCT(MAX((${code}<>"")*${open}${places('DotCham', 'code')}))`;
  const [open, any] = [last(`(${whole('DotCham', 'locked')}="")*`), last('')];
  return `IF(${any}=0,"",INDEX(${code},IF(${open}=0,${any},${open})))`;
}

/** The session as Tổng quan shows it. */
export const session = lookUp('TQChung', 'value', 'label', quoted(FIGURES.session));

/** 'x/y': of y criteria that count in the session, x have no points yet. */
export function unappraised(): string {
  const scope = `${whole('ChamDiem', 'session')},${session},${whole('ChamDiem', 'counted')},">0"`;
  const all = `COUNTIFS(${scope})`;
  // Points are numbers, and below zero only by a mistake that stays far above this.
  const known = `COUNTIFS(${scope},${whole('ChamDiem', 'agreed')},">-1000000")`;
  return `IF(${all}=0,"",(${all}-${known})&"/"&${all})`;
}
