import { MANIFEST_TEXTS as T, type ManifestText } from '../../src/messages/manifest.ts';
import { pageAddress } from './address.ts';
import { BUTTONS, IDS, LOCAL_ADDRESS, RIBBON_ICONS, VERSION } from './data.ts';
import { element as e, print, type Element } from './xml.ts';

const BASE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const COMMANDS = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * The add-in only manifest for pages below an address, as text. It asks for no requirement set: an Excel that is too
 * old opens the pane too, and the pane says what to do.
 *
 * @throws where the address is none that Excel takes (see pageAddress)
 */
export function manifestXml(address: string): string {
  const base = pageAddress(address);
  const local = base === LOCAL_ADDRESS;
  const texts = [
    e('Id', {}, local ? IDS.local : IDS.production),
    e('Version', {}, VERSION),
    e('ProviderName', {}, T.provider),
    e('DefaultLocale', {}, 'vi-VN'),
    worded('DisplayName', local ? T.localName : T.name),
    worded('Description', T.description),
  ];
  const attributes = { xmlns: BASE, 'xmlns:xsi': INSTANCE, 'xmlns:bt': TYPES, 'xsi:type': 'TaskPaneApp' };
  const root = e('OfficeApp', attributes, [...texts, ...places(base), commands(base)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root)}`;
}

function worded(tag: string, { vi, en }: ManifestText): Element {
  return e(tag, { DefaultValue: vi }, [e('Override', { Locale: 'en-US', Value: en })]);
}

/** Catalogues on an office's own server read only this much: it opens the whole pane by itself. */
function places(base: string): Element[] {
  return [
    e('IconUrl', { DefaultValue: `${base}/assets/icon-32.png` }),
    e('HighResolutionIconUrl', { DefaultValue: `${base}/assets/icon-64.png` }),
    e('SupportUrl', { DefaultValue: `${base}/selfcheck.html` }),
    e('Hosts', {}, [e('Host', { Name: 'Workbook' })]),
    e('DefaultSettings', {}, [e('SourceLocation', { DefaultValue: `${base}/taskpane.html` })]),
    e('Permissions', {}, 'ReadWriteDocument'),
  ];
}

function commands(base: string): Element {
  const tab = e('CustomTab', { id: 'SoKeHoach.Tab' }, [group(), e('Label', { resid: 'Tab.Label' })]);
  const surface = e('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [tab]);
  const host = e('Host', { 'xsi:type': 'Workbook' }, [e('DesktopFormFactor', {}, [surface])]);
  const attributes = { xmlns: COMMANDS, 'xsi:type': 'VersionOverridesV1_0' };
  return e('VersionOverrides', attributes, [e('Hosts', {}, [host]), resources(base)]);
}

function group(): Element {
  return e('Group', { id: 'SoKeHoach.Group' }, [
    e('Label', { resid: 'Group.Label' }),
    icon(),
    ...BUTTONS.map(({ id }) => button(id)),
  ]);
}

function icon(): Element {
  const images = RIBBON_ICONS.map((size) => e('bt:Image', { size: String(size), resid: `Icon.${size}` }));
  return e('Icon', {}, images);
}

function button(id: string): Element {
  return e('Control', { 'xsi:type': 'Button', id: `SoKeHoach.${id}` }, [
    e('Label', { resid: `${id}.Label` }),
    e('Supertip', {}, [e('Title', { resid: `${id}.Label` }), e('Description', { resid: `${id}.Tip` })]),
    icon(),
    e('Action', { 'xsi:type': 'ShowTaskpane' }, [
      e('TaskpaneId', {}, `SoKeHoach.${id}`),
      e('SourceLocation', { resid: `${id}.Url` }),
    ]),
  ]);
}

function resources(base: string): Element {
  const images = RIBBON_ICONS.map((size) =>
    e('bt:Image', { id: `Icon.${size}`, DefaultValue: `${base}/assets/icon-${size}.png` }),
  );
  const urls = BUTTONS.map(({ id, page }) =>
    e('bt:Url', { id: `${id}.Url`, DefaultValue: `${base}/${page}` }),
  );
  const labels = BUTTONS.map(({ id, label }) => string(`${id}.Label`, T[label]));
  return e('Resources', {}, [
    e('bt:Images', {}, images),
    e('bt:Urls', {}, urls),
    e('bt:ShortStrings', {}, [string('Tab.Label', T.tab), string('Group.Label', T.group), ...labels]),
    e(
      'bt:LongStrings',
      {},
      BUTTONS.map(({ id, tip }) => string(`${id}.Tip`, T[tip])),
    ),
  ]);
}

function string(id: string, { vi, en }: ManifestText): Element {
  const override = e('bt:Override', { Locale: 'en-US', Value: en });
  return e('bt:String', { id, DefaultValue: vi }, [override]);
}
