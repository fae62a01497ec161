import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Target } from '../../../shared/ledger/target.ts';
import { projectsOfIndicator } from '../../../shared/proposals/equal-measures.ts';
import { isShared } from '../../../shared/proposals/join-indicators.ts';
import type { FigureStanding } from '../../../shared/standing/figure-standing.ts';
import { correctTarget, giveUpTarget, splitTarget } from '../../actions/figures.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';
import { FigureDialog } from './figure-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface FigureMenuProps {
  readonly figure: FigureStanding;
  readonly project: Project;
  readonly place: Place;
}

type Asked = 'correct' | 'plan' | 'adjust' | 'giveUp';

/** What can be done with a figure that counts. */
export function FigureMenu({ figure, project, place }: FigureMenuProps): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { indicator } = figure;
  // As it was first promised: changes of it are another matter.
  const target = currentLedger().targets.get(figure.target.id) ?? figure.target;
  const shared = isShared(currentLedger(), indicator.id);
  return (
    <>
      <MenuButton
        look="icon"
        label={`指标操作：${indicator.name}`}
        small
        align="end"
        entries={[
          { label: '改正…', icon: 'pen', run: () => setAsked('correct') },
          { label: '季度计划…', icon: 'calendar', run: () => setAsked('plan') },
          { label: '调整目标…', icon: 'flag', run: () => setAsked('adjust') },
          'line',
          {
            label: '拆开，各填各的',
            icon: 'exchange',
            blocked: shared ? undefined : '这个指标只用在一处',
            run: () => void splitTarget(target, indicator),
          },
          { label: '不再作为指标…', icon: 'trash', run: () => setAsked('giveUp') },
        ]}
      />
      <FigureDialogs {...{ figure, project, place, target, asked }} onClose={() => setAsked(null)} />
    </>
  );
}

interface FigureDialogsProps extends FigureMenuProps {
  readonly target: Target;
  readonly asked: Asked | null;
  readonly onClose: () => void;
}

function FigureDialogs({ figure, project, place, target, asked, onClose }: FigureDialogsProps): ReactNode {
  const { indicator } = figure;
  if (asked === 'plan') return <PlanDialog target={target} indicator={indicator} onClose={onClose} />;
  if (asked === 'adjust') return <AdjustDialog figure={figure} target={target} place={place} onClose={onClose} />;
  const others = projectsOfIndicator(currentLedger(), indicator.id).filter(({ id }) => id !== project.id);
  if (asked === 'correct')
    return (
      <FigureDialog
        title={`改正指标${quote(indicator.name)}`}
        act="改正"
        fields={{ ...target, name: indicator.name, unit: indicator.unit, kind: indicator.kind }}
        quote={target.quote}
        sharedWith={others.map(({ number }) => `项目${number}`).join('、')}
        year={place.year.year}
        onClose={onClose}
        onSave={(fields) => {
          onClose();
          void correctTarget(target, fields);
        }}
      />
    );
  if (asked === 'giveUp')
    return (
      <ReasonDialog
        title={`不再把${quote(indicator.name)}作为指标`}
        act="不再作为指标"
        onClose={onClose}
        onSave={(reason) => void giveUpTarget(target, indicator, reason)}
      >
        <p className="dialog-words">已填的数留着；原文里的这几个字以后不再提示。</p>
      </ReasonDialog>
    );
  return null;
}
