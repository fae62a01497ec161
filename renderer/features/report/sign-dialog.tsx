import { useState, type ReactNode } from 'react';
import { yearOf, type Day } from '../../../shared/base/dates.ts';
import { formatDocumentNumber } from '../../../shared/ledger/document-number.ts';
import { nextDocumentNumber, numberHolder, outOfOrder } from '../../../shared/report/document-numbers.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { signReport } from '../../actions/reports-stages.ts';
import { describeReportFailure, type ReportFailure } from '../../messages/report-failure.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { today } from '../frame/today.ts';

type SignDialogProps = { readonly scope: ReportScope; readonly onClose: () => void };

/** 签发: 成文日期 and 文号, the next free one of the 发文机关 unless another is written. */
export function SignDialog({ scope, onClose }: SignDialogProps): ReactNode {
  const { issuer, report } = scope;
  const toast = useToast();
  const [date, setDate] = useState<Day | null>(report?.date ?? today());
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<ReportFailure | null>(null);
  const numbered = issuer !== null && kindInfo(scope.kind).direction !== 'inner';
  const year = date === null ? scope.year.year : yearOf(date);
  const row = issuer === null ? null : { issuerId: issuer.id, year };
  const proposed = row === null ? 0 : (scope.documentNumber?.number ?? nextDocumentNumber(currentLedger(), row));
  const text = typed ?? String(proposed);
  const number = /^\d{1,5}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : null;
  const holder =
    row === null || number === null || report === null
      ? null
      : numberHolder(currentLedger(), { ...row, number }, report.id);
  const wrong = numbered ? numberWrong(text, number, holder !== null) : undefined;
  const sign = async (): Promise<void> => {
    setAsked(true);
    if (date === null || wrong !== undefined) return;
    const signed = await signReport(scope, { date, number: numbered ? number : null });
    if (!signed.ok) return setFailure(signed.error);
    onClose();
    toast({ text: numbered && number !== null ? `已签发，${numberWords(scope, year, number)}` : '已签发' });
  };
  const late =
    row !== null && number !== null && date !== null && outOfOrder(currentLedger(), { ...row, number }, date);
  return (
    <Dialog
      title="签发"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={() => void sign()}>
            签发
          </Button>
        </>
      }
    >
      <div className="report-form">
        <FormRow label="成文日期" hint="写在署名下面">
          <DateField
            label="成文日期"
            value={date}
            onChange={setDate}
            today={today()}
            invalid={asked && date === null ? '签发要有成文日期。' : undefined}
          />
        </FormRow>
        {numbered ? (
          <FormRow label="发文字号" hint={`下一个空号，不编号就清空`}>
            <NumberField
              label="发文字号"
              value={text}
              onTextChange={setTyped}
              onEnter={() => void sign()}
              unit="号"
              width={120}
              invalid={wrong}
              firstFocus
            />
          </FormRow>
        ) : null}
      </div>
      {numbered && number !== null ? <p className="report-number">{numberWords(scope, year, number)}</p> : null}
      {late ? <Remark>后面的日期已经给过更小的号，文号和日期的先后会不一致。</Remark> : null}
      {issuer === null ? <Remark>没有设置发文机关，不给文号。</Remark> : null}
      {failure === null ? null : (
        <p role="alert">{`${describeReportFailure(failure).happened}${describeReportFailure(failure).todo}`}</p>
      )}
    </Dialog>
  );
}

function numberWords({ issuer }: ReportScope, year: number, number: number): string {
  return formatDocumentNumber(issuer?.mark ?? '', year, number);
}

/** Empty gives none; a number that another document has is refused. */
function numberWrong(text: string, number: number | null, taken: boolean): string | undefined {
  if (text.trim() === '') return undefined;
  if (number === null) return '这里填数字，如 28；不编号就清空。';
  return taken ? '这个号已经给了别的文件，请换一个。' : undefined;
}
