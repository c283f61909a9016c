import type { Platform } from './types.ts';

const KEY = 'machine';

/**
 * What this machine is called in a workbook that several people have open: eight letters and digits, made once and
 * remembered; where nothing is remembered, another one each time. It says nothing about the machine or its owner.
 */
export function machineName(remember: Platform['remember']): string {
  const known = remember.get(KEY) ?? '';
  if (/^[0-9a-f]{8}$/.test(known)) return known;
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  const made = bits.toString(16).padStart(8, '0');
  remember.set(KEY, made);
  return made;
}
