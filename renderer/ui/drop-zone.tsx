import { type DragEvent, type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';
import './drop-zone.css';

export interface DropZoneProps {
  /** What letting go does: 松开，读取这些文件. */
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A part of the screen onto which files may be dropped; it says so while they hang over it. A button does the same. */
export function DropZone({ words, onFiles, children }: DropZoneProps): ReactNode {
  const [over, setOver] = useState(0);
  const carries = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className="ui-drop"
      role="presentation"
      onDragEnter={(event) => (carries(event) ? setOver((depth) => depth + 1) : undefined)}
      onDragLeave={(event) => (carries(event) ? setOver((depth) => Math.max(0, depth - 1)) : undefined)}
      onDragOver={(event) => (carries(event) ? event.preventDefault() : undefined)}
      onDrop={(event) => {
        setOver(0);
        if (!carries(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over === 0 ? null : (
        <div className="ui-drop-veil">
          <Icon name="import" size={20} />
          {words}
        </div>
      )}
    </div>
  );
}
