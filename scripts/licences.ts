// The packages that ship within the program, with their licences: what package.json depends on, and what that does.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence's own words; empty where the package brings none. */
  readonly text: string;
}

interface PackageFile {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** By name; a package that is there in two versions stands twice, one that is there twice in one version once. */
export function shippedPackages(root: string): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const name of Object.keys(readPackage(folder).dependencies ?? {})) {
      const own = folderOf(name, folder, root);
      if (own === null || found.has(own)) continue;
      const { version, license } = readPackage(own);
      found.set(own, { name, version: version ?? '', licence: license ?? '未注明', text: licenceText(own) });
      open.push(own);
    }
  }
  const once = new Map([...found.values()].map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

// As Node looks for it: beside the package that asks, and then further up.
function folderOf(name: string, from: string, root: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === path.dirname(folder)) return null;
  }
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}
