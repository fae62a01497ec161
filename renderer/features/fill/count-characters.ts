/** How many characters a text has, as people count 字: spaces and line breaks left out. */
export function countCharacters(text: string): number {
  return Array.from(text.replace(/\s/g, '')).length;
}
