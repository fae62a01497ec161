import { describe, expect, it } from 'vitest';
import { fullDocument, partsOf, type Choices } from './docx-parts.ts';

async function documentXml(choices: Choices): Promise<string> {
  return (await partsOf(fullDocument(choices)))['word/document.xml'] ?? '';
}

function paragraphs(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

describe('版头', () => {
  it('has its mark in a fixed frame 35 mm under the 版心’s top, in red, on one line', async () => {
    const xml = await documentXml({});
    const mark = paragraphs(xml).find((paragraph) => paragraph.includes('嘉兴市司法局文件')) ?? '';
    expect(mark).toContain('<w:pStyle w:val="IssuerMark"/>');
    for (const part of ['w:y="1984"', 'w:w="8844"', 'w:vAnchor="margin"', 'w:hRule="exact"', 'w:h="1210"']) {
      expect(mark.match(/<w:framePr[^>]*>/)?.[0]).toContain(part);
    }
    expect(mark).toContain('<w:spacing w:line="1210" w:lineRule="exact"/>');
    expect(mark).toContain('<w:sz w:val="110"/>');
    const styles = (await partsOf(fullDocument()))['word/styles.xml'] ?? '';
    expect(styles).toMatch(
      /w:styleId="IssuerMark">.*?<w:jc w:val="center"\/>.*?方正小标宋简体.*?<w:color w:val="FF0000"\/>/,
    );
    expect(styles.match(/<w:color /g)).toHaveLength(1);
  });

  it('stands in the order of 7.2, with the red rule and the title’s two empty lines', async () => {
    const styles = paragraphs(await documentXml({})).map((paragraph) => /w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1]);
    expect(styles.slice(0, 10)).toEqual([
      'Urgency',
      'LetterheadSpace',
      'IssuerMark',
      'IssueNumber',
      'IssueNumber',
      'IssueNumber',
      'LetterheadSpace',
      'EmptyLine',
      'EmptyLine',
      'Title',
    ]);
    const xml = await documentXml({});
    expect(xml).toContain('<w:bottom w:val="single" w:color="FF0000" w:sz="16" w:space="0"/>');
    expect(xml).toMatch(/<w:pStyle w:val="LetterheadSpace"\/>.{0,200}<w:spacing w:line="149" w:lineRule="exact"\/>/);
  });

  it('an upward document has 签发人 by tab stops, a rare name in a font that has it', async () => {
    const xml = await documentXml({ signers: ['李镕'] });
    const line = paragraphs(xml).find((paragraph) => paragraph.includes('签发人：')) ?? '';
    expect(line.match(/w:pos="(\d+)"/g)).toEqual(['w:pos="320"', 'w:pos="6604"']);
    expect(line.match(/<w:tab\/>/g)).toHaveLength(2);
    expect(line).toMatch(/w:eastAsia="楷体_GB2312"[^>]*\/><\/w:rPr><w:t xml:space="preserve">李</);
    expect(line).toMatch(/w:eastAsia="楷体"[^>]*\/><\/w:rPr><w:t xml:space="preserve">镕</);
  });

  it('套打 leaves its space free; 无版头 none', async () => {
    const preprinted = paragraphs(await documentXml({ layout: { letterhead: 'preprinted' } }));
    // 1984 + 1210 + 3 × 579 + 149 + the rule.
    expect(preprinted[0]).toContain('<w:spacing w:line="5120" w:lineRule="exact"/>');
    expect(preprinted[0]).not.toContain('<w:t');
    expect(preprinted[1]).toContain('EmptyLine');
    const none = await documentXml({ layout: { letterhead: 'none' } });
    expect(paragraphs(none)[0]).toContain('"Title"');
    expect(none).not.toContain('嘉司');
  });
});

describe('版记', () => {
  it('is a box on the foot of the 版心 with rules of 0.35, 0.25 and 0.35 mm, for Word 2010 and for Word 2007', async () => {
    const xml = await documentXml({});
    const [choice = '', fallback = ''] = xml.slice(xml.indexOf('<mc:AlternateContent>')).split('<mc:Fallback>');
    for (const form of [choice, fallback]) {
      expect(
        [...form.matchAll(/<w:(top|bottom) w:val="single" w:sz="(\d)"/g)].map(([, side, size]) => [side, size]),
      ).toEqual([
        ['top', '8'],
        ['top', '6'],
        ['bottom', '8'],
      ]);
      expect(form).toContain('抄送：市委办公室。');
      expect(form).toContain('<w:ind w:left="1120" w:right="280" w:hanging="840"/>');
      expect(form).toContain('<w:tab w:val="right" w:pos="8564"/>');
      expect(form).toContain('2023年10月10日印发');
    }
    // 1115 twips high, its foot at 16838 − 1984.
    expect(choice).toContain(`<wp:posOffset>${(16838 - 1984 - 1115) * 635}</wp:posOffset>`);
    expect(choice).toContain(`cx="${8844 * 635}" cy="${1115 * 635}"`);
    expect(choice).toContain('<wp:wrapNone/>');
    expect(fallback).toContain('mso-position-vertical-relative:page');
    // Room of its own height in the text above, and never without the last paragraph.
    expect(xml).toContain('<w:spacing w:line="1115" w:lineRule="exact"/>');
  });

  it('keeps 署名, date and 附注 on its page', async () => {
    const document = fullDocument();
    const [body] = document.parts;
    if (!body) throw new Error('a document has a body');
    const xml = (await partsOf({ ...document, parts: [body] }))['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pStyle w:val="Date"/><w:keepNext/>');
    expect(xml).toContain('<w:pStyle w:val="Note"/><w:keepNext/>');
  });

  it('has an upright page of its own without a number after landscape ones', async () => {
    const parts = await partsOf(fullDocument({ annex: 'landscape' }));
    const xml = parts['word/document.xml'] ?? '';
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    expect(sections[2]).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
    expect(sections[2]).toContain('<w:type w:val="nextPage"/>');
    expect(sections[2]?.match(/<w:footerReference/g)).toHaveLength(2);
    for (const name of ['footer5', 'footer6']) expect(parts[`word/${name}.xml`]).not.toContain('PAGE');
    for (const name of ['footer1', 'footer4']) expect(parts[`word/${name}.xml`]).toContain('PAGE');
  });

  it('can stand on an even page', async () => {
    const xml = await documentXml({ options: { imprintPage: 'even' } });
    expect(xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)?.at(-1)).toContain('<w:type w:val="evenPage"/>');
  });
});
