/** A name within “”: its own quotes become the inner ones ‘’, as the punctuation standard has it (GB/T 15834-2011 4.8.3.4). */
export function quote(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
