import type { ReactNode } from 'react';
import { describeStartError } from '../../messages/describe-start-error.ts';
import type { StartError } from '../../messages/start-error.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { ExportDiagnostics } from '../backup/diagnostics-group.tsx';
import { Mark } from '../frame/mark.tsx';
import './first-start.css';

/** The data cannot be opened: what happened, what is unharmed, what to do. */
export function StartFailed({ error }: { readonly error: StartError }): ReactNode {
  const { happened, unharmed, todo } = describeStartError(error);
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
          advice={todo}
          actions={
            <>
              <Button variant="primary" icon="refresh" onClick={() => window.location.reload()}>
                重新打开
              </Button>
              <ExportDiagnostics />
            </>
          }
        />
      </div>
    </main>
  );
}
