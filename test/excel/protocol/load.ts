import type { HostObject } from './hostObject.ts';
import { getMember, navigate } from './members.ts';
import { camel, type TypeInfo } from './metadata.ts';
import { HostError, type Dict, type QueryInfo } from './wire.ts';

/** Names that Microsoft's samples load to get the objects without any property. */
const NOTHING = new Set(['$none', 'NoPropertiesNeeded']);

/** What load() asked of an object, sorted out: properties of its own, those of objects below, those of items. */
interface Wanted {
  readonly own: Set<string>;
  readonly below: Map<string, string[]>;
  readonly ofItems: string[];
  all: boolean;
}

export type Identify = (object: HostObject) => Dict;

/**
 * Answers load(). A name that the type doesn't have is refused, which Excel lets pass: a typing error then shows in
 * the test instead of in the office.
 */
export function load(object: HostObject, query: QueryInfo, identify: Identify, asJson = false): Dict {
  const { info } = object;
  const wanted = sortOut(object, info, [...(query.Select ?? []), ...(query.Expand ?? [])]);
  const spell = asJson ? camel : (name: string) => name;
  const answer: Dict = asJson ? {} : identify(object);
  for (const name of wanted.all ? plainScalars(info) : wanted.own) {
    answer[spell(name)] = wanted.all ? getIfKnown(object, name) : getMember(object, name);
  }
  for (const [name, below] of wanted.below) {
    const inner = navigate(object, name);
    answer[spell(name)] = inner === null ? null : load(inner, { Select: below }, identify, asJson);
  }
  if (info.isCollection && (wanted.ofItems.length > 0 || wanted.all)) {
    const first = query.Skip ?? 0;
    const items = object.items().slice(first, query.Top === undefined ? undefined : first + query.Top);
    answer[asJson ? 'items' : '_Items'] = items.map((item) =>
      load(item, { Select: wanted.ofItems }, identify, asJson),
    );
  }
  return answer;
}

function plainScalars(info: TypeInfo): string[] {
  return info.isCollection ? [] : info.scalars.filter((name) => !name.startsWith('_'));
}

/** load() without names asks for all there is: what the bench lacks is left out then. */
function getIfKnown(object: HostObject, name: string): unknown {
  try {
    return getMember(object, name);
  } catch (error) {
    if (error instanceof HostError && error.code === 'NotImplemented') return undefined;
    throw error;
  }
}

function sortOut(object: HostObject, info: TypeInfo, names: readonly string[]): Wanted {
  const wanted: Wanted = { own: new Set(), below: new Map(), ofItems: [], all: names.length === 0 };
  for (const name of names) place(object, info, name, wanted);
  return wanted;
}

function place(object: HostObject, info: TypeInfo, name: string, wanted: Wanted): void {
  const [head = '', ...tail] = name.split('/');
  const find = (all: readonly string[]) => all.find((x) => x.toLowerCase() === head.toLowerCase());
  const scalar = find(info.scalars);
  const below = find(Object.keys(info.navigation));
  if (NOTHING.has(name)) {
    if (info.isCollection) wanted.ofItems.push(name);
  } else if (scalar !== undefined && tail.length === 0) wanted.own.add(scalar);
  else if (below !== undefined) {
    wanted.below.set(below, [
      ...(wanted.below.get(below) ?? []),
      ...(tail.length > 0 ? [tail.join('/')] : []),
    ]);
  } else if (info.isCollection) wanted.ofItems.push(name);
  else if (head === '*') wanted.all = true;
  else throw new HostError('InvalidArgument', `${object.type} has no property '${name}'.`);
}
