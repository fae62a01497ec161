import type { Item, SubItem } from '../../ledger/item-list.ts';
import { PROJECT_BLOCKS, type ProjectBlock } from '../../ledger/project.ts';
import { blockLabel } from '../checked-text.ts';
import type { ProjectCheckFacts } from '../check-facts.ts';
import type { Finding } from '../finding.ts';
import { projectFinding, quoted, type ProjectRule } from '../rule.ts';

export const listNumberingGap: ProjectRule = {
  id: 'list-numbering-gap',
  name: '清单编号不连续',
  severity: 'advice',
  why: '清单的条目编号跳了或重了，多半是漏了一条。',
  scope: 'project',
  check: (facts) =>
    PROJECT_BLOCKS.flatMap((block) => [
      ...listGaps(facts, block, facts.project[block]),
      ...facts.project[block].flatMap(({ children }) => listGaps(facts, block, children)),
    ]),
};

function listGaps({ project }: ProjectCheckFacts, block: ProjectBlock, items: readonly (SubItem | Item)[]): Finding[] {
  const numbered = items.filter(({ marker }) => marker !== '');
  const index = numbered.findIndex(({ marker }, at) => Number.parseInt(marker, 10) !== at + 1);
  const wrong = numbered[index];
  if (!wrong) return [];
  const before = numbered[index - 1];
  const message = `${blockLabel(block)}的编号不连续：${before ? `${quoted(before.marker)}后面` : '开头'}是${quoted(wrong.marker)}。`;
  const words = numbered.map(({ marker }) => marker);
  return [projectFinding(listNumberingGap, project.id, message, [block, ...words], { block, itemId: wrong.id })];
}
