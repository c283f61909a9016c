/** A parsed element. Names are canonical: 'w:p' in Word's XML whatever prefix the file uses, 'td' in HTML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

export function elements(parent: Element): Element[] {
  return parent.children.filter(isElement);
}

export function childrenNamed(parent: Element, name: string): Element[] {
  return elements(parent).filter((child) => child.name === name);
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((node): node is Element => isElement(node) && node.name === name);
}

/** Follows child names from parent to descendant. */
export function path(parent: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => child(at, name), parent);
}

export function textOf(element: Element): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}

/** All descendants in document order, the element itself first. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const node of element.children) if (isElement(node)) yield* walk(node);
}
