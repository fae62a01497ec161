import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { chineseDate, localDay } from '../../../shared/base/dates.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import type { Template } from '../../../shared/ledger/template.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { templateFields, type TemplateFields, type TemplateLoop } from '../../../shared/report/template-fields.ts';
import { openReport } from '../../actions/reports.ts';
import { addTemplate, removeTemplate, renameTemplate } from '../../actions/templates.ts';
import { openForPerson } from '../../actions/save-file.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { usePlace } from '../../store/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { DraftField } from './draft-field.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';

export const templatesSection: SettingsSection = {
  id: 'templates',
  name: '单位模板',
  group: '公文',
  about: '上级或本单位有固定格式的 Word 时，在里面写上标签存到这里；导出报告时可以选用，内容由程序填。',
  words: ['模板', '标签', '固定格式', 'docx'],
  Page: TemplatesPage,
};

type Wrong = { readonly fileName: string; readonly problems: readonly string[] };

function TemplatesPage(): ReactNode {
  const { ledger } = useLedgerState();
  const fields = useFields();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const toast = useToast();
  const templates = recordsOf(ledger, 'templates').sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  const add = async (instead: Template | null): Promise<void> => {
    const outcome = await addTemplate(fields, instead);
    setWrong(outcome.type === 'wrong' ? outcome : null);
    setProblem(
      outcome.type === 'refused'
        ? outcome.problem
        : outcome.type === 'shell'
          ? describeShellError(outcome.error, '原有的模板都在。')
          : null,
    );
    if (outcome.type === 'kept') toast({ text: `模板“${outcome.name}”检查无误，已存下` });
  };
  return (
    <>
      <SettingsGroup
        title="模板"
        note={`${templates.length} 个`}
        action={
          <Button small icon="plus" onClick={() => void add(null)}>
            添加模板
          </Button>
        }
      >
        {problem === null ? null : (
          <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
        )}
        {wrong === null ? null : <WrongTemplate wrong={wrong} />}
        {templates.length === 0 ? <p className="dim">还没有模板，报告按 GB/T 9704 排版。</p> : null}
        <ul className="bin-list">
          {templates.map((template) => (
            <TemplateLine key={template.id} template={template} onReplace={() => void add(template)} />
          ))}
        </ul>
      </SettingsGroup>
      <SettingsGroup title="可以用的标签" note="写在 Word 里，连同半角大括号">
        <TagList fields={fields} />
      </SettingsGroup>
    </>
  );
}

/** The tags of the quarter's report: its annexes are the tables that templates ask for. */
function useFields(): TemplateFields {
  const state = useLedgerState();
  const place = usePlace();
  return useMemo(() => {
    const report = place === null ? null : openReport(state.ledger, place.period, 'quarterlyReport');
    return templateFields(report?.model ?? { annexes: [] });
  }, [state, place]);
}

function WrongTemplate({ wrong: { fileName, problems } }: { readonly wrong: Wrong }): ReactNode {
  return (
    <ErrorBox
      what={`模板“${fileName}”有 ${problems.length} 处问题，没有存下。`}
      unharmed={
        <ol className="selectable">
          {problems.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      }
      advice="请在 Word 或 WPS 里逐处改好、保存，再添加一次。原有的模板没有变动。"
    />
  );
}

function TemplateLine({
  template,
  onReplace,
}: {
  readonly template: Template;
  readonly onReplace: () => void;
}): ReactNode {
  const toast = useToast();
  const { undo } = useUndo();
  const offset = phaseStore((phase) => phase.appInfo.timeZoneOffset);
  const remove = async (): Promise<void> => {
    await removeTemplate(template);
    toast({ text: `已移除模板“${template.name}”`, action: { label: '撤销', run: undo } });
  };
  return (
    <li>
      <DraftField
        draftKey={`template:${template.id}`}
        label="模板名称"
        value={template.name}
        width={260}
        maxLength={200}
        save={(name) => renameTemplate(template, name)}
      />
      <span className="dim s13 grow cut">{`${template.fileName} · ${chineseDate(localDay(template.addedAt, offset))}`}</span>
      <Button
        small
        onClick={() => void openForPerson({ hash: template.fileHash, name: template.fileName, what: '打开单位模板' })}
      >
        打开
      </Button>
      <Button small onClick={onReplace}>
        换文件
      </Button>
      <IconButton icon="close" label={`移除模板${template.name}`} small onClick={() => void remove()} />
    </li>
  );
}

function TagList({ fields }: { readonly fields: TemplateFields }): ReactNode {
  return (
    <dl className="template-tags selectable">
      {fields.tags.map(({ name, words }) => (
        <div key={name}>
          <dt>{`{${name}}`}</dt>
          <dd className="dim">{words}</dd>
        </div>
      ))}
      {fields.loops.map((loop) => (
        <LoopTags key={loop.name} loop={loop} />
      ))}
    </dl>
  );
}

function LoopTags({ loop }: { readonly loop: TemplateLoop }): ReactNode {
  const inner = [
    ...loop.tags.map(({ name }) => [name]),
    ...loop.loops.map(({ name, tags }) => [`#${name}`, ...tags.map((tag) => tag.name), `/${name}`]),
  ];
  return (
    <div>
      <dt>
        <span>{`{#${loop.name}}…`}</span>
        <wbr />
        <span>{`{/${loop.name}}`}</span>
      </dt>
      <dd className="dim">
        {`${loop.words}逐个重复；写在表格同一行里就是逐行。中间可用：`}
        {inner.map((names) => (
          <Fragment key={names[0]}>
            {names.map((name) => (
              <span key={name}>{`{${name}}`}</span>
            ))}{' '}
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
