/** An id carries its record's prefix in its type and its text: `prj_…` is never taken for `unt_…`. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

/** A number in [0, 1); the caller owns the source, `shared/` has none of its own. */
export type Random = () => number;

// Crockford's base 32 in lower case: no letter is mistaken for a figure when read out on the telephone.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** A new id of 80 random bits after its prefix. */
export function makeId<Prefix extends string>(prefix: Prefix, random: Random): Id<Prefix> {
  let text = '';
  for (let index = 0; index < LENGTH; index += 1) text += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
  return `${prefix}_${text}`;
}

/** The id of a record that belongs to two others: their ids without prefixes, joined. */
export function joinIds<Prefix extends string>(prefix: Prefix, first: Id<string>, second: Id<string>): Id<Prefix> {
  const bare = (id: string): string => id.slice(id.indexOf('_') + 1);
  return `${prefix}_${bare(first)}-${bare(second)}`;
}

/** A reproducible source (sfc32 over an FNV-1a hash): the same text imported twice gets the same ids. */
export function seededRandom(seed: string): Random {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x01000193);
  let c = hash(seed, 0x9e3779b9);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  // The first numbers of sfc32 still show the seed; they are thrown away.
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

function hash(text: string, offset: number): number {
  let value = offset | 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
