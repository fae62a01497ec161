import type { ReactNode } from 'react';
import { recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import { projectsOfYear } from '../../../shared/select/projects.ts';
import { chooseAttachmentUse, keepAttachments } from '../../actions/attachments.ts';
import { type Attachment, type AttachmentUse, dropAttachments } from '../../store/intake-store.ts';
import type { Place } from '../../store/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';

interface AttachmentListProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly attachments: readonly Attachment[];
}

/** Files beside the forms: 佐证 by 序号, 盖章扫描件 by unit; what nobody can tell is asked for. */
export function AttachmentList({ place, ledger, attachments }: AttachmentListProps): ReactNode {
  const toast = useToast();
  const known = attachments.filter(({ use }) => use.type !== 'unknown').length;
  const options = choicesOf(place, ledger);
  const keep = async (): Promise<void> => {
    const count = await keepAttachments(place.period, attachments);
    toast({ text: `已收下 ${count} 份附件` });
  };
  return (
    <section className="exchange-attachments" aria-label="附件">
      <SectionHead
        title={`附件 ${attachments.length} 份`}
        note="佐证和盖章扫描件，按文件名里的序号和单位认"
        action={
          <>
            <Button variant="quiet" small onClick={() => dropAttachments(new Set(attachments.map(({ key }) => key)))}>
              都不要
            </Button>
            <Button small blocked={known === 0 ? '先说明它们是哪个项目的' : undefined} onClick={() => void keep()}>
              {`收下 ${known} 份`}
            </Button>
          </>
        }
      />
      <ul>
        {attachments.map((one) => (
          <li key={one.key}>
            <span className="cut grow" title={[one.folder, one.name].filter((step) => step !== '').join('/')}>
              {one.name}
              {one.folder === '' ? null : <span className="dim s13">{`　${one.folder}`}</span>}
            </span>
            <Select
              label={`${one.name}是什么`}
              placeholder="选项目或单位"
              options={options}
              value={keyOf(one.use)}
              onChange={(key) => chooseAttachmentUse(one.key, readUse(key, ledger))}
              searchable
              small
              width={260}
            />
            <IconButton
              icon="close"
              label={`不要${one.name}`}
              small
              onClick={() => dropAttachments(new Set([one.key]))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function choicesOf({ year }: Place, ledger: Ledger): readonly { readonly value: string; readonly label: string }[] {
  const units = recordsOf(ledger, 'units').sort((a, b) => a.order - b.order);
  return [
    ...projectsOfYear(ledger, year.id).map(({ id, number, title }) => ({
      value: `evidence ${id}`,
      label: `佐证：${number} ${title}`,
    })),
    ...units.map(({ id, shortName }) => ({ value: `scan ${id}`, label: `盖章扫描件：${shortName}` })),
  ];
}

function keyOf(use: AttachmentUse): string | null {
  if (use.type === 'unknown') return null;
  return use.type === 'evidence' ? `evidence ${use.projectId}` : `scan ${use.unitId}`;
}

function readUse(key: string, ledger: Ledger): AttachmentUse {
  const [type, id = ''] = key.split(' ');
  const project = type === 'evidence' ? ledger.projects.get(id) : undefined;
  const unit = type === 'scan' ? ledger.units.get(id) : undefined;
  if (project) return { type: 'evidence', projectId: project.id };
  return unit ? { type: 'scan', unitId: unit.id } : { type: 'unknown' };
}
