// What is wrong with a unit's template, and where, in Chinese.
import { assertNever } from '../base/assert-never.ts';
import { quote } from '../base/quote.ts';
import type { TemplateProblem } from '../report/check-template.ts';

/** 第5段“…”：… with what to do. */
export function templateProblemWords(problem: TemplateProblem): string {
  if (problem.type === 'noTags') return '这个文件里没有一个标签。请在要填的地方写上标签，如 {标题}、{正文}。';
  const place = `第${problem.paragraph}段${problem.inTable ? '（表格里）' : ''}${quote(problem.text.slice(0, 24))}`;
  return `${place}：${whatWords(problem)}`;
}

function whatWords(problem: Exclude<TemplateProblem, { type: 'noTags' }>): string {
  switch (problem.type) {
    case 'unknownTag': {
      const hint = problem.similar === null ? '请对照标签清单改正。' : `是不是 {${problem.similar}}？`;
      return `没有 {${problem.tag}} 这个标签，${hint}`;
    }
    case 'tagNotClosed':
      return `“{${problem.tag.slice(0, 20)}”缺右括号，或标签被分到了两行、两段。请把一个标签写在同一行里。`;
    case 'tagNotOpened':
      return `“${problem.tag}}”缺左括号。请补上“{”，或去掉多余的“}”。`;
    case 'fullWidthBrace':
      return `“｛${problem.tag}｝”用了全角括号，要用半角的 { }。`;
    case 'loopNotClosed':
      return `{#${problem.tag}} 没有结束。请在要重复的内容后面写 {/${problem.tag}}。`;
    case 'loopNotOpened':
      return `{/${problem.tag}} 前面没有对应的开始。请在要重复的内容前面写 {#${problem.tag}}。`;
    case 'loopCrossed':
      return `{/${problem.tag}} 写在了 {/${problem.open}} 的前面，两段重复的内容交叉了。请先结束里面的 {/${problem.open}}。`;
    case 'outsideLoop':
      return `{${problem.tag}} 只能写在 {#${problem.loop}} 和 {/${problem.loop}} 之间。`;
    default:
      return assertNever(problem);
  }
}
