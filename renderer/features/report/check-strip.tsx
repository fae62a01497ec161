import { useState, type ReactNode } from 'react';
import type { NumberPlace, Reconciliation } from '../../../shared/report/reconcile.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';
import { useFindings } from '../../store/findings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Strip, StripItem } from '../../ui/toolbar.tsx';
import { CheckLink } from '../check/check-link.tsx';
import { isFoundAlready } from './found-already.ts';
import { noticeWords } from './notice-words.ts';
import { UnsettledList } from './unsettled-list.tsx';

type CheckStripProps = {
  readonly reconciliation: Reconciliation;
  readonly notices: readonly ReportNotice[];
  /** Goes to the projects that a notice is about. */
  readonly onShow: (notice: ReportNotice) => void;
};

const PLACE_WORDS: Readonly<Record<NumberPlace, string>> = { prose: '正文', annex: '表格', workbook: 'Excel' };

/** Whether prose, annex and workbook agree, and what should be settled before the report goes out. */
export function CheckStrip({ reconciliation, notices, onShow }: CheckStripProps): ReactNode {
  const { places, mismatches } = reconciliation;
  const findings = useFindings()?.open ?? [];
  const [shown, setShown] = useState(false);
  return (
    <Strip>
      {mismatches.length === 0 ? (
        <StripItem state="ok">{agreement(reconciliation)}</StripItem>
      ) : (
        <StripItem state="note">
          <Button variant="link" onClick={() => setShown(true)}>
            {placeWords(places)}有 {mismatches.length} 处数字不一致
          </Button>
        </StripItem>
      )}
      <CheckLink />
      {notices.map((notice) => (
        <StripItem key={notice.type} state="note">
          <Button variant="link" onClick={() => onShow(notice)}>
            {isFoundAlready(notice, findings) ? `其中 ${noticeWords(notice)}` : noticeWords(notice)}
          </Button>
        </StripItem>
      ))}
      {shown ? (
        <Dialog
          title="数字不一致的地方"
          size="medium"
          onClose={() => setShown(false)}
          actions={<Button onClick={() => setShown(false)}>关闭</Button>}
        >
          <UnsettledList notices={[]} mismatches={mismatches} />
        </Dialog>
      ) : null}
    </Strip>
  );
}

function agreement({ checked, places }: Reconciliation): string {
  return checked === 0
    ? '没有要核对的数字'
    : `${placeWords(places)}的 ${checked} 处数字${places.length > 1 ? '一致' : '与台账一致'}`;
}

/** 正文、表格、Excel: a blank after a Latin word. */
function placeWords(places: readonly NumberPlace[]): string {
  const words = places.map((place) => PLACE_WORDS[place]).join('、');
  return places.at(-1) === 'workbook' ? `${words} ` : words;
}
