import type { Platform } from './types.ts';

const PREFIX = 'so-ke-hoach.';

/** Small things in the browser's own store; where it is closed to us (a private window) they are simply forgotten. */
export const remember: Platform['remember'] = {
  get: (key) => {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      return null;
    }
  },
  set: (key, value) => {
    try {
      localStorage.setItem(PREFIX + key, value);
    } catch {
      return;
    }
  },
};
