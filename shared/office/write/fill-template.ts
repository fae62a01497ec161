// Fills a unit's own Word file. The template was checked before: what the library still refuses is told as it is.
import { TemplateHandler, type TemplateData } from 'easy-template-x';
import type { Moment } from '../../base/dates.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { FillData, FillError } from '../../document/fill-data.ts';
import { pack, unpack } from './zip.ts';

/** `created` stands for the clock: the same template and texts give the same bytes. */
export async function fillTemplate(
  template: Uint8Array<ArrayBuffer>,
  data: FillData,
  created: Moment,
): Promise<Result<Uint8Array<ArrayBuffer>, FillError>> {
  try {
    const filled = await new TemplateHandler().process(template.slice().buffer, copied(data));
    // Packed anew, so that the bytes depend on the texts alone.
    return ok(new Uint8Array(pack(unpack(new Uint8Array(filled)), created)));
  } catch {
    // The library's words are English and name no place; the check before has told what it could.
    return fail({ type: 'templateRefused', problems: [] });
  }
}

/** The library wants data that it could write to. */
function copied(data: FillData): TemplateData {
  return Object.fromEntries(
    Object.entries(data).map(([tag, value]) => [tag, typeof value === 'string' ? value : value.map(copied)]),
  );
}
