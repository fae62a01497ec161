import { expect, it } from 'vitest';
import { composeAnnex, composeBody } from '../../../shared/document/compose.ts';
import type { OfficialDocument, PageKind } from '../../../shared/document/document.ts';
import { imprintPage, imprintText } from '../../../shared/document/imprint.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';

const IMPRINT = { copyTo: '市委办公室，市政府办公室', printer: '嘉兴市司法局办公室', printDate: '2023年10月10日' };

it('抄送 gets its lead and ends in one full stop', () => {
  expect(imprintText(IMPRINT)).toMatchObject({
    copyTo: '抄送：市委办公室，市政府办公室。',
    printerLines: ['嘉兴市司法局办公室'],
    printDate: '2023年10月10日印发',
    dateBelow: false,
    heightTwips: 2 * 500 + 2 * 40 + 35,
  });
  expect(imprintText({ ...IMPRINT, copyTo: '市委办公室。' }).copyTo).toBe('抄送：市委办公室。');
});

it('without 抄送 the first rule and the line of 印发 remain', () => {
  expect(imprintText({ ...IMPRINT, copyTo: '' })).toMatchObject({ copyTo: null, heightTwips: 500 + 2 * 40 });
});

it('counts lines as they will break: 26 字 after 抄送：, no mark at a line’s beginning', () => {
  const height = (copyTo: string): number => imprintText({ ...IMPRINT, copyTo }).heightTwips - 115;
  expect(height('市'.repeat(25))).toBe(2 * 500);
  expect(height('市'.repeat(26))).toBe(3 * 500);
  // The comma would begin the second line and takes a 字 along: 27 there, and a third line.
  expect(height(`${'市'.repeat(26)}，${'县'.repeat(24)}`)).toBe(4 * 500);
});

it('a printer too long for its line is broken by words, and a date without room goes below', () => {
  const long = imprintText({ ...IMPRINT, printer: '嘉兴市南湖区新嘉街道全面依法治市工作领导小组' });
  expect(long).toMatchObject({ printerLines: ['嘉兴市南湖区新嘉街道全面依法治市工作领导小组'], dateBelow: true });
  const longer = imprintText({ ...IMPRINT, printer: '嘉兴市南湖区新嘉街道全面依法治市工作领导小组协调推进办公室' });
  expect(longer.printerLines.length).toBeLessThanOrEqual(2);
});

it('stands with the text on upright pages, and on a page of its own after landscape ones or where an even page is asked for', () => {
  const { fonts, layout } = DEFAULT_SETTINGS;
  const document = (page: PageKind, imprint: OfficialDocument['imprint'], even = false): OfficialDocument => {
    const options = { fonts, layout, ...(even ? { imprintPage: 'even' as const } : {}) };
    const text = { title: '标题', recipient: '', content: [], attachments: [], issuer: '', date: '', note: '' };
    return {
      properties: { title: '', subject: '', author: '', created: '2023-10-10T01:00:00.000Z' },
      options,
      letterhead: null,
      imprint,
      parts: [composeBody(text, options), composeAnnex({ number: null, title: '表', content: [], page })],
    };
  };
  expect(imprintPage(document('portrait', null))).toBe('none');
  expect(imprintPage(document('portrait', IMPRINT))).toBe('with');
  expect(imprintPage(document('portrait', IMPRINT, true))).toBe('own');
  expect(imprintPage(document('landscape', IMPRINT))).toBe('own');
});
