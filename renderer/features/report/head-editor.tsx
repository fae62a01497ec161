import type { ReactNode } from 'react';
import { draftTitle } from '../../../shared/report/build-report.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { useDraft } from '../../actions/drafts.ts';
import { nameIssuer } from '../../actions/edit-issuer.ts';
import { editReportField } from '../../actions/reports.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** The parts of a report that the pane of title, 主送 and 署名 edits. */
export const HEAD_SECTIONS: ReadonlySet<string> = new Set(['title', 'recipient', 'signature']);

type HeadEditorProps = { readonly scope: ReportScope; readonly model: ReportModel; readonly onClose: () => void };

/** Title, 主送机关 and 发文机关: what is left empty is drafted. */
export function HeadEditor({ scope, model, onClose }: HeadEditorProps): ReactNode {
  const key = `report:${scope.period.id}:${scope.kind}`;
  const title = useDraft(`${key}:title`, (text) => editReportField(scope, '标题', { title: ownTitle(scope, text) }));
  const recipient = useDraft(`${key}:recipient`, (text) =>
    editReportField(scope, '主送机关', { recipient: text.trim().replace(/[:：]$/, '') }),
  );
  const issuer = useDraft(`issuer:${scope.issuer?.id ?? 'first'}`, (text) =>
    nameIssuer(scope.issuer?.id ?? null, text),
  );
  return (
    <section className="report-editor" aria-label="编辑标题、主送和署名">
      <header>
        <h2>标题、主送和署名</h2>
        <span className="grow" />
        <IconButton icon="close" label="关闭" onClick={onClose} />
      </header>
      <div className="report-editor-text report-head-fields">
        <FormRow label="标题" hint="可在要断开的地方回车；清空就由程序起草">
          <TextArea label="标题" value={model.title} {...title} />
        </FormRow>
        <FormRow label="主送机关" hint="末尾的冒号由程序加">
          <TextField label="主送机关" value={model.recipient} width="full" {...recipient} />
        </FormRow>
        <FormRow label="发文机关" hint="写在标题和署名处，各期报告共用">
          <TextField label="发文机关" value={scope.issuer?.name ?? ''} width="full" {...issuer} />
        </FormRow>
      </div>
      <footer>
        <Remark>成文日期在签发时填写，现在空着。</Remark>
      </footer>
    </section>
  );
}

/** The drafted title is not kept as a person's: it goes on following the ledger. */
function ownTitle(scope: ReportScope, text: string): string {
  const title = text.trim();
  return title === draftTitle(scope) ? '' : title;
}
