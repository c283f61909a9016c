import type { HostObject } from './hostObject.ts';
import type { Dict } from './wire.ts';

/** Objects that the client asked to be kept for later requests (ranges). */
export interface References {
  keep(object: HostObject): void;
  drop(id: string): void;
  get(id: string): HostObject | null;
  /** Id or _Id, and _ReferenceId where the object is kept. */
  identify(object: HostObject): Dict;
  readonly count: number;
}

export function createReferences(): References {
  const byId = new Map<string, HostObject>();
  const idOf = new Map<HostObject, string>();
  let next = 1;
  return {
    keep(object) {
      if (idOf.has(object)) return;
      const id = `R${next++}`;
      byId.set(id, object);
      idOf.set(object, id);
    },
    drop(id) {
      const object = byId.get(id);
      if (object !== undefined) idOf.delete(object);
      byId.delete(id);
    },
    get(id) {
      const object = byId.get(id);
      return object === undefined || object.gone() ? null : object;
    },
    identify(object) {
      const id = object.id();
      const reference = idOf.get(object);
      const name = object.info.scalars.includes('Id') ? 'Id' : '_Id';
      return {
        ...(id === undefined ? {} : { [name]: id }),
        ...(reference === undefined ? {} : { _ReferenceId: reference }),
      };
    },
    get count() {
      return byId.size;
    },
  };
}
