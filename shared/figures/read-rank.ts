import { allMatches } from './all-matches.ts';
import type { Reading } from './reading.ts';
import { readNumeral } from './read-number.ts';

// 前三、前10名、前20%；前三季度、前3年、前两批 是时间和先后，目前、之前、提前 是词。
const TOP =
  /(?<![目以之提年会事课餐门向当跟眼空届])前 *(\d{1,4}|[一二三四五六七八九十百]{1,3})(名|位|强|列|%)?(?![\d.分万亿年月季天日周期批轮款项条次个阶章节届排任场大道段者年+])/g;
// 居第一、排名全省第二位；第一方阵、第一梯队、第一责任人 不是名次。
const PLACE =
  /(?:位居|位列|排名|名列|保持|居|列|进入|获|夺得|综合评价)[^,;:、\d第]{0,10}第(一|二|三|四|五|\d{1,2})(名|位)?(?![\d一二三四五六七八九十方梯档责批季线轮届产次个阵类等序])/g;

/** K07: ranks. 前三 is `3 名 <= rank`. */
export function readRanks(plain: string): Reading[] {
  return [...matches(plain, TOP, '前'), ...matches(plain, PLACE, '第')];
}

function matches(plain: string, pattern: RegExp, mark: string): Reading[] {
  const readings: Reading[] = [];
  for (const match of allMatches(pattern, plain)) {
    const value = readNumeral(match[1] ?? '');
    if (value === null || value === 0) continue;
    const start = match.index + match[0].lastIndexOf(mark);
    const written = match[2] ?? '名';
    const unit = written === '列' ? '名' : written;
    const end = match.index + match[0].length - (match[2] === '列' ? 1 : 0);
    readings.push({
      start,
      end,
      value,
      valueMax: null,
      unit,
      comparator: '<=',
      kind: 'rank',
      measureEnd: start,
      measure: null,
    });
  }
  return readings;
}
