import { type ReactNode, useEffect, useState } from 'react';
import type { StartWork } from '../../store/phase-store.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Mark } from '../frame/mark.tsx';
import './first-start.css';

const SHOW_AFTER_MILLISECONDS = 400;

type StartingProps = { readonly doing: StartWork | null; readonly done: number; readonly of: number };

function wordsOf({ doing, done, of }: StartingProps): string {
  switch (doing) {
    case null:
      return '正在打开台账';
    case 'replaying':
      return `正在从修改记录补上改动，第 ${done} 次，共 ${of} 次`;
    case 'comparing':
      return '上次没有正常关闭，正在核对数据';
    case 'rebuilding':
      return of === 0 ? '正在读取备份和修改记录' : `正在恢复工作数据，${done} 条，共 ${of} 条`;
  }
}

/** While the data is brought up to date; a short start shows nothing. */
export function Starting({ doing, done, of }: StartingProps): ReactNode {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SHOW_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return <div className="start-page" />;
  const words = wordsOf({ doing, done, of });
  return (
    <div className="start-page">
      <div className="start-box is-narrow">
        <Mark size={36} />
        <p className="start-words" role="status">
          {words}
        </p>
        <ProgressBar label={words} percent={of === 0 ? null : (done / of) * 100} />
      </div>
    </div>
  );
}
