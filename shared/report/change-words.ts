// 增补, 撤销, 暂缓 … in the words of a sentence; what was before stays beside what is now.
import { quote } from '../base/quote.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import { clause } from './sentence.ts';

/** 目标由“…10件”调整为“…12件”，依据…，经…批准; without date and closing 。. `brief`: the approval stands for its grounds. */
export function changeWords(
  { kind, before, after, basis, approvedBy }: ProjectChange,
  length: 'brief' | 'full' = 'full',
): string {
  const approved = approvedBy.trim() === '' ? '' : `，经${clause(approvedBy)}批准`;
  const grounds = basis.trim() === '' || (length === 'brief' && approved !== '') ? '' : `，依据：${clause(basis)}`;
  const ground = `${approved}${grounds}`;
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
