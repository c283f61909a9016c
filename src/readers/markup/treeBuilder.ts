import { MAX_XML_DEPTH } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Element, Node } from './tree.ts';

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** Collects parser events into a tree, within the limits on depth and on `most` nodes (file.tooLarge). */
export interface TreeBuilder {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
  readonly root: () => Element;
}

export function treeBuilder(most: number): TreeBuilder {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const stack: OpenElement[] = [root];
  let nodes = 0;
  const add = (node: Node): void => {
    if (++nodes > most) throw new Refusal('file.tooLarge');
    stack.at(-1)!.children.push(node);
  };
  return {
    open: (name, attributes) => {
      const element: OpenElement = { name, attributes, children: [] };
      add(element);
      if (stack.push(element) > MAX_XML_DEPTH) throw new Refusal('file.tooLarge');
    },
    close: () => {
      if (stack.length > 1) stack.pop();
    },
    text: (text) => add(text),
    root: () => root,
  };
}
