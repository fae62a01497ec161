import { useState, type ReactNode } from 'react';
import type { ReportKind } from '../../../shared/ledger/report.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';
import type { SubjectChoice } from '../../../shared/report/subjects.ts';
import { writeBatch, type Batch } from '../../actions/reports-batch.ts';
import type { SavedFile } from '../../actions/reports-export.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { subjectKey } from './report-choice.tsx';
import { SavedDialog } from './saved-dialog.tsx';
import { useWork } from './use-work.tsx';

type BatchDialogProps = {
  readonly place: Place;
  readonly kind: ReportKind;
  readonly subjects: readonly SubjectChoice[];
  readonly onClose: () => void;
};

/** 整批导出: a file for each that is ticked, into one folder. */
export function BatchDialog({ place, kind, subjects, onClose }: BatchDialogProps): ReactNode {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(subjects.filter(({ suggested }) => suggested).map(subjectKey)),
  );
  const [batch, setBatch] = useState<Batch | null>(null);
  const { run, dialogs } = useWork();
  const { name } = kindInfo(kind);
  const wanted = subjects.filter((one) => chosen.has(subjectKey(one)));
  const all = wanted.length === subjects.length;
  const tick = (key: string, on: boolean): void =>
    setChosen((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key)));
  const write = (): void =>
    run({
      title: `正在导出${name}`,
      failed: '没能全部导出',
      note: '取消后，已经写好的文件留在文件夹里。',
      start: (tell) => writeBatch(place.period, kind, wanted, tell),
      done: setBatch,
    });
  if (batch !== null) return <BatchSummary name={name} batch={batch} onClose={onClose} />;
  return (
    <>
      <Dialog
        title={`整批导出${name}`}
        size="medium"
        onClose={onClose}
        aside={
          <CheckBox
            label={`全选（${wanted.length} / ${subjects.length}）`}
            checked={all}
            partly={!all && wanted.length > 0}
            onChange={(on) => setChosen(on ? new Set(subjects.map(subjectKey)) : new Set())}
          />
        }
        actions={
          <>
            <Button onClick={onClose}>不导出</Button>
            <Button
              variant="primary"
              data-first-focus=""
              blocked={wanted.length === 0 ? '先勾选要导出的' : undefined}
              onClick={write}
            >
              {`选择文件夹，导出 ${wanted.length} 份`}
            </Button>
          </>
        }
      >
        <ul className="report-batch" aria-label={`${name}的对象`}>
          {subjects.map((subject) => (
            <li key={subjectKey(subject)}>
              <CheckBox
                label={subject.name}
                checked={chosen.has(subjectKey(subject))}
                onChange={(on) => tick(subjectKey(subject), on)}
              />
            </li>
          ))}
        </ul>
      </Dialog>
      {dialogs}
    </>
  );
}

type BatchSummaryProps = { readonly name: string; readonly batch: Batch; readonly onClose: () => void };

function BatchSummary({ name, batch, onClose }: BatchSummaryProps): ReactNode {
  const { files, left } = batch;
  const [first] = files;
  if (!first) {
    return (
      <Dialog title={`没有导出${name}`} onClose={onClose} actions={<Button onClick={onClose}>关闭</Button>}>
        <p>已取消，没有写文件。</p>
      </Dialog>
    );
  }
  return (
    <SavedDialog title={`已导出${name} ${files.length} 份`} file={first} onClose={onClose}>
      <p>{`在“${first.folder}”文件夹。${left > 0 ? `取消后还有 ${left} 份没有写。` : ''}`}</p>
      <FileNames files={files} />
    </SavedDialog>
  );
}

function FileNames({ files }: { readonly files: readonly SavedFile[] }): ReactNode {
  return (
    <ol className="report-batch-files selectable">
      {files.map(({ token, name }) => (
        <li key={token}>{name}</li>
      ))}
    </ol>
  );
}
