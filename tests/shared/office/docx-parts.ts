// A short document with every element, and the unzipped parts of what is written of it.
import { strFromU8, unzipSync } from 'fflate';
import { cell, paragraph, row } from '../../../shared/document/blocks.ts';
import { composeAnnex, composeBody } from '../../../shared/document/compose.ts';
import type { DocumentLayout, DocumentOptions, OfficialDocument, PageKind } from '../../../shared/document/document.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';

export async function partsOf(document: OfficialDocument): Promise<Record<string, string>> {
  const written = await writeDocx(document);
  if (!written.ok) throw new Error(written.error.type);
  return Object.fromEntries(Object.entries(unzipSync(written.value)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export interface Choices {
  readonly layout?: Partial<DocumentLayout>;
  readonly options?: Partial<DocumentOptions>;
  readonly signers?: readonly string[];
  readonly copyTo?: string;
  readonly annex?: PageKind;
}

/** 镕 and 喆 are outside GB 2312. */
export function fullDocument(choices: Choices = {}): OfficialDocument {
  const layout = { ...DEFAULT_SETTINGS.layout, letterhead: 'red' as const, ...choices.layout };
  const options = { fonts: DEFAULT_SETTINGS.fonts, ...choices.options, layout };
  const body = composeBody(
    {
      title: '关于张镕喆同志先进事迹的通报',
      recipient: '各处室',
      content: [
        paragraph('heading1', '一、主要做法', 'practice'),
        paragraph('heading2', '（一）创新类项目', 'practice'),
        paragraph('heading3', '1.公共法律服务', 'practice'),
        paragraph('heading4', '（1）法律援助', 'practice'),
        paragraph('body', '全年办理案件120件。', 'practice'),
        paragraph('body', '特此通报。', 'closing'),
      ],
      attachments: ['名单'],
      issuer: '镕喆工作室',
      date: '2023年10月10日',
      note: '此件公开发布',
    },
    options,
  );
  const table = {
    type: 'table',
    size: '5',
    columns: [{ width: { weight: 1 } }, { width: { weight: 3 } }],
    head: [row(['序号', '姓名'])],
    rows: [row([cell('1'), cell('张镕喆')])],
  } as const;
  return {
    properties: {
      title: '通报',
      subject: '2023年第三季度',
      author: '嘉兴市司法局',
      created: '2023-10-10T01:00:00.000Z',
    },
    options,
    letterhead: {
      urgency: '特急',
      issuerMark: '嘉兴市司法局文件',
      number: '嘉司〔2023〕12号',
      signers: choices.signers ?? [],
    },
    parts: [body, composeAnnex({ number: null, title: '名单', page: choices.annex ?? 'portrait', content: [table] })],
    imprint: {
      copyTo: choices.copyTo ?? '市委办公室',
      printer: '嘉兴市司法局办公室',
      printDate: '2023年10月10日',
    },
  };
}
