// The manual as the help shows it: the build writes it beside the page.
import { z } from '../../shared/base/zod.ts';

const runs = z.array(z.object({ text: z.string(), look: z.enum(['plain', 'strong', 'code']) })).readonly();
const manualSchema = z.array(
  z.object({
    title: z.string(),
    blocks: z
      .array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('heading'), runs }),
          z.object({ type: z.literal('paragraph'), runs }),
          z.object({ type: z.literal('item'), runs, depth: z.number(), marker: z.string() }),
          z.object({
            type: z.literal('picture'),
            file: z.string().regex(/^[a-z-]+\.(?:png|webp)$/),
            words: z.string(),
          }),
        ]),
      )
      .readonly(),
  }),
);

export type Chapter = z.infer<typeof manualSchema>[number];
export type Block = Chapter['blocks'][number];
export type Run = z.infer<typeof runs>[number];

/** Null when the file is not there or not whole: the program works without it. */
export async function readManual(): Promise<readonly Chapter[] | null> {
  try {
    const read = manualSchema.safeParse(await (await fetch('/manual.json')).json());
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Where a picture of the manual lies. */
export function pictureAddress(file: string): string {
  return `/manual/${file}`;
}
