import type { HostObject } from './hostObject.ts';
import { callMember, navigate } from './members.ts';
import type { References } from './references.ts';
import {
  HostError,
  invalidArgument,
  itemNotFound,
  PATH,
  type ArgumentInfo,
  type Dict,
  type ObjectPath,
  type ReferenceIds,
  type RequestBody,
} from './wire.ts';

/** The objects of one request; each path is walked once. */
export interface Paths {
  resolve(id: number): HostObject | null;
  args(info: ArgumentInfo | undefined): unknown[];
}

export function createPaths(
  request: RequestBody,
  root: HostObject,
  service: (name: string) => HostObject,
  references: References,
): Paths {
  const known = new Map<number, HostObject | null>();

  function resolve(id: number): HostObject | null {
    const found = known.get(id);
    if (found !== undefined) return found;
    const path = request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidObjectPath', `There is no path ${id}.`);
    const parentId = path.ParentObjectPathId ?? 0;
    const parent = parentId === 0 ? null : resolve(parentId);
    // Below an object that doesn't exist there is nothing either.
    const object = parentId !== 0 && parent === null ? null : step(path, parent);
    known.set(id, object);
    return object;
  }

  function step(path: ObjectPath, parent: HostObject | null): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return root;
      case PATH.service:
        return service(path.Name);
      case PATH.reference:
        return (
          references.get(path.Name) ??
          fail('InvalidReference', 'This reference is not valid for the current operation.')
        );
      case PATH.nullObject:
        return null;
      default:
        return below(path, parent ?? invalidArgument());
    }
  }

  function below(path: ObjectPath, parent: HostObject): HostObject | null {
    if (path.ObjectPathType === PATH.property) return navigate(parent, path.Name);
    const values = args(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return parent.item(values[0]) ?? itemNotFound();
    return (callMember(parent, path.Name, values) as HostObject | null | undefined) ?? null;
  }

  /** null comes for an argument that was left out; an object's id for an object. */
  function value(sent: unknown, reference: number | ReferenceIds | undefined): unknown {
    if (typeof reference === 'number' && reference !== 0) return resolve(reference);
    if (Array.isArray(sent)) {
      return Array.isArray(reference) ? sent.map((x, i) => value(x, (reference as ReferenceIds)[i])) : sent;
    }
    if (typeof sent === 'object' && sent !== null) return record(sent as Dict);
    return sent === null ? undefined : sent;
  }

  function record(sent: Dict): unknown {
    const id = sent['_ObjectPathId'];
    if (typeof id === 'number') return resolve(id);
    return Object.fromEntries(Object.entries(sent).map(([key, x]) => [key, value(x, undefined)]));
  }

  function args(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((x, i) => value(x, info?.ReferencedObjectPathIds?.[i]));
  }

  return { resolve, args };
}

function fail(code: string, message: string): never {
  throw new HostError(code, message);
}
