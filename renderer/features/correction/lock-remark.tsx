import type { ReactNode } from 'react';
import type { Period } from '../../../shared/ledger/period.ts';
import {
  askForReason,
  correctionReason,
  correctionStore,
  endCorrection,
  useReadOnly,
} from '../../store/correction-store.ts';
import { flushDrafts } from '../../actions/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';

/** Over what is typed for a locked period: why it cannot be changed, and the way to 更正. */
export function LockRemark({ period }: { readonly period: Period }): ReactNode {
  const readOnly = useReadOnly(period);
  const reason = correctionStore(() => correctionReason(period.id));
  if (!period.locked) return null;
  const begin = (): void => void askForReason([period]);
  const end = (): void => void flushDrafts().then(endCorrection);
  if (readOnly) {
    return (
      <Remark
        icon="lock"
        action={
          <Button variant="link" onClick={begin}>
            更正…
          </Button>
        }
      >
        这一期已经定稿。要改先写明理由，改动会记入下期报告的更正说明。
      </Remark>
    );
  }
  return (
    <Remark
      icon="pen"
      action={
        <>
          <Button variant="link" onClick={begin}>
            换个理由
          </Button>
          <Button variant="link" onClick={end}>
            结束更正
          </Button>
        </>
      }
    >
      {`正在更正，理由：${reason ?? ''}。每处改动都会记下改前、改后和理由。`}
    </Remark>
  );
}
