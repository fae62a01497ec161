import { type ReactNode, useState } from 'react';
import { chineseDate, type Day } from '../../../shared/base/dates.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { isUnitValidOn } from '../../../shared/ledger/unit.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { BlockSection } from './block-section.tsx';
import { FactsForm } from './facts-form.tsx';

/** What the list says of a project: for reading, and for writing on demand. */
export function BasicsTab({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const { heads } = place.book;
  return (
    <>
      <FactsSection place={place} project={project} />
      <BlockSection project={project} block="problems" title={oneLine(heads.problems)} />
      <BlockSection project={project} block="plan" title={oneLine(heads.plan)} />
      <BlockSection project={project} block="goals" title={oneLine(heads.goals)} />
    </>
  );
}

function FactsSection({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const [editing, setEditing] = useState(false);
  return (
    <section className="panel-section" aria-label="概况">
      <div className="panel-section-head">
        <h3>概况</h3>
        <Button
          variant="text"
          small
          aria-label={editing ? '完成修改概况' : '编辑概况'}
          onClick={() => setEditing(!editing)}
        >
          {editing ? '完成' : '编辑'}
        </Button>
      </div>
      {editing ? <FactsForm place={place} project={project} /> : <Facts place={place} project={project} />}
    </section>
  );
}

function Facts({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const category = place.book.categories.find(({ id }) => id === project.categoryId)?.name ?? '';
  const lines: readonly (readonly [string, string])[] = [
    ['类别', category],
    ['牵头单位', unitNames(project.leadUnitIds, place.period.dataDate)],
    ['配合单位', unitNames(project.supportUnitIds, place.period.dataDate)],
    ['责任人', project.responsible],
    ['分管领导', project.leader],
    ['完成时限', project.due === null ? '' : chineseDate(project.due)],
    ['依据文件', project.basis],
    ['备注', project.note],
    ...place.book.customColumns.map(({ id, name }) => [name, String(project.custom[id] ?? '')] as const),
    ['项目编号', project.code],
  ];
  return (
    <dl className="facts-list">
      {lines.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={words === '' ? 'dim' : 'selectable'}>{words === '' ? '未填' : words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One that is no longer there says so, as where it is chosen. */
function unitNames(ids: readonly string[], on: Day): string {
  return ids
    .map((id) => {
      const unit = currentLedger().units.get(id);
      if (unit === undefined) return '';
      return isUnitValidOn(unit, on) ? unit.fullName : `${unit.fullName}（已停用）`;
    })
    .join('、');
}

function oneLine(head: string): string {
  return head.replaceAll('\n', '');
}
