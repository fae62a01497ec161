import { type ReactNode, useState } from 'react';
import { beginWithBackup } from '../../actions/backups.ts';
import { chooseOperator, openSample } from '../../actions/books.ts';
import { nameOffice } from '../../actions/edit-issuer.ts';
import { describeSnapshotError } from '../../../shared/messages/import-problems.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { Mark } from '../frame/mark.tsx';
import { ImportBackup } from '../backup/import-backup.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import './first-start.css';
import { NewBookDialog } from './new-book-dialog.tsx';

// A login in letters is no person's name.
const HAN = /\p{Script=Han}/u;

/** The first screen: what the program is not for, who works here, and a ledger to begin with. */
export function FirstStart(): ReactNode {
  const userName = phaseStore((state) => state.appInfo.userName);
  const [operator, setOperator] = useState(HAN.test(userName) ? userName : '');
  const [office, setOffice] = useState('');
  const [asked, setAsked] = useState(false);
  const [making, setMaking] = useState(false);
  const [importing, setImporting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = asked && operator.trim() === '' ? '这里要填操作人的姓名，改动记录里用它署名。' : undefined;

  const nameTheOffice = async (): Promise<void> => {
    if (office.trim() !== '') await nameOffice(office.trim());
  };
  const register = async (): Promise<void> => {
    await chooseOperator(operator.trim());
    await nameTheOffice();
  };
  const isNamed = (): boolean => {
    setAsked(true);
    return operator.trim() !== '';
  };
  const begin = (next: () => void): void => {
    if (isNamed()) next();
  };
  const openTheSample = async (): Promise<void> => {
    await chooseOperator(operator.trim());
    const opened = await openSample();
    if (!opened.ok) setProblem(describeSnapshotError(opened.error));
    // The sample brings 发文机关 and a calendar of its own: the name comes after them, not beside them.
    await nameTheOffice();
  };
  return (
    <main className="start-page">
      <div className="start-box">
        <header className="start-head">
          <Mark size={36} />
          <div>
            <h1>进展台账</h1>
            <p className="mid">重点项目台账与进展报告。不联网，数据只存在这台电脑上。</p>
          </div>
        </header>
        <div className="start-notice" role="note">
          <b>仅限处理非涉密信息。</b>不得录入、导入国家秘密和标有密级的文件。
        </div>
        <FormRow label="操作人" hint="每次改动以此署名" required>
          <TextField
            label="操作人"
            value={operator}
            onTextChange={setOperator}
            width="full"
            invalid={missing}
            firstFocus
          />
        </FormRow>
        <FormRow label="单位名称" hint="写进报告的标题和落款，以后可改">
          <TextField
            label="单位名称"
            value={office}
            onTextChange={setOffice}
            width="full"
            placeholder="如：嘉兴市司法局"
          />
        </FormRow>
        {problem === null ? null : (
          <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
        )}
        <div className="start-choices">
          <Button variant="primary" onClick={() => begin(() => void openTheSample())}>
            打开示例（2023年30个项目）
          </Button>
          <Button onClick={() => begin(() => setImporting(true))}>从 Excel/Word 导入台账</Button>
          <Button onClick={() => begin(() => setMaking(true))}>新建台账</Button>
          <ImportBackup
            label="从备份恢复"
            mayBegin={isNamed}
            restoreBy={(preview) => beginWithBackup(preview, operator.trim())}
          />
        </div>
        <Remark>示例是单独的一本台账，可随时整本移除，不计入本单位的统计。</Remark>
      </div>
      {importing ? (
        <ImportDialog
          place={null}
          before={() => chooseOperator(operator.trim())}
          // The first import brings settings: the name comes after them.
          after={nameTheOffice}
          onClose={() => setImporting(false)}
        />
      ) : null}
      {making ? <NewBookDialog before={register} onClose={() => setMaking(false)} /> : null}
    </main>
  );
}
