// The packages that ship within the program: the build writes them beside the page.
import { z } from '../../shared/base/zod.ts';

const packagesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

export type ShippedPackage = z.infer<typeof packagesSchema>[number];

/** Null when the file is not there or not whole: the program works without it. */
export async function readShippedPackages(): Promise<readonly ShippedPackage[] | null> {
  try {
    const read = packagesSchema.safeParse(await (await fetch('/licences.json')).json());
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
