// 单位模板: a unit's own .docx, checked when it comes and again when it is used, because a kind brings its own tables.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, deleteRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { ReturnedText } from '../../shared/document/returned-text.ts';
import type { WriteError } from '../../shared/document/write-error.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Template } from '../../shared/ledger/template.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { templateProblemWords } from '../../shared/messages/template-problems.ts';
import { checkTemplate } from '../../shared/report/check-template.ts';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { templateData, templateFields, type TemplateFields } from '../../shared/report/template-fields.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import type { WriteRequest } from '../worker/protocol.ts';
import { commit } from './commit.ts';
import { now, random } from './runtime.ts';

export type TemplateOutcome =
  /** Taken in, or in place of the one before. */
  | { readonly type: 'kept'; readonly name: string }
  | { readonly type: 'cancelled' }
  /** What is wrong with it, each with its place; nothing was taken in. */
  | { readonly type: 'wrong'; readonly fileName: string; readonly problems: readonly string[] }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'shell'; readonly error: ShellError };

/** Asks for a .docx and takes it in when it has no mistake; `instead` is the template whose file it becomes. */
export async function addTemplate(fields: TemplateFields, instead: Template | null): Promise<TemplateOutcome> {
  const chosen = await desktop.chooseIntakeFiles({ kind: 'any', several: false });
  if (!chosen.ok)
    return chosen.error.type === 'cancelled' ? { type: 'cancelled' } : { type: 'shell', error: chosen.error };
  const [file] = chosen.value.files;
  if (!file) return { type: 'cancelled' };
  const read = await desktop.readReturnedFile({ source: { type: 'file', token: file.token } });
  await desktop.forgetIntakeFiles({ tokens: [file.token] });
  if (!read.ok) return { type: 'shell', error: read.error };
  if (read.value.type === 'refused')
    return { type: 'refused', problem: describeReadError(read.value.error, file.name) };
  const problems = problemWords(read.value.text, fields);
  if (problems.length > 0) return { type: 'wrong', fileName: file.name, problems };
  const { hash, size } = read.value;
  await keepTemplate({ fileName: file.name, fileHash: hash, size }, instead);
  return { type: 'kept', name: file.name };
}

async function keepTemplate(
  file: Pick<Template, 'fileName' | 'fileHash' | 'size'>,
  instead: Template | null,
): Promise<void> {
  const name = file.fileName.replace(/\.docx$/i, '');
  const id = makeId('tpl', random);
  await commit({
    kind: 'settings',
    words: instead ? `更换单位模板${quote(instead.name)}的文件` : `添加单位模板${quote(name)}`,
    plan: (ledger) => {
      const current = instead && ledger.templates.get(instead.id);
      const fields = { ...file, addedAt: now() };
      if (current) return [updateRecord('templates', current, fields)];
      return [createRecord('templates', { id, name, note: '', ...fields })];
    },
  });
}

export async function renameTemplate(template: Template, name: string): Promise<void> {
  if (name.trim() === '') return;
  await commit({
    kind: 'settings',
    words: `单位模板改名为${quote(name)}`,
    run: `template:${template.id}`,
    plan: (ledger) => {
      const current = ledger.templates.get(template.id);
      return current ? [updateRecord('templates', current, { name })] : [];
    },
  });
}

/** Takes it away, also from the drafts that use it; reports that went out are as they were. */
export async function removeTemplate(template: Template): Promise<void> {
  await commit({
    kind: 'settings',
    words: `移除单位模板${quote(template.name)}`,
    plan: (ledger) => {
      const current = ledger.templates.get(template.id);
      if (!current) return [];
      const users = [...ledger.reports.values()].filter(({ templateId }) => templateId === template.id);
      return [
        ...users.map((report) => updateRecord('reports', report, { templateId: null })),
        deleteRecord('templates', current),
      ];
    },
  });
}

/** What fills the template with a report; refused in words when it does not fit this kind of report. */
export async function templateRequest(
  templateId: Template['id'],
  model: ReportModel,
  created: string,
): Promise<Result<WriteRequest, ShellError | WriteError>> {
  const template = currentLedger().templates.get(templateId);
  if (!template) return fail({ type: 'blobMissing' });
  const source = { type: 'kept' as const, hash: template.fileHash };
  const read = await desktop.readReturnedFile({ source });
  if (!read.ok) return read;
  if (read.value.type === 'refused') return fail({ type: 'templateRefused', problems: [] });
  const problems = problemWords(read.value.text, templateFields(model));
  if (problems.length > 0) return fail({ type: 'templateRefused', problems });
  const bytes = await desktop.readBlob({ hash: template.fileHash });
  if (!bytes.ok) return bytes;
  return ok({ type: 'template', template: bytes.value.bytes, data: templateData(model), created });
}

function problemWords(text: ReturnedText, fields: TemplateFields): string[] {
  return checkTemplate(text.paragraphs, fields).map(templateProblemWords);
}
