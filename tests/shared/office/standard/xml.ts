// A reader of XML for the checker alone: what is checked is not read by the code that wrote it.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [token] of xml.matchAll(/<[^>]+>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (!token.startsWith('<')) parent.text += unescaped(token);
    else if (token.startsWith('</')) open.pop();
    else if (!/^<[?!]/.test(token)) {
      const element = {
        name: /^<([\w:]+)/.exec(token)?.[1] ?? '',
        attributes: attributesOf(token),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error('tags do not match');
  return root;
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', unescaped(value ?? '')]),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

export function textOf(element: Element): string {
  return descendants(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}
