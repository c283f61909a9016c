import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IDS, LOCAL_ADDRESS, PLACEHOLDER_ADDRESS } from '../../scripts/manifest/data.ts';
import { manifestXml } from '../../scripts/manifest/manifestXml.ts';
import { NEEDED_API } from '../../src/hosts/excel/types.ts';
import { manifestFaults, type ManifestWorld } from './checkManifest.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PANE = join(ROOT, 'src', 'taskpane');

/** Width and height stand in the first chunk of a PNG (ISO/IEC 15948, 11.2.1). */
function sizeOf(path: string): readonly [number, number] | null {
  const file = join(ROOT, path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const world: ManifestWorld = { sizeOf, pages: ['taskpane.html', 'selfcheck.html'], neededApi: NEEDED_API };
const faultsOf = (text: string): string[] => manifestFaults(text, world);
const OFFICE = 'https://noibo.tinh.example:8443/so-ke-hoach';

describe('the manifest', () => {
  test.each([LOCAL_ADDRESS, PLACEHOLDER_ADDRESS, OFFICE])('for %s is one that Excel takes', (address) => {
    expect(faultsOf(manifestXml(address))).toEqual([]);
  });

  test('at the top of the repository is what the source makes', () => {
    expect(readFileSync(join(ROOT, 'manifest.xml'), 'utf8')).toBe(manifestXml(LOCAL_ADDRESS));
  });

  test('for an office says nothing of this computer, and is another add-in than the one for development', () => {
    const text = manifestXml(OFFICE);
    expect(text).not.toMatch(/localhost|\(local\)|bản thử/);
    expect(text).toContain(IDS.production);
    expect(manifestXml(LOCAL_ADDRESS)).toContain(IDS.local);
    expect(manifestXml(`${LOCAL_ADDRESS}/`)).toBe(manifestXml(LOCAL_ADDRESS));
    expect(IDS.local).not.toBe(IDS.production);
  });

  test('names pages that are built', () => {
    for (const page of world.pages) expect(existsSync(join(PANE, page))).toBe(true);
  });

  test.each([16, 20, 24, 32, 40, 48, 64, 80, 128])('has an icon of %i pixels', (size) => {
    expect(sizeOf(`assets/icon-${size}.png`)).toEqual([size, size]);
  });

  test.each([
    'http://a.example',
    'a.example',
    'https://a.example/?x=1',
    'https://a.example/#x',
    'https://u:p@a.example',
    '',
    'file:///c:/skh',
  ])('is not made for the address "%s"', (address) => expect(() => manifestXml(address)).toThrow('address'));
});

const good = manifestXml(OFFICE);

/** The manifest with one place changed; the place must be there. */
function planted(place: string | RegExp, instead: string): string {
  const text = good.replace(place, instead);
  if (text === good) throw new Error(`nothing to change at ${String(place)}`);
  return text;
}
const more = (n: number): string => 'x'.repeat(n);
const id = /<Id>[^<]*<\/Id>/;
const base = '  <DefaultSettings>';

describe('the checker finds', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['a tag that is not closed', '</Hosts>', '', 'not well-formed'],
    [
      'an undeclared prefix',
      ' xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"',
      '',
      'not well-formed',
    ],
    [
      'two elements that changed places',
      /(\s*<Version>.*)(\s*<ProviderName>.*)/,
      '$2$1',
      'Version may not stand there',
    ],
    [
      'an element that is there twice',
      '<Version>',
      '<Version>1.0.1.0</Version><Version>',
      'Version may not stand there',
    ],
    ['an unknown element', base, `  <Icons />\n${base}`, 'Icons may not stand there'],
    [
      "the tab's label before its groups",
      '<Group id="SoKeHoach.Group">',
      '<Label resid="Tab.Label" /><Group id="SoKeHoach.Group">',
      'may not stand there',
    ],
    ['a button without a label', /(id="SoKeHoach.Open">\s*)<Label[^>]*>/, '$1', 'Control: Label is missing'],
    ['a manifest without permissions', /<Permissions>.*<\/Permissions>/, '', 'Permissions is missing'],
    [
      'a name without its English',
      '<Override Locale="en-US" Value="Plan ledger" />',
      '',
      'DisplayName: Override is missing',
    ],
    [
      'a label without its English',
      '<bt:Override Locale="en-US" Value="Work" />',
      '',
      'bt:String: bt:Override is missing',
    ],
    ['an English that is none', 'Locale="en-US" Value="Work"', 'Locale="en" Value="Work"', 'not English'],
    ['an Id that is no GUID', id, '<Id>so-ke-hoach</Id>', 'no GUID'],
    ['an Id in braces', id, '<Id>{c77bfbee-87f9-455a-a0c4-52a109fb3228}</Id>', 'no GUID'],
    ['a version of three parts', '1.0.1.0', '1.0.1', 'Version'],
    ['a version below 1', '1.0.1.0', '0.9.0.0', 'Version'],
    ['a version with six digits', '1.0.1.0', '1.0.1.100000', 'Version'],
    ['an add-in of another kind', '"TaskPaneApp"', '"ContentApp"', 'TaskPaneApp'],
    ['another language', 'vi-VN', 'en-US', 'vi-VN'],
    ['permissions to read only', 'ReadWriteDocument', 'ReadDocument', 'ReadWriteDocument'],
    ['an empty provider', 'Sổ Kế Hoạch', '', 'ProviderName'],
    ['another program', '<Host Name="Workbook" />', '<Host Name="Document" />', "Hosts are 'Document'"],
    [
      'two programs',
      '<Host Name="Workbook" />',
      '<Host Name="Workbook" /><Host Name="Document" />',
      'Hosts are',
    ],
    [
      'a ribbon of another program',
      'Host xsi:type="Workbook"',
      'Host xsi:type="Document"',
      "Hosts are 'Document'",
    ],
    [
      'a name of 126 characters',
      'DisplayName DefaultValue="Sổ kế hoạch"',
      `DisplayName DefaultValue="${more(126)}"`,
      '126 characters',
    ],
    [
      'a description of 251 characters',
      /(<Description DefaultValue=")[^"]*/,
      `$1${more(251)}`,
      '251 characters',
    ],
    [
      'an English description of 251 characters',
      /Value="Tracks[^"]*/,
      `Value="${more(251)}`,
      '251 characters',
    ],
    ['a button of 126 characters', '"Mở sổ kế hoạch"', `"${more(126)}"`, '126 characters'],
    ['a tip of 251 characters', /"Mở khung[^"]*/, `"${more(251)}`, '251 characters'],
    ['an empty label', '"Mở sổ kế hoạch"', '""', '0 characters'],
    ['a resid that is not defined', 'resid="Open.Tip"', 'resid="Open.Hint"', 'Open.Hint is not defined'],
    ['a resid that is defined twice', 'String id="Group.Label"', 'String id="Tab.Label"', 'stands twice'],
    ['a resid of 33 characters', /Open\.Tip/g, more(33), 'too long'],
    ['a button twice', 'id="SoKeHoach.Check"', 'id="SoKeHoach.Open"', 'stands twice'],
    ['a button without an id', 'id="SoKeHoach.Check"', 'id=""', "id ''"],
    [
      'a page by http',
      `SourceLocation DefaultValue="https:`,
      'SourceLocation DefaultValue="http:',
      'no https address',
    ],
    [
      'a page from a folder',
      `SourceLocation DefaultValue="${OFFICE}`,
      'SourceLocation DefaultValue="file:///c:/skh',
      'no https address',
    ],
    [
      'a page of another site',
      `"Open.Url" DefaultValue="${OFFICE}`,
      '"Open.Url" DefaultValue="https://other.example',
      'another site',
    ],
    [
      'a page that is not built',
      '"Open.Url" DefaultValue="' + OFFICE + '/taskpane.html',
      '"Open.Url" DefaultValue="' + OFFICE + '/home.html',
      'no page',
    ],
    ['an address with a query', 'selfcheck.html"', 'selfcheck.html?a=1"', 'no https address'],
    [
      'a base that opens something else than the pane',
      `<SourceLocation DefaultValue="${OFFICE}/taskpane.html`,
      `<SourceLocation DefaultValue="${OFFICE}/selfcheck.html`,
      'not the pane',
    ],
    [
      'a first button that opens another page',
      'SourceLocation resid="Open.Url"',
      'SourceLocation resid="Check.Url"',
      'opens another page',
    ],
    [
      'a tab of another name',
      '"Tab.Label" DefaultValue="Sổ kế hoạch"',
      '"Tab.Label" DefaultValue="Sổ"',
      "is called 'Sổ'",
    ],
    ['an icon that is not there', 'icon-32.png', 'icon-31.png', '32 × 32'],
    [
      'an icon of another size',
      'IconUrl DefaultValue="' + OFFICE + '/assets/icon-32.png',
      'IconUrl DefaultValue="' + OFFICE + '/assets/icon-16.png',
      '32 × 32',
    ],
    ['a large icon that is small', 'icon-64.png', 'icon-16.png', '64 × 64'],
    ['a button without its middle icon', /<bt:Image size="32"[^>]*>/, '', 'Icon has not the sizes'],
    ['a button without one for 150 %', /<bt:Image size="24"[^>]*>/, '', 'Icon has not the sizes'],
    ['an icon of 20 pixels that has 24', 'icon-20.png', 'icon-24.png', '20 × 20'],
    [
      'a domain with a path',
      '  <Hosts>',
      '<AppDomains><AppDomain>https://a.example/b</AppDomain></AppDomains><Hosts>',
      'AppDomain',
    ],
    [
      'a domain with a slash at its end',
      '  <Hosts>',
      '<AppDomains><AppDomain>https://a.example/</AppDomain></AppDomains><Hosts>',
      'AppDomain',
    ],
    ['an empty list of domains', '  <Hosts>', '<AppDomains></AppDomains><Hosts>', 'AppDomains is empty'],
    [
      'a base that hides from old Excel',
      base,
      `<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.9" /></Sets></Requirements>${base}`,
      'the base asks for ExcelApi',
    ],
    [
      'a ribbon that asks for too much',
      /(VersionOverridesV1_0">)/,
      '$1<Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.15" /></bt:Sets></Requirements>',
      'ask for 1.15',
    ],
  ])('%s', (_, place, instead, fault) => {
    const faults = faultsOf(planted(place, instead));
    expect(faults.join('\n')).toContain(fault);
  });

  test('nothing where a ribbon asks for what is needed, and a domain is named rightly', () => {
    const sets = `<bt:Sets><bt:Set Name="ExcelApi" MinVersion="${NEEDED_API}" /></bt:Sets>`;
    expect(faultsOf(planted(/(VersionOverridesV1_0">)/, `$1<Requirements>${sets}</Requirements>`))).toEqual(
      [],
    );
    const domain = '<AppDomains><AppDomain>https://a.example:8443</AppDomain></AppDomains>';
    expect(faultsOf(planted('  <Hosts>', `${domain}<Hosts>`))).toEqual([]);
  });
});
