const YEAR = /(?:19|20)\d\d年?度?/;
/** What a file is called, after what it is about: 清单, 汇总表, 最终版2, (1). */
const AFTER =
  /(?:[\s\-_—.·]|（[^）]*）|\([^)]*\)|清单|台账|名单|一览|目录|明细|汇总|统计|进展|情况|任务分解|表|最终|终稿|定稿|修改|新?版|稿|[vV]?\d+)+$/u;
const LONGEST = 40;

/**
 * What a ledger may be called that is made of a list: `嘉兴市司法局2023年重点项目清单（最终版）.xlsx` → `重点项目`. It goes
 * into titles after office and year, so these and 清单 fall away; where nothing is left, the file's name stays.
 */
export function ledgerNameOf(fileName: string): string {
  const whole = fileName.replace(/\.[^.]*$/, '').trim();
  const [before = '', ...after] = whole.split(YEAR).map((part) => part.replace(AFTER, '').trim());
  return ([...after, before].find((part) => part.length > 1) ?? whole).slice(0, LONGEST);
}
