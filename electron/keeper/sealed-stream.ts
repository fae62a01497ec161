// Bytes in a file, plain or sealed by a password: AES-256-GCM in pieces of 1 MiB, so that a large file needs little memory,
// and a cut, an exchanged or a missing piece shows (docs/formats.md).
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

const PIECE_BYTES = 1024 * 1024;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
// 64 MB and about a fifth of a second for each guess.
const COST = 2 ** 16;
const BLOCK_SIZE = 8;

/** What a sealed file says openly. */
export interface Seal {
  readonly kdf: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly salt: string;
  /** Tells a wrong password from damage. */
  readonly check: string;
}

export interface Keys {
  readonly cipher: Buffer;
  readonly seal: Seal;
}

export async function makeKeys(password: string): Promise<Keys> {
  const salt = randomBytes(16).toString('hex');
  const { cipher, check } = await derive(password, { salt, cost: COST, blockSize: BLOCK_SIZE });
  return { cipher, seal: { kdf: 'scrypt', cost: COST, blockSize: BLOCK_SIZE, salt, check } };
}

/** Undefined: not this password. */
export async function openKeys(password: string, seal: Seal): Promise<Keys | undefined> {
  const { cipher, check } = await derive(password, seal);
  return timingSafeEqual(Buffer.from(check, 'hex'), Buffer.from(seal.check, 'hex')) ? { cipher, seal } : undefined;
}

async function derive(
  password: string,
  { salt, cost, blockSize }: { readonly salt: string; readonly cost: number; readonly blockSize: number },
): Promise<{ cipher: Buffer; check: string }> {
  // The same word typed by another input method is the same password.
  const secret = password.normalize('NFC');
  const maxmem = 256 * cost * blockSize;
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(secret, Buffer.from(salt, 'hex'), 64, { N: cost, r: blockSize, p: 1, maxmem }, (error, made) =>
      error ? reject(error) : resolve(made),
    );
  });
  const check = createHmac('sha256', key.subarray(32)).update('jinzhan-backup').digest('hex');
  return { cipher: key.subarray(0, 32), check };
}

/** A piece's nonce is its number: the key is this file's alone. Whether it is the last is sealed with it. */
function nonceOf(piece: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(piece), 4);
  return nonce;
}

export class SealedWriter {
  readonly #handle: FileHandle;
  readonly #key: Buffer | undefined;
  #pending: Buffer[] = [];
  #size = 0;
  #piece = 0;

  constructor(handle: FileHandle, key: Buffer | undefined) {
    this.#handle = handle;
    this.#key = key;
  }

  async put(bytes: Uint8Array): Promise<void> {
    if (!this.#key) {
      await this.#handle.writeFile(bytes);
      return;
    }
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      this.#pending.push(Buffer.from(bytes.subarray(from, from + PIECE_BYTES)));
      this.#size += Math.min(PIECE_BYTES, bytes.length - from);
      if (this.#size >= PIECE_BYTES) await this.#flush(false);
    }
  }

  async end(): Promise<void> {
    if (this.#key) await this.#flush(true);
  }

  async #flush(last: boolean): Promise<void> {
    if (!this.#key) return;
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#piece));
    cipher.setAAD(Buffer.from([last ? 1 : 0]));
    const sealed = Buffer.concat([cipher.update(Buffer.concat(this.#pending)), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(sealed.length);
    await this.#handle.writeFile(Buffer.concat([length, sealed]));
    this.#pending = [];
    this.#size = 0;
    this.#piece += 1;
  }
}

/** The bytes do not lead on: cut, altered, exchanged. */
export class Damaged extends Error {}

export class SealedReader {
  readonly #handle: FileHandle;
  readonly #key: Buffer | undefined;
  #position: number;
  #buffer: Buffer = Buffer.alloc(0);
  #piece = 0;
  #over = false;

  constructor(handle: FileHandle, position: number, key: Buffer | undefined) {
    this.#handle = handle;
    this.#position = position;
    this.#key = key;
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0;) {
      if (this.#buffer.length === 0) await this.#more();
      const part = this.#buffer.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#buffer = this.#buffer.subarray(part.length);
    }
    return Buffer.concat(parts);
  }

  /** Up to the next newline, which is not given; no longer than a line of a head is. */
  async line(limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let size = 0; size <= limit;) {
      if (this.#buffer.length === 0) await this.#more();
      const end = this.#buffer.indexOf(0x0a);
      const part = end === -1 ? this.#buffer : this.#buffer.subarray(0, end);
      parts.push(part);
      size += part.length;
      this.#buffer = this.#buffer.subarray(end === -1 ? part.length : end + 1);
      if (end !== -1) return Buffer.concat(parts);
    }
    throw new Damaged('a line that does not end');
  }

  async #more(): Promise<void> {
    if (this.#over) throw new Damaged('cut off');
    this.#buffer = this.#key ? await this.#unseal(this.#key) : await this.#read(PIECE_BYTES, true);
    if (this.#buffer.length === 0 && !this.#over) throw new Damaged('cut off');
  }

  async #unseal(key: Buffer): Promise<Buffer> {
    const length = (await this.#read(LENGTH_BYTES, false)).readUInt32BE();
    if (length < TAG_BYTES || length > 3 * PIECE_BYTES) throw new Damaged('no piece is so long');
    const sealed = await this.#read(length, false);
    for (const last of [0, 1]) {
      const opened = openPiece(key, this.#piece, last, sealed);
      if (!opened) continue;
      this.#piece += 1;
      this.#over = last === 1;
      return opened;
    }
    throw new Damaged('altered');
  }

  async #read(length: number, shorter: boolean): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.#handle.read(bytes, filled, length - filled, this.#position);
      if (bytesRead === 0) break;
      filled += bytesRead;
      this.#position += bytesRead;
    }
    if (filled < length && !shorter) throw new Damaged('cut off');
    return bytes.subarray(0, filled);
  }
}

function openPiece(key: Buffer, piece: number, last: number, sealed: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from([last]));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
