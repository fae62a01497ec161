import type { ReactNode } from 'react';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import type { Report } from '../../../shared/ledger/report.ts';
import { meetingColumns } from '../../../shared/report/kinds/meeting-table.ts';
import { kindInfo, type ReportOption } from '../../../shared/report/kinds.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { editReportField } from '../../actions/reports.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { NumberField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useReportText } from './use-report-text.ts';

const LAYOUTS = [
  { value: 'list', label: '清单六列', title: '序号、项目名称、类别、聚焦问题、方案、目标成效和进展' },
  { value: 'tasks', label: '任务五列', title: '序号、主要工作任务、进展情况、牵头单位、进展状态' },
] as const;

const URGENCY_WORDS: readonly { readonly value: Report['urgency']; readonly label: string }[] = [
  { value: 'none', label: '无' },
  { value: 'urgent', label: '加急' },
  { value: 'extraUrgent', label: '特急' },
];

/** What the kind lets one choose, and what a document that is signed bears. */
export function OptionFields({ scope }: { readonly scope: ReportScope }): ReactNode {
  const { options, direction } = kindInfo(scope.kind);
  const { choices, report } = scope;
  const takes = (option: ReportOption): boolean => options.includes(option);
  return (
    <>
      {takes('annexLayout') ? (
        <FormRow label="进展情况表的列">
          <Segmented
            label="进展情况表的列"
            options={LAYOUTS}
            value={choices.annexLayout}
            onChange={(annexLayout) => void editReportField(scope, '附表版式', { annexLayout })}
          />
        </FormRow>
      ) : null}
      <TemplateField scope={scope} />
      {takes('columns') ? <ColumnsField scope={scope} /> : null}
      {takes('charts') ? (
        <CheckBox
          label="在 Word 里加图表"
          checked={choices.charts}
          onChange={(charts) => void editReportField(scope, '图表', { charts })}
        />
      ) : null}
      {takes('namesShown') ? (
        <CheckBox
          label="存在问题点名到项目和单位"
          checked={choices.namesShown}
          onChange={(namesShown) => void editReportField(scope, '点名', { namesShown })}
        />
      ) : null}
      {takes('issueNumber') ? <IssueNumberField scope={scope} /> : null}
      {direction === 'inner' ? null : (
        <FormRow label="紧急程度">
          <Segmented
            label="紧急程度"
            options={URGENCY_WORDS}
            value={report?.urgency ?? 'none'}
            onChange={(urgency) => void editReportField(scope, '紧急程度', { urgency })}
          />
        </FormRow>
      )}
      {direction === 'upward' ? <SignatoryField scope={scope} /> : null}
      {direction === 'inner' ? null : <CopyToField scope={scope} />}
      <NoteField scope={scope} />
    </>
  );
}

/** By GB/T 9704, or in a template of the unit's own; offered once there is one. */
function TemplateField({ scope }: FieldProps): ReactNode {
  const { ledger } = useLedgerState();
  const templates = recordsOf(ledger, 'templates');
  if (templates.length === 0 || !kindInfo(scope.kind).files.includes('docx')) return null;
  const options = [
    { value: '', label: '不用模板（按 GB/T 9704 排版）' },
    ...templates.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <FormRow label="单位模板" hint="预览仍按 GB/T 9704 显示">
      <Select
        label="单位模板"
        options={options}
        value={scope.report?.templateId ?? ''}
        onChange={(value) => {
          const chosen = templates.find(({ id }) => id === value);
          void editReportField(scope, '模板', { templateId: chosen?.id ?? null });
        }}
        width="full"
      />
    </FormRow>
  );
}

/** Nothing chosen: the usual ones of the kind. */
function ColumnsField({ scope }: FieldProps): ReactNode {
  const columns = meetingColumns(scope.book);
  const chosen = scope.choices.columns;
  const usual = columns.filter((column) => column.usual).map(({ key }) => key);
  const shown = chosen.length > 0 ? chosen : usual;
  const tick = (key: string, on: boolean): void => {
    const next = on ? [...shown, key] : shown.filter((one) => one !== key);
    // At least one is left: an empty choice means the usual ones.
    if (next.length > 0) void editReportField(scope, '表的列', { columns: next });
  };
  return (
    <div className="report-columns" role="group" aria-label="表的列">
      <b>表的列</b>
      {columns.map(({ key, name }) => (
        <CheckBox key={key} label={name} checked={shown.includes(key)} onChange={(on) => tick(key, on)} />
      ))}
    </div>
  );
}

type FieldProps = { readonly scope: ReportScope };

function IssueNumberField({ scope }: FieldProps): ReactNode {
  const draft = useReportText(scope, '期号', (text) => ({ issueNumber: numberOf(text) }));
  const kept = scope.report?.issueNumber ?? null;
  return (
    <FormRow label="期号、编号" hint="第几期或第几号">
      <NumberField label="期号、编号" value={kept === null ? '' : String(kept)} width={120} {...draft} />
    </FormRow>
  );
}

function numberOf(text: string): number | null {
  const number = Number(text.trim());
  return /^\d{1,5}$/.test(text.trim()) && number > 0 ? number : null;
}

function SignatoryField({ scope }: FieldProps): ReactNode {
  const draft = useReportText(scope, '签发人', (text) => ({ signatory: text.trim() }));
  return (
    <FormRow label="签发人" hint={`上行文写在版头；空着用${scope.issuer?.signatory || '发文机关的'}`}>
      <TextField label="签发人" value={scope.report?.signatory ?? ''} width="full" {...draft} />
    </FormRow>
  );
}

function CopyToField({ scope }: FieldProps): ReactNode {
  const draft = useReportText(scope, '抄送', (text) => ({ copyTo: text.trim() }));
  return (
    <FormRow label="抄送" hint={`写在版记；空着用${scope.issuer?.copyTo || '发文机关的'}`}>
      <TextField label="抄送" value={scope.report?.copyTo ?? ''} width="full" {...draft} />
    </FormRow>
  );
}

function NoteField({ scope }: FieldProps): ReactNode {
  const draft = useReportText(scope, '附注', (text) => ({ note: text.trim().replace(/^（|）$/g, '') }));
  return (
    <FormRow label="附注" hint="如：联系人及电话：周文，0573-82159217；括号由程序加">
      <TextField label="附注" value={scope.report?.note ?? ''} width="full" {...draft} />
    </FormRow>
  );
}
