import type { ReactNode } from 'react';
import { setView, TEXT_SIZES, useView, type ViewState } from '../../store/view-store.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';

/** How 文字大小 is called, here and in the search box. */
export const TEXT_SIZE_NAMES: Readonly<Record<ViewState['textSize'], string>> = {
  small: '小',
  normal: '标准',
  large: '大',
};

export const displaySection: SettingsSection = {
  id: 'display',
  name: '显示',
  group: '程序',
  about: '只影响这台电脑的屏幕，不影响台账和公文。',
  words: ['文字大小', '字号', '行距', '疏密'],
  Page: DisplayPage,
};

function DisplayPage(): ReactNode {
  const textSize = useView((view) => view.textSize);
  return (
    <SettingsGroup title="文字大小与行的疏密" note="字大，行也随之变高；字小，一屏能看到的行更多">
      <RadioGroup
        label="文字大小"
        options={TEXT_SIZES.map((value) => ({ value, label: TEXT_SIZE_NAMES[value] }))}
        value={textSize}
        onChange={(size) => setView({ textSize: size })}
      />
    </SettingsGroup>
  );
}
