// What the checks share.
import type { Properties, Styles } from './resolve.ts';
import { descendants, textOf, type Element } from './xml.ts';

export type Parts = Readonly<Record<string, string>>;

/** A section of the file: what stands in it, and its page. */
export interface Section {
  readonly children: readonly Element[];
  readonly properties: Element;
  readonly landscape: boolean;
}

export interface Context {
  readonly styles: Styles;
  readonly sections: readonly Section[];
  readonly findings: string[];
}

/** A paragraph's runs with text. */
export function runsOf(paragraph: Element): Element[] {
  return descendants(paragraph, 'w:r').filter((run) => textOf(run) !== '');
}

export function expectAll(found: Properties, wanted: Properties, { findings }: Context, where: string): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (found[name] !== value) findings.push(`${where}: ${name} is ${found[name] ?? 'nothing'}, not ${value}`);
  }
}

export function paragraphsIn(element: Element): Element[] {
  return element.name === 'w:p' ? [element] : descendants(element, 'w:p');
}
