import { textFinding, type TextRule } from '../rule.ts';

// 《百家姓》里常见的姓；单独成词的（和、方、常……）靠后面的字排除。
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆汪范金石廖贾夏韦付傅邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞章鲁葛';
/** Those whose names must not stand in a report: in 社区矫正, 戒毒, 安置帮教. */
const PERSONS =
  '(?:社区)?矫正(?:对象|人员)|(?:社区|强制隔离)?戒毒(?:康复)?(?:人员|学员|对象)|社戒社康(?:人员|对象)|吸毒(?:关联)?人员|(?:社区)?服刑人员|刑满释放人员|刑释人员|安置帮教(?:对象|人员)|帮教对象|解矫人员';
const CONTEXT = /矫正|戒毒|吸毒|服刑|刑满释放|刑释|帮教|社戒社康/;

// 矫正对象王某某、戒毒人员（李建国）
const NAMED = new RegExp(
  `(?:${PERSONS})(?:[：:（(“]|为)?((?:[${SURNAMES}]|欧阳|司马|上官|诸葛)[\\u4e00-\\u9fff]{1,2})(?=$|[，,。；;、：:（()）”\\s]|等(?!待)|在|因|于|的|与|和|被|已|自|从|经|近日|表示|主动|成功|顺利|参加|回到)`,
  'gu',
);
const HIDDEN = new RegExp(
  `(?<![\\u4e00-\\u9fff]*某)[${SURNAMES}]某{1,2}(?![\\u4e00-\\u9fff]?(?:市|县|区|镇|局|院|单位|公司|项))`,
  'gu',
);
// 余名、万人、高危、管理……不是姓名。
const NO_NAME =
  /^(?:高危|高风|高效|高质|余名|余人|万人|万名|万余|于|任务|任何|何时|何种|向|金额|程序|程度|石化|夏季|江苏|江南|江西|史料|顾虑|武装|严格|严管|严重|龙头|段落|孔|曾经|曾有|曾因|毛发|汤|林业|马上|周边|周期|周报|周转|田间|陆续|付|罗列|范围|章程|万|许可|许多|杜绝|钟|熊|邱|秦)/;

export const personName: TextRule = {
  id: 'person-name',
  name: '矫正、戒毒人员姓名',
  severity: 'must',
  why: '社区矫正对象、戒毒人员的姓名依法保密，“张某某”也认得出人，报告里只写人数。',
  scope: 'text',
  check: (checked, { project }) => {
    const { text, label } = checked;
    if (!CONTEXT.test(text) && !CONTEXT.test(project.title)) return [];
    const named = [...text.matchAll(NAMED)].map((match) => ({
      words: match[1] ?? '',
      start: match.index + match[0].lastIndexOf(match[1] ?? ''),
    }));
    const hidden = [...text.matchAll(HIDDEN)].map((match) => ({ words: match[0], start: match.index }));
    const found = [...named.filter(({ words }) => !NO_NAME.test(words)), ...hidden];
    return found
      .filter(({ start }, index) => found.findIndex((other) => other.start === start) === index)
      .map(({ words, start }) => {
        const message = `${label}里有疑似矫正、戒毒人员的姓名“${words.charAt(0)}…”，应删去。`;
        return textFinding(personName, checked, { start, end: start + words.length }, message, { secret: true });
      });
  },
};
