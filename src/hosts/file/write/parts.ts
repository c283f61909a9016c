/** A part of a package before it is packed. Large parts come in pieces, so that no string grows past its limit. */
export interface Part {
  /** Without leading '/'. */
  readonly name: string;
  readonly contentType: string;
  readonly pieces: readonly string[];
}

/** A relation from a part to another, or (external) to an address. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATION_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const PACKAGE_RELATION_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = {
  workbook: `${SHEET_ML}.sheet.main+xml`,
  worksheet: `${SHEET_ML}.worksheet+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  table: `${SHEET_ML}.table+xml`,
  comments: `${SHEET_ML}.comments+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml';

/** Full type of a relation inside workbooks, by its last step. */
export function relationType(kind: string): string {
  return `${RELATION_NS}/${kind}`;
}

export function relationsPart(name: string, relations: readonly Relation[]): Part {
  const items = relations.map((r) => `<Relationship Id="${r.id}" Type="${r.type}" Target="${r.target}"/>`);
  return {
    name,
    contentType: RELATIONS,
    pieces: [`${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATION_NS}">`, ...items, '</Relationships>'],
  };
}

/** [Content_Types].xml (ECMA-376 Part 2, 7.2.3): relations and VML by extension, everything else by name. */
export function contentTypesPart(parts: readonly Part[]): Part {
  const overrides = parts
    .filter((p) => p.contentType !== RELATIONS && p.contentType !== CONTENT_TYPES.vml)
    .map((p) => `<Override PartName="/${p.name}" ContentType="${p.contentType}"/>`);
  const defaults = [
    `<Default Extension="rels" ContentType="${RELATIONS}"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Default Extension="vml" ContentType="${CONTENT_TYPES.vml}"/>`,
  ];
  return {
    name: '[Content_Types].xml',
    contentType: '',
    pieces: [`${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}">`, ...defaults, ...overrides, '</Types>'],
  };
}
