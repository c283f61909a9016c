/**
 * The address below which the pages are served, without a slash at its end: 'https://skh.example.vn/so-ke-hoach'.
 *
 * @throws where it isn't an https address, or holds a query, a fragment or a name and password: Excel takes no such
 */
export function pageAddress(address: string): string {
  const url = parse(address);
  if (url === null || url.protocol !== 'https:')
    throw new Error(`the pages' address must begin with https://, not '${address}'`);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    throw new Error(`the pages' address must end with its path: '${address}'`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
