/** What Microsoft's own classes say about themselves: names of properties on the wire, and types of the objects below. */
export interface TypeInfo {
  readonly scalars: readonly string[];
  /** Type by navigation property. */
  readonly navigation: Readonly<Record<string, string>>;
  readonly isCollection: boolean;
}
export type Metadata = Readonly<Record<string, TypeInfo>>;

export const NO_TYPE: TypeInfo = { scalars: [], navigation: {}, isCollection: false };

interface ClientPrototype {
  readonly _className?: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}
type ClientClass = (new (...args: never[]) => unknown) & { readonly prototype: ClientPrototype };

/** The parts of the runtime's two namespaces that the bench needs; none is in @types/office-js. */
export interface RuntimeNamespaces {
  readonly JSON: JSON;
  readonly Excel: Readonly<Record<string, unknown>> & {
    readonly RequestContext: new (session: object) => object;
  };
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly Utility: { _synchronousCleanup: boolean };
    readonly BatchApiHelper: {
      createTopLevelServiceObject(
        type: unknown,
        context: object,
        name: string,
        isCollection: boolean,
        flags: number,
      ): Record<string, { readonly _className: string }>;
    };
  };
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Reads the metadata of every class. Nothing is sent: the context is never synced. */
export function readMetadata({ Excel, OfficeExtension, JSON }: RuntimeNamespaces): Metadata {
  const { CommonUtility, BatchApiHelper } = OfficeExtension;
  // The client takes a session for one only when it is a plain object of its own window.
  const session = JSON.parse('{ "url": "https://bench.invalid", "headers": {} }') as object;
  const context = new Excel.RequestContext(session);
  const gate = CommonUtility._doApiNotSupportedCheck;
  // Members above the gate are members too.
  CommonUtility._doApiNotSupportedCheck = false;
  const metadata: Record<string, TypeInfo> = {};
  for (const [name, value] of Object.entries(Excel)) {
    const type = typeof value === 'function' ? (value as ClientClass) : null;
    const className = type?.prototype?._className;
    if (type === null || className === undefined) continue;
    const names = type.prototype._navigationPropertyNames ?? [];
    const object =
      names.length === 0 ? {} : BatchApiHelper.createTopLevelServiceObject(type, context, name, false, 0);
    metadata[className] = {
      scalars: type.prototype._scalarPropertyOriginalNames ?? [],
      navigation: Object.fromEntries(names.map((n) => [pascal(n), object[n]?._className ?? ''])),
      isCollection: type.prototype._isCollection === true,
    };
  }
  CommonUtility._doApiNotSupportedCheck = gate;
  return metadata;
}
