import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { returnedLines, type ReturnedText } from '../../../shared/document/returned-text.ts';
import { readReturned } from '../../../shared/office/read/read-returned.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { takeBack, takenText, writtenDocument, writtenFile, type TakenBack } from '../../../shared/report/take-back.ts';
import { sampleReport, SECTIONS } from './take-back-sample.ts';

const model = { sections: SECTIONS };

function returned(name: string): ReturnedText {
  const file = new URL(`../../fixtures/returned/${name}.docx`, import.meta.url);
  const read = readReturned(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const compared = (name: string): TakenBack => takeBack(returned(name), [writtenDocument(sampleReport())], model);

describe('a report that comes back', () => {
  it('as it was written, or saved again by another program, shows no change', async () => {
    const written = await writeDocx(sampleReport());
    const own = written.ok ? readReturned(new Uint8Array(written.value)) : written;
    if (!own.ok) throw new Error('not read');
    const nothing = { sections: [], comments: [], unplaced: [] };
    expect(takeBack(own.value, [writtenDocument(sampleReport())], model)).toEqual(nothing);
    expect(compared('unchanged')).toEqual(nothing);
  });

  it.each([
    ['tracked', false],
    ['untracked', true],
  ])('%s: every change is found and none invented', (name, untracked) => {
    const { sections, comments, unplaced } = compared(name);
    expect(sections.map(({ id, before, after, untracked: own }) => ({ id, before, after, own }))).toEqual([
      {
        id: 'overall',
        before: '一、总体进展情况\n年度重点项目共30个，已完成3个。',
        after: '一、总体进展情况\n年度重点项目共31个，已完成3个。',
        own: untracked,
      },
      {
        id: 'shortfalls',
        before: '二、存在问题\n一是调解组织覆盖率为80%，低于目标。\n二是培训场次不足，只办了2次。',
        after: '二、存在的问题\n一是调解组织覆盖率为80%，低于目标。\n二是培训场次不足。',
        own: untracked,
      },
      { id: 'closing', before: '特此报告。', after: '特此报告。\n请审阅。', own: untracked },
      {
        id: 'annex',
        before: '附件\n进展情况表\n序号\n进展情况\n1\n印发办法。\n2\n培训2次。',
        after: '附件\n进展情况表\n序号\n进展情况\n1\n印发办法。\n2\n培训3次。',
        own: untracked,
      },
    ]);
    expect(unplaced).toEqual([]);
    expect(comments).toMatchObject([
      { by: '周文清', text: '数字再核一下。', about: '低于目标', sectionId: 'shortfalls' },
    ]);
    expect(sections.every(({ revisions }) => revisions.length === (untracked ? 0 : 1))).toBe(true);
  });

  it('asks about the numbers that the ledger gave, with where each comes from', () => {
    const { sections } = compared('tracked');
    const numbers = sections.map(({ numbers: own }) =>
      own.map(({ before, after, bound, source }) => ({ before, after, bound, source })),
    );
    expect(numbers).toEqual([
      [{ before: '30', after: '31', bound: 'total', source: [] }],
      [{ before: '，只办了2次', after: '', bound: null, source: ['ent_2'] }],
      [],
      [],
    ]);
  });

  it('is taken over whole, or with a number kept as the ledger has it', () => {
    const [overall] = compared('tracked').sections;
    if (!overall) throw new Error('no change');
    expect(takenText(overall, new Set())).toBe(overall.after);
    const kept = new Set(overall.numbers.map(({ change }) => change));
    expect(takenText(overall, kept)).toBe(overall.before);
  });

  it('is compared with the 送审稿 it was made from, not with a ledger that has gone on', () => {
    const today = writtenDocument(sampleReport()).map(({ id, lines }) => ({
      id,
      lines: lines.map((line) => line.replaceAll('80%', '85%').replaceAll('3个', '4个')),
    }));
    const kept = writtenFile(
      returned('unchanged'),
      today.map(({ id }) => id),
    );
    const { sections } = takeBack(returned('tracked'), [today, kept], model);
    expect(sections.map(({ untracked }) => untracked)).toEqual([false, false, false, false]);
  });

  it('is placed by its first lines where an editor has lost the bookmarks', () => {
    const { paragraphs, comments } = returned('tracked');
    const bare = { paragraphs: paragraphs.map((one) => ({ ...one, begins: [] })), comments };
    const { sections } = takeBack(bare, [writtenDocument(sampleReport())], model);
    expect(sections.map(({ id }) => id)).toEqual(['overall', 'shortfalls', 'closing', 'annex']);
  });
});

it('revisions can be read as accepted or as if there were none', () => {
  const text = returned('tracked');
  const whole = (as: 'accepted' | 'original'): string => returnedLines(text.paragraphs, as).join('\n');
  expect(whole('original')).toContain('共30个');
  expect(whole('original')).not.toContain('请审阅');
  expect(whole('accepted')).toContain('共31个');
});

it('what is no Word file is refused as what it is', () => {
  expect(readReturned(new TextEncoder().encode('{"a":1}'))).toMatchObject({ ok: false });
  expect(readReturned(new Uint8Array())).toMatchObject({ ok: false, error: { type: 'empty' } });
});
