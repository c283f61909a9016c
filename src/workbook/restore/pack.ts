import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';

/** Text as cells can keep it: compressed, in Base64. The same text gives the same. */
export function packPoint(text: string): string {
  return btoa(strFromU8(zlibSync(strToU8(text)), true));
}

/** Null where somebody has changed what was packed. */
export function unpackPoint(packed: string): string | null {
  try {
    return strFromU8(unzlibSync(strToU8(atob(packed), true)));
  } catch {
    return null;
  }
}
