import { type ReactNode, useEffect, useState } from 'react';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Mark } from '../frame/mark.tsx';
import './first-start.css';

const SHOW_AFTER_MILLISECONDS = 400;

/** While the data is brought up to date; a short start shows nothing. */
export function Starting({ replayed, of }: { readonly replayed: number; readonly of: number }): ReactNode {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SHOW_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return <div className="start-page" />;
  const words = of === 0 ? '正在打开台账' : `正在从日志补上改动，第 ${replayed} 次，共 ${of} 次`;
  return (
    <div className="start-page">
      <div className="start-box is-narrow">
        <Mark size={40} />
        <p className="start-words" role="status">
          {words}
        </p>
        <ProgressBar label={words} percent={of === 0 ? null : (replayed / of) * 100} />
      </div>
    </div>
  );
}
