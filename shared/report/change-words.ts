// 增补, 撤销, 暂缓 … in the words of a sentence; what was before stays beside what is now.
import { quote } from '../base/quote.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import { clause } from './sentence.ts';

/** 调整目标：由“…10件”调整为“…12件”（依据…，…批准), without date and closing 。. */
export function changeWords({ kind, before, after, basis, approvedBy }: ProjectChange): string {
  const grounds = [
    basis.trim() === '' ? '' : `依据：${clause(basis)}`,
    approvedBy.trim() === '' ? '' : `批准：${clause(approvedBy)}`,
  ].filter((part) => part !== '');
  const ground = grounds.length === 0 ? '' : `（${grounds.join('；')}）`;
  const moved =
    before.trim() === '' || after.trim() === '' ? '' : `由${quote(clause(before))}调整为${quote(clause(after))}`;
  const named = quote(clause(after || before));
  switch (kind) {
    case 'added':
      return `增补项目${named}${ground}`;
    case 'cancelled':
      return `撤销项目${named}${ground}`;
    case 'suspended':
      return `暂缓项目${named}${ground}`;
    case 'resumed':
      return `恢复项目${named}${ground}`;
    case 'merged':
      return `合并项目${named}${ground}`;
    case 'renamed':
      return `项目更名，${moved}${ground}`;
    case 'leadChanged':
      return `牵头单位${moved}${ground}`;
    case 'targetChanged':
      return `目标${moved}${ground}`;
  }
}
