import { Parser } from 'htmlparser2';
import { MAX_PAGE_NODES } from '../limits.ts';
import type { Element } from './tree.ts';
import { treeBuilder } from './treeBuilder.ts';

/** Parses HTML of any quality. Names are lower case; comments and conditional marks of Word are left out. */
export function parseHtml(html: string): Element {
  const builder = treeBuilder(MAX_PAGE_NODES);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, { ...attributes }),
      onclosetag: () => builder.close(),
      ontext: builder.text,
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.write(html);
  parser.end();
  return builder.root();
}
