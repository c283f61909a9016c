import { everyNode, find, readXml, type Node } from './readXml.ts';

/**
 * What an add-in only manifest must be for Excel to take it, offline: Microsoft's schema as far as our kind of manifest
 * goes (MS-OWEMXML; order, required elements, lengths), and the rules that stand beside the schema in its reference.
 */
export interface ManifestWorld {
  /** Width and height of a file of the site by its path ('assets/icon-16.png'); null: there is none. */
  readonly sizeOf: (path: string) => readonly [number, number] | null;
  /** Pages that are built, by file name. */
  readonly pages: readonly string[];
  /** The highest ExcelApi that a manifest may ask for. */
  readonly neededApi: string;
}

/** Children in the order of the schema; '!' marks those that must be there. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! ' +
    'HighResolutionIconUrl! SupportUrl AppDomains Hosts! Requirements DefaultSettings! Permissions! VersionOverrides',
  DisplayName: 'Override!',
  Description: 'Override!',
  DefaultSettings: 'SourceLocation!',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint!',
  CustomTab: 'Group! Label!',
  Group: 'Label! Icon! Control!',
  Control: 'Label! Supertip! Icon! Action! Enabled',
  Supertip: 'Title! Description!',
  Action: 'TaskpaneId SourceLocation!',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
  'bt:String': 'bt:Override!',
};
const REPEATED = new Set(['Group', 'Control', 'ExtensionPoint']);

/** Names of elements that mean something else in another place. */
const SAME_NAME = new Set(['DisplayName', 'Description']);

type Rule = (root: Node, world: ManifestWorld) => string[];
const value = (node: Node | undefined): string => node?.attributes['DefaultValue'] ?? '';

const order: Rule = (root) =>
  everyNode(root).flatMap((node) => {
    const plan =
      SAME_NAME.has(node.tag) && node.attributes['resid'] !== undefined ? undefined : ORDER[node.tag];
    if (plan === undefined) return [];
    const known = plan.split(' ').map((word) => word.replace('!', ''));
    const places = node.children.map((child) => known.indexOf(child.tag));
    const wrong = node.children.filter((child, i) => {
      const before = places[i - 1] ?? -1;
      const place = places[i] ?? -1;
      return place < 0 || place < before || (place === before && !REPEATED.has(child.tag));
    });
    const missing = plan
      .split(' ')
      .filter((word) => word.endsWith('!') && !node.children.some((c) => `${c.tag}!` === word));
    return [
      ...wrong.map((child) => `${node.tag}: ${child.tag} may not stand there`),
      ...missing.map((word) => `${node.tag}: ${word.slice(0, -1)} is missing`),
    ];
  });

const identity: Rule = (root) => {
  const text = (tag: string): string => find(root, tag)?.text ?? '';
  const faults: [boolean, string][] = [
    [/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(text('Id')), 'Id is no GUID'],
    [/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(text('Version')), 'Version has not four numbers from 1.0.0.0 on'],
    [root.attributes['xsi:type'] === 'TaskPaneApp', 'OfficeApp is no TaskPaneApp'],
    [text('DefaultLocale') === 'vi-VN', 'DefaultLocale is not vi-VN'],
    [text('Permissions') === 'ReadWriteDocument', 'Permissions are not ReadWriteDocument'],
    [/^.{1,125}$/u.test(text('ProviderName')), 'ProviderName has not 1 to 125 characters'],
  ];
  return faults.flatMap(([right, fault]) => (right ? [] : [fault]));
};

const hosts: Rule = (root) => {
  const base = find(root, 'Hosts')?.children.map((host) => host.attributes['Name']) ?? [];
  const over = find(root, 'VersionOverrides', 'Hosts')?.children.map((host) => host.attributes['xsi:type']);
  return [base, over ?? ['Workbook']].flatMap((names) =>
    names.join() === 'Workbook' ? [] : [`Hosts are '${names.join()}', not Workbook`],
  );
};

/** Longest texts, by the element or the list that they stand in. */
const LENGTHS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

const lengths: Rule = (root) =>
  everyNode(root).flatMap((node) => {
    const most = LENGTHS[node.tag];
    if (most === undefined) return [];
    const texts = everyNode(node).flatMap(({ attributes: a }) =>
      [a['DefaultValue'] ?? [], a['Value'] ?? []].flat(),
    );
    return texts
      .filter((text) => text.length < 1 || text.length > most)
      .map((text) => `${node.tag}: ${text.length} characters, not 1 to ${most}`);
  });

const locales: Rule = (root) =>
  everyNode(root)
    .filter((node) => node.tag.endsWith('Override'))
    .filter(({ attributes: a }) => a['Locale'] !== 'en-US' || (a['Value'] ?? '') === '')
    .map((node) => `${node.tag} is not English`);

const resources: Rule = (root) => {
  const all = everyNode(find(root, 'VersionOverrides', 'Resources') ?? root);
  const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  const used = everyNode(root).flatMap(({ attributes: { resid } }) => (resid === undefined ? [] : [resid]));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `resid ${id} stands twice`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resid ${id} is not used`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} is not defined`),
    ...[...ids, ...used]
      .filter((id) => id.length < 1 || id.length > 32)
      .map((id) => `resid ${id} is too long`),
  ];
};

const controls: Rule = (root) => {
  const ids = everyNode(root).flatMap(({ tag, attributes: { id } }) =>
    ['CustomTab', 'Group', 'Control'].includes(tag) ? [id ?? ''] : [],
  );
  const again = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [
    ...again.map((id) => `id ${id} stands twice`),
    ...ids.filter((id) => !/^.{1,125}$/.test(id)).map((id) => `id '${id}' has not 1 to 125 characters`),
  ];
};

