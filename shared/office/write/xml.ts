// Text and attributes in XML of our own.

// Characters that XML 1.0 cannot hold at all; a pasted cell may carry them. Half a surrogate pair too.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that XML forbids. */
export function allowedText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

export function escaped(text: string): string {
  return allowedText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
