// What a paragraph and its runs come to, through defaults, styles and their ancestors, to what stands on the spot.
import { child, descendants, parseXml, type Element } from './xml.ts';

/** Properties by element, attributes joined: `spacing.line`, `rFonts.eastAsia`; an element without attributes is `on`. */
export type Properties = Readonly<Record<string, string>>;

export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly defaults: Element | undefined;
  private readonly normal: string;

  constructor(stylesXml: string) {
    const root = parseXml(stylesXml);
    for (const style of descendants(root, 'w:style')) this.byId.set(style.attributes['w:styleId'] ?? '', style);
    this.defaults = descendants(root, 'w:docDefaults')[0];
    const paragraphs = descendants(root, 'w:style').filter(({ attributes }) => attributes['w:type'] === 'paragraph');
    this.normal = paragraphs.find(({ attributes }) => attributes['w:default'] === '1')?.attributes['w:styleId'] ?? '';
  }

  paragraph(paragraph: Element): Properties {
    const own = child(paragraph, 'w:pPr');
    const inherited = this.chain(this.idOf(paragraph)).map((style) => child(style, 'w:pPr'));
    return merged([child(child(this.defaults, 'w:pPrDefault'), 'w:pPr'), ...inherited, own]);
  }

  run(paragraph: Element, run: Element): Properties {
    const inherited = this.chain(this.idOf(paragraph)).map((style) => child(style, 'w:rPr'));
    const defaults = child(child(this.defaults, 'w:rPrDefault'), 'w:rPr');
    return merged([defaults, ...inherited, child(run, 'w:rPr')]);
  }

  /** The name that Word's navigation knows. */
  nameOf(paragraph: Element): string {
    return child(this.byId.get(this.idOf(paragraph)), 'w:name')?.attributes['w:val'] ?? '';
  }

  private idOf(paragraph: Element): string {
    return child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? this.normal;
  }

  /** From the eldest. */
  private chain(id: string): Element[] {
    const style = this.byId.get(id);
    if (!style) throw new Error(`no style ${id}`);
    const base = child(style, 'w:basedOn')?.attributes['w:val'];
    return [...(base === undefined ? [] : this.chain(base)), style];
  }
}

function merged(levels: readonly (Element | undefined)[]): Properties {
  const all: Record<string, string> = {};
  for (const level of levels) {
    for (const property of level?.children ?? []) {
      const name = property.name.replace('w:', '');
      const attributes = Object.entries(property.attributes);
      if (attributes.length === 0) all[name] = 'on';
      for (const [attribute, value] of attributes) all[`${name}.${attribute.replace('w:', '')}`] = value;
    }
  }
  return all;
}
