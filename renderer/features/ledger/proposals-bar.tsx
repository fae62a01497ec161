import type { ReactNode } from 'react';
import type { Project } from '../../../shared/ledger/project.ts';
import { takeAllProposals } from '../../actions/figures.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';

/** 原文里还有 n 个数没有认定: one by one, or all as they were understood. */
export function ProposalsBar({ project, count }: { readonly project: Project; readonly count: number }): ReactNode {
  const toast = useToast();
  const { undo } = useUndo();
  const takeAll = async (): Promise<void> => {
    const taken = await takeAllProposals(project);
    if (taken > 0) toast({ text: `已采纳 ${taken} 个指标`, action: { label: '撤销', run: undo } });
  };
  return (
    <div className="proposals-bar" role="group" aria-label="没有认定的数">
      <span className="grow">{`原文里还有 ${count} 个数没有认定`}</span>
      <Button small onClick={focusFirst}>
        逐个认定
      </Button>
      <Button small variant="primary" onClick={() => void takeAll()}>
        全部采纳
      </Button>
    </div>
  );
}

/** To the first proposal's first button, which comes into sight with the focus. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('.panel [data-proposal] button')?.focus();
}
