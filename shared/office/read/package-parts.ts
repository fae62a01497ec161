// An OOXML package (ECMA-376 part 2): which part is the main one, and what a part refers to.
import { damaged } from './refused.ts';
import { readPart } from './xml/read-part.ts';
import type { Archive } from './zip/archive.ts';

export type Relation = {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly kind: string;
  /** The part's name without a leading slash, or the address outside. */
  readonly target: string;
  readonly isOutside: boolean;
};

/** The relations of a part (`''`: of the package); none when it has no list. Throws `Refused`. */
export function readRelations(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const list = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(list)) return relations;
  readPart(archive, list, 'rel', {
    open: (name, attributes) => {
      if (name !== 'rel:Relationship') return;
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode')?.toLowerCase() === 'external';
      relations.push({
        id: attributes.get('Id') ?? '',
        kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: isOutside ? target : resolveTarget(archive, folder, target),
        isOutside,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** The main part's name, by the package's relations; null when it has none. Throws `Refused`. */
export function findMainPart(archive: Archive): string | null {
  const main = readRelations(archive, '').find(({ kind, isOutside }) => kind === 'officeDocument' && !isOutside);
  return main && archive.has(main.target) ? main.target : null;
}

/** The type that `[Content_Types].xml` gives a part; empty when it says nothing of it. Throws `Refused`. */
export function readContentType(archive: Archive, part: string): string {
  if (!archive.has('[Content_Types].xml')) return '';
  let byName = '';
  let byExtension = '';
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  readPart(archive, '[Content_Types].xml', 'ct', {
    open: (name, attributes) => {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'ct:Override' && sameName(attributes.get('PartName') ?? '', part)) byName = type;
      if (name === 'ct:Default' && attributes.get('Extension')?.toLowerCase() === extension) byExtension = type;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return byName === '' ? byExtension : byName;
}

function sameName(first: string, second: string): boolean {
  return first.replace(/^\//, '').toLowerCase() === second.toLowerCase();
}

function resolveTarget(archive: Archive, folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (name === '..' && names.pop() === undefined) throw damaged('rels');
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  const plain = names.join('/');
  return archive.has(plain) ? plain : unescapeTarget(plain);
}

function unescapeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
