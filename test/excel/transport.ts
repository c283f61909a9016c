import type { HostEvent } from './protocol/hostObject.ts';
import type { BatchFault } from './protocol/server.ts';
import { PATH, type Action, type ErrorBody, type RequestBody, type ResponseBody } from './protocol/wire.ts';

/** How Excel refuses a whole request, by the runtime's numbers for the reasons. */
export const REFUSALS = {
  cellEditMode: 5004,
  activityLimit: 5102,
  payloadTooLarge: 5103,
  sessionLost: 5012,
  accessDenied: 7000,
} as const;
export type Refusal = keyof typeof REFUSALS;

/**
 * A fault on demand: the whole request is refused (with `done`: it is carried out, and its answer lost), or the action `at` (from 0) of its batch fails with `code`, or the
 * action `atWrite` (from 0) of those that set something or call a method.
 */
export type Fault = Refused | BatchFault | { readonly atWrite: number; readonly code: string };

interface Refused {
  readonly refusal: Refusal;
  readonly done?: boolean;
}

/** What went over the wire. Bytes are those of the UTF-8 text. */
export interface Traffic {
  readonly requests: number;
  readonly actions: number;
  readonly sentBytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Actions that set something or call a method, clean-up and tracking left out. */
  readonly writes: number;
  /** Of each request, in their order. */
  readonly perRequest: readonly { readonly actions: number; readonly writes: number }[];
}

/** From when to when the bench itself was at work, in milliseconds since 1970. In Excel another process does it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One request and one answer may have so many bytes in Excel on the web; the bench holds every Excel to it. */
export const MAX_BYTES = 5 * 1024 * 1024;

export interface Transport {
  /** The object that Excel for Windows puts at window.external; office.js starts by itself when it finds it. */
  readonly external: object;
  readonly traffic: () => Traffic;
  /** When the bench answered, since the last reset: its time is nobody's who measures the pane. */
  readonly spans: () => readonly Span[];
  readonly resetTraffic: () => void;
  /** The request with this number (from 1, counted from now) fails, and those after it, as many `times` as said. */
  readonly failRequest: (number: number, fault: Fault, times?: number) => void;
  /**
   * A person begins or ends typing into a cell. Meanwhile requests are refused, but for those that were sent to wait
   * (delayForCellEdit): they are done when the typing ends.
   */
  readonly setEditing: (editing: boolean) => void;
  /** Each answer comes so many milliseconds after Excel has done what was asked. */
  readonly setSlow: (ms: number) => void;
  readonly fire: (event: HostEvent) => void;
}

export interface TransportOptions {
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Office's black theme instead of the white one. */
  readonly dark: boolean;
  /** Asked anew for each request, since each test has its own workbook. */
  readonly execute: (request: RequestBody, fault?: BatchFault) => ResponseBody;
  /** Called once the runtime is loaded and asks about its surroundings. */
  readonly starting: () => void;
  /** Called after an answer was delivered: events come then, as in Excel. */
  readonly answered: () => void;
}

const RICH_API = 93;
const RICH_API_EVENT = 33;
const NOT_SUPPORTED = 5001;
/** A flag of a request: it may wait until the person has finished typing into a cell. */
const DELAY_FOR_CELL_EDIT = 64;
/** What a client that keeps a range sends along with every use of it. */
const HOUSEKEEPING = new Set(['_KeepReference', '_RemoveReference']);

type Answer = (result: { toArray(): unknown[] }) => void;
type Handler = (dispatchId: number, payload: { toArray(): unknown[] }) => void;

const now = (): number => performance.timeOrigin + performance.now();
const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
const NO_TRAFFIC: Traffic = {
  requests: 0,
  actions: 0,
  sentBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
  writes: 0,
  perRequest: [],
};

function isWrite({ Name: name, ActionType: type }: Action): boolean {
  return type === 4 || type === 9 || (type === 3 && !name.startsWith('_') && !HOUSEKEEPING.has(name));
}

/** Where in a batch a fault comes. */
function batchFault(
  fault: Exclude<Fault, Refused> | undefined,
  { Actions }: RequestBody,
): BatchFault | undefined {
  if (fault === undefined || 'at' in fault) return fault;
  const writes = Actions.flatMap((action, i) => (isWrite(action) ? [i] : []));
  const at = writes[fault.atWrite];
  if (at === undefined) throw new Error(`a request of ${writes.length} writes has no write ${fault.atWrite}`);
  return { at, code: fault.code };
}

