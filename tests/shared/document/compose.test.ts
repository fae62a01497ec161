import { describe, expect, it } from 'vitest';
import { paragraph, textOf } from '../../../shared/document/blocks.ts';
import { bookmarkName } from '../../../shared/document/bookmark-name.ts';
import { composeAnnex, composeBody, type BodyText } from '../../../shared/document/compose.ts';
import type { Part } from '../../../shared/document/document.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';

const TEXT: BodyText = {
  title: '嘉兴市司法局关于2023年第三季度重点项目进展情况的报告',
  recipient: '市政府',
  content: [paragraph('body', '特此报告。', 'closing')],
  attachments: ['进展情况表', '欠序时项目清单'],
  issuer: '嘉兴市司法局',
  date: '2023年10月10日',
  note: '此件公开发布',
};
const { fonts, layout } = DEFAULT_SETTINGS;

function outline(part: Part): string[] {
  return part.blocks.map((block) => (block.type === 'table' ? 'table' : `${block.role} ${textOf(block)}`.trim()));
}

describe('the order of GB/T 9704-2012 7.3', () => {
  it('unsealed', () => {
    expect(outline(composeBody(TEXT, { fonts, layout }))).toEqual([
      'title 嘉兴市司法局关于2023年第三季度\n重点项目进展情况的报告',
      'empty',
      'recipient 市政府：',
      'body 特此报告。',
      'empty',
      'attachmentNote 附件：1.进展情况表',
      'attachmentNote 2.欠序时项目清单',
      'empty',
      'signature 嘉兴市司法局',
      'date 2023年10月10日',
      'note （此件公开发布）',
    ]);
  });

  it('sealed leaves room for the seal; under 版头 the title stands two lines lower', () => {
    const blocks = outline(composeBody(TEXT, { fonts, layout: { ...layout, sealed: true, letterhead: 'red' } }));
    expect(blocks.slice(0, 2)).toEqual(['empty', 'empty']);
    expect(blocks.slice(-5)).toEqual([
      'empty',
      'empty',
      'signature 嘉兴市司法局',
      'date 2023年10月10日',
      'note （此件公开发布）',
    ]);
  });

  it('leaves out what is not given', () => {
    const bare = { ...TEXT, recipient: '', attachments: [], issuer: '', date: '', note: '' };
    expect(outline(composeBody(bare, { fonts, layout }))).toHaveLength(3);
  });

  it('one attachment has no number; a name’s second line stands under its first 字', () => {
    const part = composeBody({ ...TEXT, attachments: ['进展情况表'] }, { fonts, layout });
    const note = part.blocks.find((block) => block.type === 'paragraph' && block.role === 'attachmentNote');
    expect(note).toMatchObject({ indent: { leftTwips: 632 + 960, firstLineTwips: -960 } });
  });

  it('an annex: its mark on the first line, its title on the third', () => {
    const annex = composeAnnex({ number: 1, title: '进展情况表', page: 'landscape', content: [] });
    expect(outline(annex)).toEqual(['annexMark 附件1', 'empty', 'annexTitle 进展情况表']);
    expect(outline(composeAnnex({ number: null, title: '表', page: 'portrait', content: [] }))[0]).toBe(
      'annexMark 附件',
    );
  });
});

describe('names of bookmarks', () => {
  it('are hidden, short, allowed, and one for each section', () => {
    const ids = ['title', 'a_b', 'a-b', 'a.b', '三、存在问题', 'x'.repeat(60), `${'x'.repeat(59)}y`];
    const names = ids.map(bookmarkName);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^_jz_[A-Za-z0-9_]{1,36}$/);
  });
});
