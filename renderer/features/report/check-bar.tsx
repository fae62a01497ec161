import type { ReactNode } from 'react';
import type { Reconciliation } from '../../../shared/report/reconcile.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';
import { Icon } from '../../ui/icon.tsx';
import { noticeWords } from './notice-words.ts';

type CheckBarProps = {
  readonly reconciliation: Reconciliation;
  readonly notices: readonly ReportNotice[];
  /** Goes to the projects that a notice is about. */
  readonly onShow: (notice: ReportNotice) => void;
};

/** Whether prose, annex and workbook agree, and what should be settled before the report goes out. */
export function CheckBar({ reconciliation, notices, onShow }: CheckBarProps): ReactNode {
  const { checked, mismatches } = reconciliation;
  return (
    <div className="report-checks" role="status">
      {mismatches.length === 0 ? (
        <span>
          <Icon name="done" size={14} />
          正文、附表、Excel 的 {checked} 处数字一致
        </span>
      ) : (
        <span className="strong">
          <Icon name="note" size={14} />
          正文、附表、Excel 有 {mismatches.length} 处数字不一致
        </span>
      )}
      {notices.map((notice) => (
        <button key={notice.type} type="button" className="report-notice" onClick={() => onShow(notice)}>
          <Icon name="note" size={14} />
          {noticeWords(notice)}
        </button>
      ))}
    </div>
  );
}