export function createTransport(options: TransportOptions): Transport {
  let traffic = NO_TRAFFIC;
  let spans: Span[] = [];
  const faults = new Map<number, Fault>();
  const handlers = new Map<string, Handler>();
  let editing = false;
  let slow = 0;
  let waiting: (() => void)[] = [];

  function count(request: RequestBody, text: string): void {
    const actions = request.Actions.length;
    const writes = request.Actions.filter(isWrite).length;
    traffic = {
      ...traffic,
      requests: traffic.requests + 1,
      actions: traffic.actions + actions,
      sentBytes: traffic.sentBytes + bytesOf(text),
      largestRequest: Math.max(traffic.largestRequest, bytesOf(text)),
      writes: traffic.writes + writes,
      perRequest: [...traffic.perRequest, { actions, writes }],
    };
  }

  /** The answer's status (0: done) and, where done, its text. */
  function answer(text: string): { readonly status: number; readonly text: string } {
    const request = JSON.parse(text) as RequestBody;
    // office.js tells Excel about itself in requests of its own, at moments of its own: they are nobody's here.
    const isOwn = Object.values(request.ObjectPaths).some((p) => p.ObjectPathType === PATH.service);
    if (isOwn) return { status: 0, text: JSON.stringify(options.execute(request)) };
    count(request, text);
    const fault = faults.get(traffic.requests);
    faults.delete(traffic.requests);
    if (editing) return { status: REFUSALS.cellEditMode, text: '' };
    if (fault !== undefined && 'refusal' in fault) {
      if (fault.done === true) options.execute(request);
      return { status: REFUSALS[fault.refusal], text: '' };
    }
    if (bytesOf(text) > MAX_BYTES) return { status: REFUSALS.payloadTooLarge, text: '' };
    const response = answerText(options.execute(request, batchFault(fault, request)));
    traffic = { ...traffic, largestResponse: Math.max(traffic.largestResponse, bytesOf(response)) };
    return { status: 0, text: response };
  }

  function execute(dispatchId: number, parameters: readonly unknown[], callback: Answer): void {
    if (dispatchId !== RICH_API) {
      queueMicrotask(() => callback({ toArray: () => [NOT_SUPPORTED, 'not supported'] }));
      return;
    }
    const [, , , , body = '', , flags] = parameters[0] as readonly string[];
    const run = (): void => respond(body, callback);
    if (editing && (Number(flags) & DELAY_FOR_CELL_EDIT) !== 0) waiting.push(run);
    else run();
  }

  function respond(body: string, callback: Answer): void {
    const start = now();
    const { status, text } = answer(body);
    spans.push({ start, end: now() });
    const result = status === 0 ? [0, [200, [], text]] : [status, [status, [], '']];
    const deliver = (): void => {
      callback({ toArray: () => result });
      options.answered();
    };
    if (slow > 0) setTimeout(deliver, slow);
    else queueMicrotask(deliver);
  }

  return {
    external: {
      GetHostInfo: () => 'excel$win32$16.01$en-us$bench$$disableLogging$0',
      GetContext: () => {
        // Whoever listened before is gone: a pane that was closed and opened again starts anew.
        handlers.clear();
        options.starting();
        return appContext(options.requirementSets, options.dark);
      },
      Execute: execute,
      RegisterEvent(id: number, target: string, handler: Handler, callback: (status: number) => void) {
        handlers.set(`${id}/${target}`, handler);
        queueMicrotask(() => callback(0));
      },
      UnregisterEvent(id: number, target: string, callback: (status: number) => void) {
        handlers.delete(`${id}/${target}`);
        queueMicrotask(() => callback(0));
      },
      GetLoggingAllowed: () => false,
    },
    traffic: () => traffic,
    spans: () => spans,
    resetTraffic: () => {
      traffic = NO_TRAFFIC;
      spans = [];
      faults.clear();
    },
    failRequest: (number, fault, times = 1) => {
      for (let i = 0; i < times; i += 1) faults.set(traffic.requests + number + i, fault);
    },
    setEditing: (begun) => {
      editing = begun;
      if (editing) return;
      const held = waiting;
      waiting = [];
      for (const run of held) run();
    },
    setSlow: (ms) => void (slow = ms),
    fire: ({ type, target, args }) => {
      const entry = [65536, type, target, JSON.stringify(args), 0, false];
      for (const [key, handler] of handlers) {
        if (key.startsWith(`${RICH_API_EVENT}/`)) handler(RICH_API_EVENT, { toArray: () => [entry] });
      }
    },
  };
}

/** An answer that grows too large ends where it does, with an error in place of the rest. */
function answerText(response: ResponseBody): string {
  const text = JSON.stringify(response);
  if (bytesOf(text) <= MAX_BYTES) return text;
  let size = 0;
  const Results = response.Results.filter((one) => (size += bytesOf(JSON.stringify(one))) <= MAX_BYTES);
  const Error: ErrorBody = {
    Code: 'ResponsePayloadSizeLimitExceeded',
    Message: 'The response payload size has exceeded the limit.',
    Location: '',
    ActionIndex: Results.length,
    HttpStatusCode: 400,
  };
  return JSON.stringify({ ...response, Results, Error });
}

function appContext(requirementSets: Readonly<Record<string, string>>, dark: boolean): object {
  const theme = dark
    ? { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff }
    : { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0 };
  const values = {
    AppType: 1,
    SolutionRef: 'bench',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: 'en-US',
    AppDataLocale: 'en-US',
    DocUrl: 'C:\\Bench\\Book1.xlsx',
    AppCapabilities: 0,
    ActivationMode: 1,
    ControlIntegrationLevel: 1,
    SolutionToken: '',
    CorrelationId: '',
    InstanceId: 'bench',
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: JSON.stringify(requirementSets),
    HostCustomMessage: 0,
    HostFullVersion: '16.0.17000.20000',
    DialogRequirementMatrix: '',
    InitialDisplayMode: 0,
    OfficeThemeInfo: JSON.stringify(theme),
    Settings: { Read: () => undefined, Write: () => undefined },
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`Get${name}`, () => value]));
}
