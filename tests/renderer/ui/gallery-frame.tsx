import type { ReactNode } from 'react';
import { AppFrame, type Place, TopRule } from '../../../renderer/ui/app-frame.tsx';
import { IconButton } from '../../../renderer/ui/button.tsx';
import { MenuButton } from '../../../renderer/ui/menu-button.tsx';
import type { MenuEntry } from '../../../renderer/ui/menu.tsx';
import { SearchTrigger } from '../../../renderer/ui/search-box.tsx';
import { StatusText } from '../../../renderer/ui/status-text.tsx';

const places: readonly Place<string>[] = [
  { id: 'home', label: '工作台', icon: 'home', shortcut: 'Ctrl+1' },
  { id: 'ledger', label: '项目台账', icon: 'list', shortcut: 'Ctrl+2' },
  { id: 'fill', label: '进展填报', icon: 'pen', shortcut: 'Ctrl+3' },
  { id: 'report', label: '报告', icon: 'document', shortcut: 'Ctrl+4' },
  { id: 'exchange', label: '收发', icon: 'exchange', count: 3, shortcut: 'Ctrl+5' },
  { id: 'check', label: '校核', icon: 'shield', count: 14, shortcut: 'Ctrl+6' },
];

const quarters: readonly MenuEntry[] = ['第一季度', '第二季度', '第三季度', '第四季度'].map((label, index) => ({
  label,
  checked: index === 2,
  run: () => undefined,
}));

/** The window of the mock-ups around a screen. */
export function GalleryFrame({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  return (
    <AppFrame
      places={places}
      footPlaces={[{ id: 'settings', label: '设置', icon: 'gear' }]}
      current={place}
      onGo={(id) => {
        location.hash = id === 'home' ? 'dashboard' : id;
      }}
      start={
        <>
          <MenuButton look="pick" label="台账" chosen="重点改革项目台账" strong entries={[]} />
          <TopRule />
          <MenuButton look="pick" label="年度" chosen="2023年" entries={quarters} />
          <MenuButton look="pick" label="期次" chosen="第三季度" entries={quarters} />
        </>
      }
      centre={
        <SearchTrigger
          label="搜索项目、单位、操作"
          shortcut="Ctrl K"
          onOpen={() => {
            location.hash = 'search';
          }}
        />
      }
      end={
        <>
          <span className="gallery-pair">
            <IconButton icon="undo" label="撤销" shortcut="Ctrl+Z" small />
            <IconButton icon="redo" label="重做" shortcut="Ctrl+Y" small blocked="没有可重做的" />
          </span>
          <StatusText state="saved" text="已保存 10:32 · 备份 10:30" generation={3} />
        </>
      }
    >
      {children}
    </AppFrame>
  );
}
