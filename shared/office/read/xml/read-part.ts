// A part of an archive, unpacked, decoded and read as a stream.
import type { Archive } from '../zip/archive.ts';
import { createXmlDecoder } from './decode-xml.ts';
import { XmlReader, type XmlHandler } from './xml-reader.ts';

/** `root`: what its outermost element must be; where a reference leads to another part, nothing must be read as empty. Throws `Refused`. */
export function readPart(archive: Archive, part: string, space: string, handler: XmlHandler, root?: RegExp): void {
  const decoder = createXmlDecoder(part);
  const reader = new XmlReader(part, space, handler, root);
  archive.stream(part, (bytes) => reader.write(decoder.write(bytes)));
  reader.write(decoder.end());
  reader.end();
}

/** XML that is a file by itself. */
export function readXmlFile(bytes: Uint8Array, space: string, handler: XmlHandler): void {
  const decoder = createXmlDecoder('xml');
  const reader = new XmlReader('xml', space, handler);
  for (let at = 0; at < bytes.length; at += 65_536) reader.write(decoder.write(bytes.subarray(at, at + 65_536)));
  reader.write(decoder.end());
  reader.end();
}
