/** Fluent puts an empty style element into the page and fills it by script: this is the digest of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What a page may load, for its Content-Security-Policy: its own server's files, and office.js from where it is taken.
 * Nothing may be sent anywhere, and no text is run as a program.
 *
 * @param office origin of office.js; null where the page uses none of another server
 * @param folder the page is opened from a folder: workers are started, and samples read, from texts in its scripts
 */
export function securityPolicy(office: string | null, folder = false): string {
  const own = (...more: string[]): string => ["'self'", ...more].join(' ');
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    'script-src': own(...(office === null ? [] : [office])),
    'style-src': own(EMPTY_STYLE),
    'img-src': own('data:', 'blob:'),
    'font-src': own(),
    'manifest-src': own(),
    'worker-src': folder ? 'blob:' : own(),
    'connect-src': folder ? 'data:' : own(),
    // Office Online Server: office.js asks there, in a frame of its own, whether the server around the pane is trusted.
    ...(office === null ? {} : { 'frame-src': office }),
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
