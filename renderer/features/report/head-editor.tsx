import type { ReactNode } from 'react';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { draftTitle } from '../../../shared/report/build-report.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { useDraft } from '../../actions/drafts.ts';
import { nameIssuer } from '../../actions/edit-issuer.ts';
import { editReportField } from '../../actions/reports.ts';
import { currentLedger, useRevision } from '../../store/ledger-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { OptionFields } from './option-fields.tsx';
import { useReportText } from './use-report-text.ts';

/** The parts of a report that the pane of title, 主送, 署名 and options edits. */
export const HEAD_SECTIONS: ReadonlySet<string> = new Set(['options', 'title', 'recipient', 'signature']);

export type HeadEditorProps = {
  readonly scope: ReportScope;
  readonly model: ReportModel;
  /** The part that was asked for. */
  readonly part: string;
  readonly readOnly: boolean;
  readonly onClose: () => void;
};

/** Title, 主送, 发文机关, and what the kind lets one choose: what is left empty is drafted. */
export function HeadEditor({ scope, model, part, readOnly, onClose }: HeadEditorProps): ReactNode {
  const name = part === 'options' ? '版式和选项' : '标题、主送和署名';
  return (
    <section className="report-editor" tabIndex={-1} aria-label={`编辑${name}`}>
      <header>
        <h2>{name}</h2>
        <span className="grow" />
        <IconButton icon="close" label="关闭" onClick={onClose} />
      </header>
      <fieldset className="report-editor-text report-head-fields" disabled={readOnly}>
        {part === 'options' ? <OptionFields scope={scope} /> : <HeadFields scope={scope} model={model} />}
      </fieldset>
      <footer>
        {readOnly ? (
          <Remark icon="lock">已定稿，不能再改。</Remark>
        ) : (
          <Remark>
            {model.signature.date === null ? '成文日期在签发时填写，现在空着。' : '成文日期在签发时填写。'}
          </Remark>
        )}
      </footer>
    </section>
  );
}

function HeadFields({ scope, model }: Pick<HeadEditorProps, 'scope' | 'model'>): ReactNode {
  const title = useReportText(scope, '标题', (text) => ({ title: ownTitle(scope, text) }));
  const recipient = useReportText(scope, '主送机关', (text) => ({ recipient: text.trim().replace(/[:：]$/, '') }));
  const broken = scope.report !== null && scope.report.title !== '';
  return (
    <>
      <FormRow label="标题" hint="可在要断开的地方回车；清空就由程序起草">
        <TextArea label="标题" value={model.title} {...title} />
      </FormRow>
      {broken ? (
        <Button
          variant="text"
          small
          className="report-redraft"
          onClick={() => void editReportField(scope, '标题', { title: '' })}
        >
          还原为程序起草的标题
        </Button>
      ) : null}
      {kindInfo(scope.kind).options.includes('recipient') ? (
        <FormRow label="主送机关" hint="末尾的冒号由程序加">
          <TextField label="主送机关" value={model.recipient} width="full" {...recipient} />
        </FormRow>
      ) : null}
      <IssuerField scope={scope} />
    </>
  );
}

/** One of the list; where there is none yet, its name is written here and makes the first. */
function IssuerField({ scope }: { readonly scope: ReportScope }): ReactNode {
  useRevision();
  const issuers = recordsOf(currentLedger(), 'issuers').sort((a, b) => a.order - b.order);
  const { issuer } = scope;
  const draft = useDraft(`issuer:${issuer?.id ?? 'first'}`, (text) => nameIssuer(issuer?.id ?? null, text));
  if (issuers.length < 2 || issuer === null) {
    return (
      <FormRow label="发文机关" hint="写在标题和署名处，各期报告共用">
        <TextField label="发文机关" value={issuer?.name ?? ''} width="full" {...draft} />
      </FormRow>
    );
  }
  return (
    <FormRow label="发文机关" hint="名单在设置里增减">
      <Select
        label="发文机关"
        options={issuers.map(({ id, name }) => ({ value: id, label: name }))}
        value={issuer.id}
        onChange={(issuerId) => void editReportField(scope, '发文机关', { issuerId })}
        width="full"
      />
    </FormRow>
  );
}

/** The drafted title is not kept as a person's: it goes on following the ledger. */
function ownTitle(scope: ReportScope, text: string): string {
  const title = text.trim();
  return title === draftTitle(scope) ? '' : title;
}