const ADDRESSES = new Set([
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'bt:Image',
  'bt:Url',
]);

/** Every address with the element that it stands in. */
function addresses(root: Node): { tag: string; node: Node; url: string }[] {
  return everyNode(root)
    .filter((node) => ADDRESSES.has(node.tag) && node.attributes['resid'] === undefined)
    .map((node) => ({ tag: node.tag, node, url: value(node) }));
}

function siteOf(root: Node): string {
  return value(find(root, 'DefaultSettings', 'SourceLocation')).replace(/[^/]*$/, '');
}

const urls: Rule = (root, { pages }) =>
  addresses(root).flatMap(({ tag, url }) => {
    if (!/^https:\/\/[^\s/?#@]+\/[^\s?#]*$/.test(url) || url.length > 2048)
      return [`${tag}: '${url}' is no https address`];
    if (!url.startsWith(siteOf(root))) return [`${tag}: '${url}' is of another site`];
    const file = url.slice(siteOf(root).length);
    return file.endsWith('.html') && !pages.includes(file) ? [`${tag}: there is no page ${file}`] : [];
  });

/** The whole pane opens also where nobody reads VersionOverrides, and the ribbon's first button opens the same. */
const pane: Rule = (root) => {
  const base = value(find(root, 'DefaultSettings', 'SourceLocation'));
  const all = everyNode(root);
  const named = (id: string | undefined) => all.find((node) => node.attributes['id'] === id);
  const first = all.find((node) => node.tag === 'Control');
  const opened = first && everyNode(first).find((node) => node.tag === 'SourceLocation');
  const tab = all.find((node) => node.tag === 'CustomTab');
  const label = tab?.children.find((node) => node.tag === 'Label');
  const title = value(named(label?.attributes['resid']));
  return [
    ...(base.endsWith('/taskpane.html') ? [] : [`the base opens '${base}', not the pane`]),
    ...(value(named(opened?.attributes['resid'])) === base ? [] : ['the ribbon opens another page']),
    ...(title === 'Sổ kế hoạch' ? [] : [`the tab is called '${title}'`]),
  ];
};

/** A ribbon's image says its size by the element that uses it. */
function sizesAsked(root: Node): [string, number][] {
  const byId = new Map(
    everyNode(root).flatMap((n) =>
      n.tag === 'bt:Image' && n.attributes['id'] !== undefined ? [[n.attributes['id'], n]] : [],
    ),
  );
  const ribbon = everyNode(root).flatMap((n): [string, number][] => {
    const { size, resid } = n.attributes;
    return size === undefined ? [] : [[value(byId.get(resid ?? '')), Number(size)]];
  });
  return [[value(find(root, 'IconUrl')), 32], [value(find(root, 'HighResolutionIconUrl')), 64], ...ribbon];
}

/** Excel must have 16, 32 and 80; the others keep it from scaling. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const icons: Rule = (root, { sizeOf }) => {
  const asked = everyNode(root).filter((node) => node.tag === 'Icon');
  const lacking = asked.filter(
    ({ children }) =>
      !RIBBON_SIZES.every((size) => children.some((c) => c.attributes['size'] === String(size))),
  );
  const wrong = sizesAsked(root).flatMap(([url, size]) => {
    const found = sizeOf(url.slice(siteOf(root).length));
    return found !== null && found[0] === size && found[1] === size
      ? []
      : [`'${url}' has not ${size} × ${size} pixels`];
  });
  return [...lacking.map(() => `Icon has not the sizes ${RIBBON_SIZES.join(', ')}`), ...wrong];
};

const domains: Rule = (root) => {
  const list = find(root, 'AppDomains');
  if (list === undefined) return [];
  const wrong = list.children.filter(({ text }) => !/^https:\/\/[^\s/?#]+$/.test(text));
  return [
    ...(list.children.length === 0 ? ['AppDomains is empty'] : []),
    ...wrong.map(({ text }) => `AppDomain '${text}' has a path or no https`),
  ];
};

/** Excel hides an add-in that asks for more than it has, without a word: so nothing is asked for. */
const requirements: Rule = (root, { neededApi }) => {
  const rank = (version = '0'): number => {
    const [major = '0', minor = '0'] = version.split('.');
    return Number(major) * 1000 + Number(minor);
  };
  const sets = (node: Node | undefined): Node[] =>
    node === undefined ? [] : everyNode(node).filter((n) => n.tag === 'Set' || n.tag === 'bt:Set');
  const over = find(root, 'VersionOverrides', 'Requirements');
  return [
    ...sets(find(root, 'Requirements')).map((set) => `the base asks for ${set.attributes['Name'] ?? ''}`),
    ...sets(over)
      .filter((set) => rank(set.attributes['MinVersion']) > rank(neededApi))
      .map((set) => `VersionOverrides ask for ${set.attributes['MinVersion'] ?? ''}`),
  ];
};

const RULES: readonly Rule[] = [
  order,
  identity,
  hosts,
  lengths,
  locales,
  resources,
  controls,
  urls,
  pane,
  icons,
  domains,
  requirements,
];

/** Everything that is wrong with a manifest, in words for a developer; nothing when it is right. */
export function manifestFaults(text: string, world: ManifestWorld): string[] {
  try {
    const root = readXml(text);
    return RULES.flatMap((rule) => rule(root, world));
  } catch (error) {
    return [`not well-formed: ${String(error)}`];
  }
}
