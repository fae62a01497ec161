// Tags and text of a web page, as browsers take them: nothing is an error but what is missing.

export type HtmlTag = {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attribute: (name: string) => string | undefined;
};
export type HtmlTaker = { readonly tag: (tag: HtmlTag) => void; readonly text: (text: string) => void };

/** Their contents are no text of the page. */
const RAW = new Set(['script', 'style', 'title', 'xml', 'textarea', 'noscript', 'template']);
const TAG_START = /<(\/?)([a-z][^\s/>]{0,40})/iy;
/** A picture may stand in an attribute. */
const LONGEST_TAG = 2_000_000;

export function eachHtmlToken(html: string, take: HtmlTaker): void {
  const lastEnd = html.lastIndexOf('>');
  let at = 0;
  while (at < html.length) {
    const found = html.indexOf('<', at);
    // Nothing behind the last `>` can be a tag.
    const markup = found > lastEnd ? -1 : found;
    const textEnd = markup === -1 ? html.length : markup;
    if (textEnd > at) take.text(html.slice(at, textEnd));
    if (markup === -1) return;
    at = afterMarkup(html, markup, take);
  }
}

function afterMarkup(html: string, at: number, take: HtmlTaker): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  if (/[!?]/.test(html[at + 1] ?? '')) return after(html, '>', at);
  TAG_START.lastIndex = at;
  const match = TAG_START.exec(html);
  const close = match ? tagEnd(html, at + match[0].length) : -1;
  if (!match || close === -1) {
    take.text('<');
    return at + 1;
  }
  const [whole, slash = '', written = ''] = match;
  const attributes = html.slice(at + whole.length, close);
  const name = written.toLowerCase();
  const end = close + 1;
  if (slash === '' && RAW.has(name) && !attributes.endsWith('/')) return afterRaw(html, name, end);
  take.tag({ name, isClosing: slash !== '', attribute: (wanted) => attributeOf(attributes, wanted) });
  return end;
}

/** Where `>` stands outside of quotes; -1 when the tag is not closed within what a tag may be long. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  const last = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < last; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function afterRaw(html: string, name: string, at: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'gi');
  close.lastIndex = at;
  const match = close.exec(html);
  return match ? match.index + match[0].length : html.length;
}

function after(html: string, end: string, at: number): number {
  const found = html.indexOf(end, at);
  return found === -1 ? html.length : found + end.length;
}

function attributeOf(text: string, wanted: string): string | undefined {
  for (const match of text.matchAll(/([^\s=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/g)) {
    const [, name = '', value = ''] = match;
    if (name.toLowerCase() === wanted) return value.replace(/^["']|["']$/g, '');
  }
  return undefined;
}
