import { expect, test } from 'vitest';
import { fileName } from '../../../electron/files/file-name.ts';

test.each([
  ['2023年三季度进展报告', '2023年三季度进展报告.docx'],
  ['报告.docx', '报告.docx'],
  ['报告.DOCX', '报告.DOCX'],
  ['1.5版', '1.5版.docx'],
  ['../../etc/passwd', 'etc passwd.docx'],
  ['C:\\Windows\\x', 'C Windows x.docx'],
  ['a\u0000b\nc', 'a b c.docx'],
  ['con', '文件 con.docx'],
  ['...', '文件.docx'],
])('%j is proposed as %j', (proposal, expected) => {
  expect(fileName(proposal, 'docx')).toBe(expected);
});
