import type { Candidate } from './candidate.ts';

// “每”字短语到这里为止：后面是动作或比较。
const STOP =
  '安排|确定|参与|至少|不少于|不低于|配备|配置|培养|拥有|召开|开展|组织|建立|建成|建设|打造|新建|新增|创建|培育|举办|完成|设立|派驻|走访|检查|通报|达到|提高|落实|选派|推荐|推出|制定|报送|共同|平均|有|为|要|须|应|,|;|\\(|\\d|[一两三四五六七八九十]{1,3}[次场期名个家项]';
const TIME = '每(?:年度?|月|个月|季度?|周|半年|学期|天|日|旬|[两二三]年|两月|两周)';
const PER_TIME = new RegExp(`${TIME}(?=[^份会])`);
const PER_THING = new RegExp(`每[^,;:]{1,10}?(?:\\([^()]{1,8}\\))?(?=${STOP}|$)`);
// 每千人口、每万名劳动者、每10万人：按人口折算的基数。
const PER_BASE =
  /^每(?:\d{1,3}万?|[百千万十]{1,2})(?:名|个)?(?:(?:常住|户籍)?(?:人口|人(?!员)|户(?!籍)|平方公里|公里)|[^,;\d]{1,8}?(?=配备|配置|拥有|设|达|有|不))/;
const EACH_PLACE = new RegExp(`^各[^,;:各\\d]{1,5}?(?:\\([^()]{1,8}\\))?(?=${STOP}|$)`);

/** What a figure is counted for each of: 每个指导站, 每人每月, 各县(市、区), or 各 itself (各1次); null when there is nothing. */
export function perOf({ before }: Pick<Candidate, 'before'>): string | null {
  if (/各(?:自|不少于|至少|举办|开展)? *$/.test(before)) return '各';
  const at = before.indexOf('每');
  if (at >= 0) return phraseFrom(before.slice(at));
  return EACH_PLACE.exec(before)?.[0] ?? null;
}

function phraseFrom(text: string): string | null {
  const base = PER_BASE.exec(text);
  if (base !== null) return base[0];
  const time = PER_TIME.exec(text);
  if (time?.index === 0) return time[0];
  const thing = PER_THING.exec(text)?.[0];
  return thing === undefined || thing === '每' ? null : thing;
}
