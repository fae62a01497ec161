import { type ReactNode, useState } from 'react';
import type { Plan, PlannedFile } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { openForPerson } from '../../actions/save-file.ts';
import { dropIncoming, useIntake } from '../../store/intake-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IssueList } from './file-pane.tsx';
import { momentWords } from './delivery-words.ts';
import { FILE_STATES } from './plan-table.tsx';

interface FilesDialogProps {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly onClose: () => void;
}

/** 来件: each file with its sums and what was noticed in it. */
export function FilesDialog({ plan, ledger, onClose }: FilesDialogProps): ReactNode {
  return (
    <Dialog
      title={`${plan.files.length} 份来件`}
      size="large"
      onClose={onClose}
      actions={
        <Button data-first-focus="" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <ul className="exchange-files">
        {plan.files.map((file) => (
          <FileLine key={file.key} file={file} ledger={ledger} />
        ))}
      </ul>
    </Dialog>
  );
}

function FileLine({ file, ledger }: { readonly file: PlannedFile; readonly ledger: Ledger }): ReactNode {
  const incoming = useIntake((state) => state.incoming.find(({ key }) => key === file.key));
  const [failed, setFailed] = useState(false);
  const { counts, receipts } = file;
  const unit = ledger.units.get(file.unitId ?? '')?.shortName ?? '未认出单位';
  const version = receipts.map((receipt) => `第 ${receipt.version} 版`).join('、');
  const hash = file.file.hash;
  const open = async (): Promise<void> => {
    if (hash === null) return;
    const opened = await openForPerson({ hash, name: file.file.name, what: '打开原件' });
    setFailed(!opened.ok);
  };
  return (
    <li>
      <div className="exchange-file-head">
        <b className="cut grow" title={file.file.name}>
          {file.file.name}
        </b>
        {hash === null ? null : (
          <Button variant="link" onClick={() => void open()}>
            打开原件
          </Button>
        )}
        <Button variant="link" onClick={() => dropIncoming(new Set([file.key]))}>
          不要这份
        </Button>
      </div>
      <p className="s13 mid">
        {[unit, version, incoming ? momentWords(incoming.at) : '', FILE_STATES[file.state]]
          .filter((words) => words !== '')
          .join(' · ')}
        {` · 读取 ${counts.read} 行 ＝ 新增 ${counts.created} ＋ 修改 ${counts.changed} ＋ 未变 ${counts.unchanged} ＋ 退回 ${counts.rejected}`}
      </p>
      {incoming?.openElsewhere ? (
        <p className="s13">这份文件还在 Excel 或 WPS 里开着，读到的是上次保存的内容；如果还在改，保存后请再收一次。</p>
      ) : null}
      {failed ? <p className="s13">原件没能打开，请到设置的数据自检里查看。</p> : null}
      <IssueList issues={file.issues} />
    </li>
  );
}
