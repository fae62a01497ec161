import type { ReactNode } from 'react';
import { type Block, type Chapter, pictureAddress, type Run } from '../../actions/manual.ts';

/** A chapter as it reads: its words, lists and pictures. */
export function ManualChapter({
  chapter,
  pointed,
}: {
  readonly chapter: Chapter;
  readonly pointed: number | null;
}): ReactNode {
  return (
    <>
      <h3 className="help-title">{chapter.title}</h3>
      {chapter.blocks.map((block, index) => (
        // A chapter's blocks have no names, and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} data-block={index} className={index === pointed ? 'help-block is-pointed' : 'help-block'}>
          <ManualBlock block={block} />
        </div>
      ))}
    </>
  );
}

export function ManualBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <h4>
          <Runs runs={block.runs} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'item':
      return (
        <p className={block.depth === 0 ? 'help-item' : 'help-item is-inner'}>
          <span aria-hidden="true">{block.marker === '' ? '·' : block.marker}</span>
          <span>
            <Runs runs={block.runs} />
          </span>
        </p>
      );
    case 'picture':
      return (
        <figure className="help-picture">
          <img src={pictureAddress(block.file)} alt={block.words} loading="lazy" />
          <figcaption className="dim s13">{block.words}</figcaption>
        </figure>
      );
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return runs.map(({ text, look }, index) => {
    const key = `${index} ${text}`;
    if (look === 'strong') return <b key={key}>{text}</b>;
    return look === 'code' ? <code key={key}>{text}</code> : <span key={key}>{text}</span>;
  });
}
