// Sections of a written Word file stand between bookmarks, so that a returned file can be read back.
// Word allows 40 letters, digits and underscores; a leading underscore hides the bookmark.

const PREFIX = '_jz_';
const LONGEST = 40;

/** The bookmark of a section: the same id gives the same name, different ids different ones. */
export function bookmarkName(sectionId: string): string {
  const name = PREFIX + sectionId.replace(/[^A-Za-z0-9]/gu, escaped);
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - 9)}_${hash(sectionId)}`;
}

function escaped(character: string): string {
  return `_${(character.codePointAt(0) ?? 0).toString(16)}_`;
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
