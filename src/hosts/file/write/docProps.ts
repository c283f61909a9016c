import { escapeMarkup } from '../xml/escape.ts';
import { CONTENT_TYPES, XML_HEAD, type Part } from './parts.ts';

/**
 * Must not name Microsoft Excel: LibreOffice trusts the cached values of files that do, and would show stale
 * figures instead of working out the formulas.
 */
export const APPLICATION = 'So Ke Hoach';

export function appPart(): Part {
  const xml = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${APPLICATION}</Application></Properties>`;
  return { name: 'docProps/app.xml', contentType: CONTENT_TYPES.app, pieces: [XML_HEAD + xml] };
}

/** Without dates: the same content gives the same bytes. */
export function corePart(title: string): Part {
  const xml =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${APPLICATION}</dc:creator></cp:coreProperties>`;
  return { name: 'docProps/core.xml', contentType: CONTENT_TYPES.core, pieces: [XML_HEAD + xml] };
}
