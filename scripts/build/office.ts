/** Where pages take Microsoft's office.js from, and what they may load from there. */
export interface OfficeSource {
  /** The script's address, absolute or below the pages. */
  readonly script: string;
  /** Its origin, for the pages' security policy; null: the pages' own. */
  readonly origin: string | null;
  /** Its files are copied beside the pages. */
  readonly copied: boolean;
}

/** The only source that Microsoft supports. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * @param choice 'local' for a copy beside the pages, an https address or a path of the same server ('/office/office.js');
 *   Microsoft's own when left out
 * @throws where it is none of these: a page without office.js can't be told from a slow network
 */
export function officeSource(choice: string = OFFICE_CDN): OfficeSource {
  if (choice === 'local') return { script: 'office/office.js', origin: null, copied: true };
  if (!/\/office(\.debug)?\.js$/.test(choice))
    throw new Error(`office must be 'local' or an address that ends with /office.js, not '${choice}'`);
  if (choice.startsWith('/') && !choice.startsWith('//'))
    return { script: choice, origin: null, copied: false };
  const url = URL.canParse(choice) ? new URL(choice) : null;
  if (url?.protocol !== 'https:') throw new Error(`office.js must come by https, not from '${choice}'`);
  return { script: choice, origin: url.origin, copied: false };
}

/** What Excel asks for of the package: the script, one file for each kind of Excel, and words in two languages. */
export const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'vi-vn/office_strings.js',
];
