/**
 * The messages between Microsoft's client runtime and Excel, as the runtime sends and wants them. Names on the wire
 * are PascalCase; ids are numbers that paths and actions share.
 */
export type Dict = Record<string, unknown>;

/** Where an argument is an object of the workbook, its path's id stands at the same place; 0 elsewhere. */
export type ReferenceIds = readonly (number | ReferenceIds)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: ReferenceIds;
}

export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Dict;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: ErrorBody;
}

/** What Excel answers where it can't do an action: the client makes a RichApi.Error of it. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): never {
  throw new HostError('InvalidArgument', message);
}

export function itemNotFound(): never {
  throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
}

export function alreadyExists(): never {
  throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** Not Excel's words: the bench says what it lacks, so that nothing passes for tested that is not. */
export function notInBench(what: string): never {
  throw new HostError('NotImplemented', `The bench has no ${what}.`);
}
