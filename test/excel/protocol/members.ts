import { HostObject } from './hostObject.ts';
import { HostError, notInBench } from './wire.ts';

/** The property or method that a class of the bench defines, not counting what all objects have. */
function member(object: HostObject, name: string): PropertyDescriptor | undefined {
  let at: unknown = object;
  while (at !== null && at !== HostObject.prototype) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
    at = Object.getPrototypeOf(at);
  }
  return undefined;
}

export function getMember(object: HostObject, name: string): unknown {
  const found = member(object, name);
  return found?.get === undefined ? object.getScalar(name) : (found.get.call(object) as unknown);
}

/** Methods that change something; others look, choose or show. */
const CHANGING =
  /^(Add|Apply|Autofit|Clear|Convert|Copy|Delete|Freeze|Insert|Merge|Move|Protect|Reapply|Remove|Resize|Set[A-Z]|Unfreeze|Unmerge|Unprotect)/;

/**
 * What Excel for Windows and Mac can't do while another workbook is in front, with the code that it gives (Microsoft's
 * "Troubleshooting Excel add-ins", API limitations when the active workbook switches).
 */
const NEEDS_FRONT: Readonly<Record<string, string>> = {
  'Range.Select': 'GeneralException',
  'Table.ClearFilters': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Worksheet.Activate': 'GeneralException',
  'Worksheet.Delete': 'InvalidSelection',
  'Worksheet.Gridlines': 'GeneralException',
  'Worksheet.ShowHeadings': 'GeneralException',
  'WorksheetCollection.Add': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.GetLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
};

function mustBeInFront(object: HostObject, name: string): void {
  const code = NEEDS_FRONT[`${object.type}.${name}`];
  if (code !== undefined && object.world.away())
    throw new HostError(code, 'Another workbook is the active one.');
}

function mayChange(object: HostObject): void {
  if (object.world.viewing() && object.type !== 'Runtime')
    throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  mayChange(object);
  mustBeInFront(object, name);
  const found = member(object, name);
  if (found?.set !== undefined) found.set.call(object, value);
  else if (found !== undefined)
    throw new HostError('InvalidOperation', `${object.type}.${name} is read-only.`);
  else object.setScalar(name, value);
}

export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const found: unknown = member(object, name)?.value;
  if (typeof found !== 'function') return notInBench(`${object.type}.${name}()`);
  mustBeInFront(object, name);
  if (CHANGING.test(name)) mayChange(object);
  return (found as (...values: readonly unknown[]) => unknown).apply(object, [...args]);
}

/** The object below another, by its property; null where it doesn't exist (…OrNullObject). */
export function navigate(object: HostObject, name: string): HostObject | null {
  const found = member(object, name);
  if (found?.get !== undefined) return found.get.call(object) as HostObject | null;
  const type = object.info.navigation[name];
  return type === undefined ? notInBench(`${object.type}.${name}`) : object.child(name, type);
}
