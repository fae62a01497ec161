import type { ReactNode } from 'react';
import { describeStartError } from '../../messages/describe-start-error.ts';
import type { StartError } from '../../messages/start-error.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { DataFolderPath, OpenDataFolder } from '../backup/data-folder.tsx';
import { ExportDiagnostics } from '../backup/diagnostics-group.tsx';
import { Mark } from '../frame/mark.tsx';
import './first-start.css';

/** The data cannot be opened: what happened, what is unharmed, what to do. */
export function StartFailed({ error }: { readonly error: StartError }): ReactNode {
  const { happened, unharmed, todo } = describeStartError(error);
  // What opening again cannot mend is shown to somebody first.
  const damaged = error.type === 'shell' && error.error.type === 'recordDamaged';
  const again = (
    <Button
      key="again"
      variant={damaged ? undefined : 'primary'}
      icon="refresh"
      onClick={() => window.location.reload()}
    >
      重新打开
    </Button>
  );
  const diagnostics = <ExportDiagnostics key="diagnostics" variant={damaged ? 'primary' : undefined} />;
  const folder = <OpenDataFolder key="folder" />;
  return (
    <main className="start-page">
      <div className="start-box">
        <header className="start-head">
          <Mark size={36} />
          <h1>台账没有打开</h1>
        </header>
        <ErrorBox
          what={happened}
          unharmed={unharmed}
          advice={
            <>
              {todo}
              <br />
              数据文件夹：
              <DataFolderPath />
            </>
          }
          actions={damaged ? [diagnostics, folder, again] : [again, diagnostics, folder]}
        />
      </div>
    </main>
  );
}
