import { HostObject, type World } from './hostObject.ts';
import { load } from './load.ts';
import { callMember, setMember } from './members.ts';
import { camel, pascal } from './metadata.ts';
import { createPaths, type Paths } from './paths.ts';
import { createReferences } from './references.ts';
import { ACTION, HostError, type Action, type RequestBody, type ResponseBody } from './wire.ts';

/** A fault that comes in the middle of a batch: the actions before `at` are done, as Excel leaves them. */
export interface BatchFault {
  readonly at: number;
  readonly code: string;
}

export interface Server {
  execute(request: RequestBody, fault?: BatchFault): ResponseBody;
  /** Ranges that the client still keeps: 0 after a run, or something leaks. */
  readonly kept: number;
}

/** Services that office.js calls by itself at the start, none of them the workbook's. */
class Service extends HostObject {
  // Whatever is asked is granted.
  override getScalar(): unknown {
    return null;
  }
}

/** Carries out requests on a workbook. Knows the wire, and nothing about Excel. */
export function createServer(root: HostObject, world: World): Server {
  const references = createReferences();

  function run(action: Action, paths: Paths): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : references.identify(object);
      case ACTION.query:
        return object === null ? null : load(object, action.QueryInfo ?? {}, references.identify);
      case ACTION.queryAsJson:
        return object === null ? null : load(object, action.QueryInfo ?? {}, references.identify, true);
      case ACTION.method:
        return object === null ? null : method(object, action, paths);
      case ACTION.setProperty:
        if (object !== null) setMember(object, action.Name, paths.args(action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (object !== null) setMember(object, pascal(name), value);
        }
        return undefined;
      default:
        throw new HostError('NotImplemented', `The bench has no action ${action.ActionType}.`);
    }
  }

  function method(object: HostObject, action: Action, paths: Paths): unknown {
    const args = paths.args(action.ArgumentInfo);
    if (action.Name === '_KeepReference') references.keep(object);
    else if (action.Name === '_RemoveReference') references.drop(String(args[0]));
    else if (object instanceof Service || /^_(Un)?[Rr]egister/.test(action.Name)) return null;
    else return callMember(object, action.Name, args) ?? null;
    return null;
  }

  function errorOf(error: unknown, action: Action, index: number, request: RequestBody, paths: Paths) {
    const known = error instanceof HostError ? error : null;
    return {
      Code: known?.code ?? 'GeneralException',
      Message: known?.message ?? String(error instanceof Error ? error.stack : error),
      Location: locate(action, request, paths),
      ActionIndex: index,
      HttpStatusCode: known === null ? 500 : 400,
    };
  }

  function execute(request: RequestBody, fault?: BatchFault): ResponseBody {
    const paths = createPaths(request, root, (name) => new Service(name, world), references);
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (index === fault?.at) throw new HostError(fault.code, 'A fault that the test asked for.');
        const Value = run(action, paths);
        if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
        if (Value !== undefined) response.Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        // As in Excel: what was done stays done, its answers are given, the rest of the batch is not run.
        response.Error = errorOf(error, action, index, request, paths);
        break;
      }
    }
    return response;
  }

  return {
    execute,
    get kept() {
      return references.count;
    },
  };
}

/** 'WorksheetCollection.getItem' or 'Range.values': the member that failed, as far as its object is there. */
function locate(action: Action, request: RequestBody, paths: Paths): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const isMaking = action.ActionType === ACTION.instantiate;
  const name = camel(isMaking ? (path?.Name ?? '') : action.Name);
  const owner = isMaking ? path?.ParentObjectPathId : action.ObjectPathId;
  return [typeAt(owner, paths), name].filter((part) => part !== '').join('.');
}

function typeAt(id: number | undefined, paths: Paths): string {
  try {
    return (id === undefined || id === 0 ? null : paths.resolve(id))?.type ?? '';
  } catch {
    return '';
  }
}
