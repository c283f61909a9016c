import { SaxesParser } from 'saxes';

/** An element as it stands in a file; `tag` and attribute names with their prefixes. */
export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** @throws where the text is no well-formed XML, or uses a prefix that it doesn't declare */
export function readXml(text: string): Node {
  const top: Node = { tag: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  const last = (): Node => open[open.length - 1] ?? top;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const node: Node = { tag: name, attributes: Object.fromEntries(plain), children: [], text: '' };
    last().children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => {
    last().text += piece.trim();
  });
  parser.write(text).close();
  return top.children[0] ?? top;
}

/** The element and all below it. */
export function everyNode(node: Node): Node[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** The first element by its path of tags below `node`. */
export function find(node: Node, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, tag) => at?.children.find((c) => c.tag === tag), node);
}
