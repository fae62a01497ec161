import { type KeyboardEvent, type ReactNode } from 'react';
import { setView, useView } from '../../store/view-store.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { rovingTarget } from '../../ui/roving.ts';
import { SideLine } from '../../ui/side-line.tsx';
import { GROUPED_SECTIONS, SETTINGS_SECTIONS } from './sections.ts';
import './settings.css';

// In the order in which they are shown, which is the groups'.
const SHOWN = GROUPED_SECTIONS.flatMap(({ sections }) => sections);

/** 设置: the list of its pages on the left, the open one beside it. */
export function SettingsScreen(): ReactNode {
  const chosen = useView((view) => view.settingsSection);
  const section = SETTINGS_SECTIONS.find(({ id }) => id === chosen) ?? SHOWN[0];
  if (section === undefined) return null;
  const { Page, holds = '改动即时生效并自动保存，可用 Ctrl+Z 撤销' } = section;
  return (
    <div className="settings-screen">
      <PageHead title="设置" note={holds ?? undefined} />
      <div className="settings">
        <SectionList current={section.id} />
        {/* Another page begins at its top. */}
        <div key={section.id} className="settings-page">
          <section className="settings-content" aria-labelledby="settings-title">
            <header>
              <h2 id="settings-title">{section.name}</h2>
              <p className="dim s13">{section.about}</p>
            </header>
            <Page />
          </section>
        </div>
      </div>
    </div>
  );
}

function SectionList({ current }: { readonly current: string }): ReactNode {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const at = SHOWN.findIndex(({ id }) => id === current);
    const next = SHOWN[rovingTarget(event.key, at, SHOWN.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setView({ settingsSection: next.id });
    event.currentTarget.querySelector<HTMLElement>(`[data-section="${next.id}"]`)?.focus();
  };
  return (
    // The arrow keys walk through its buttons, as through tabs.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav className="settings-list" aria-label="设置项" data-main-focus="" onKeyDown={move}>
      {GROUPED_SECTIONS.map(({ group, sections }) => (
        <div key={group}>
          <h3>{group}</h3>
          {sections.map(({ id, name }) => (
            <SideLine
              key={id}
              data-section={id}
              tabIndex={id === current ? 0 : -1}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => setView({ settingsSection: id })}
            >
              {name}
            </SideLine>
          ))}
        </div>
      ))}
    </nav>
  );
}
