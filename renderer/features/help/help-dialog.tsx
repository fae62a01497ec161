import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Chapter, readManual } from '../../actions/manual.ts';
import { useView } from '../../store/view-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { rovingTarget } from '../../ui/roving.ts';
import { findInManual, type FoundPassage } from './find-in-manual.ts';
import { chapterOf } from './help-chapter.ts';
import './help.css';
import { ManualBlock, ManualChapter } from './manual-blocks.tsx';

/** F1: the manual, open at the chapter of the screen one is on. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const manual = useManual();
  const screen = useView((view) => view.screen);
  const section = useView((view) => view.settingsSection);
  const [place, setPlace] = useState({ title: chapterOf(screen, section), block: null as number | null });
  const [query, setQuery] = useState('');
  const page = useRef<HTMLElement>(null);
  const chapter = manual?.find(({ title }) => title === place.title) ?? manual?.[0];
  useEffect(() => {
    const shown = page.current?.querySelector(`[data-block="${place.block ?? -1}"]`);
    if (shown) shown.scrollIntoView({ block: 'center' });
    else page.current?.scrollTo(0, 0);
  }, [place]);
  const searching = query.trim() !== '';
  return (
    <Dialog title="使用手册" size="large" onClose={onClose}>
      {manual === null ? (
        <p>没有读到使用手册，程序文件可能不完整。台账不受影响，可重新解压程序。</p>
      ) : (
        <div className="help">
          <div className="help-side">
            <TextField
              label="在手册里找"
              icon="search"
              kind="search"
              small
              width="full"
              firstFocus
              placeholder="在手册里找"
              value={query}
              onTextChange={setQuery}
            />
            <Contents
              manual={manual ?? []}
              current={searching ? null : (chapter?.title ?? null)}
              onOpen={(title) => {
                setQuery('');
                setPlace({ title, block: null });
              }}
            />
          </div>
          {/* It scrolls, so the arrow keys must be able to reach it. */}
          <section ref={page} className="help-page selectable" aria-label="正文" tabIndex={0}>
            {searching ? (
              <Passages
                found={findInManual(manual ?? [], query)}
                query={query}
                onOpen={({ chapter: title, index }) => {
                  setQuery('');
                  setPlace({ title, block: index });
                }}
              />
            ) : null}
            {searching || chapter === undefined ? null : <ManualChapter chapter={chapter} pointed={place.block} />}
          </section>
        </div>
      )}
    </Dialog>
  );
}

/** undefined while it is read. */
function useManual(): readonly Chapter[] | null | undefined {
  const [manual, setManual] = useState<readonly Chapter[] | null>();
  useEffect(() => {
    let gone = false;
    void readManual().then((read) => (gone ? undefined : setManual(read)));
    return () => {
      gone = true;
    };
  }, []);
  return manual;
}

interface ContentsProps {
  readonly manual: readonly Chapter[];
  readonly current: string | null;
  readonly onOpen: (title: string) => void;
}

function Contents({ manual, current, onOpen }: ContentsProps): ReactNode {
  const titles = manual.map(({ title }) => title);
  const at = Math.max(0, titles.indexOf(current ?? ''));
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const next = titles[rovingTarget(event.key, at, titles.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next);
    event.currentTarget.querySelectorAll('button')[titles.indexOf(next)]?.focus();
  };
  return (
    // The arrow keys walk through its buttons, as through tabs.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav aria-label="目录" onKeyDown={move}>
      {titles.map((title, index) => (
        <button
          key={title}
          type="button"
          tabIndex={index === at ? 0 : -1}
          aria-current={title === current ? 'page' : undefined}
          onClick={() => onOpen(title)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

interface PassagesProps {
  readonly found: readonly FoundPassage[];
  readonly query: string;
  readonly onOpen: (passage: FoundPassage) => void;
}

function Passages({ found, query, onOpen }: PassagesProps): ReactNode {
  if (found.length === 0)
    return <EmptyState title={`手册里没有“${query.trim()}”`}>换一个词试试，或者看左边的目录。</EmptyState>;
  return (
    <>
      <p className="dim s13" role="status">{`找到 ${found.length} 处`}</p>
      <ul className="help-found" aria-label="找到的">
        {found.map((passage) => (
          <li key={`${passage.chapter} ${passage.index}`}>
            <button type="button" onClick={() => onOpen(passage)}>
              {passage.chapter}
            </button>
            {passage.block.type === 'picture' ? null : <ManualBlock block={passage.block} />}
          </li>
        ))}
      </ul>
    </>
  );
}
