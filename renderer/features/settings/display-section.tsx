import type { ReactNode } from 'react';
import { DENSITIES, setView, START_PERIODS, TEXT_SIZES, useView, type ViewState } from '../../store/view-store.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ExportFolderGroup } from './export-folder-group.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';

/** How 文字大小 is called, here and in the search box. */
export const TEXT_SIZE_NAMES: Readonly<Record<ViewState['textSize'], string>> = {
  small: '小',
  normal: '标准',
  large: '大',
};

const DENSITY_NAMES: Readonly<Record<ViewState['density'], string>> = { dense: '紧', normal: '标准', loose: '松' };

const START_PERIOD_NAMES: Readonly<Record<ViewState['startPeriod'], string>> = {
  last: '上次离开时的那一期',
  due: '该办的那一期',
};

export const displaySection: SettingsSection = {
  id: 'display',
  name: '显示与习惯',
  group: '程序',
  about: '只影响这台电脑，不影响台账和公文。',
  holds: '改动即时生效',
  words: ['文字大小', '字号', '行距', '疏密', '默认期', '打开时', '导出文件夹', '保存位置', '另存为'],
  Page: DisplayPage,
};

function DisplayPage(): ReactNode {
  const textSize = useView((view) => view.textSize);
  const density = useView((view) => view.density);
  const startPeriod = useView((view) => view.startPeriod);
  return (
    <>
      <SettingsGroup title="文字大小" note="字大，行也随之变高">
        <RadioGroup
          label="文字大小"
          options={TEXT_SIZES.map((value) => ({ value, label: TEXT_SIZE_NAMES[value] }))}
          value={textSize}
          onChange={(size) => setView({ textSize: size })}
        />
      </SettingsGroup>
      <SettingsGroup title="行的疏密" note="紧的一屏能看到的行更多">
        <RadioGroup
          label="行的疏密"
          options={DENSITIES.map((value) => ({ value, label: DENSITY_NAMES[value] }))}
          value={density}
          onChange={(next) => setView({ density: next })}
        />
      </SettingsGroup>
      <SettingsGroup
        title="打开程序时停在哪一期"
        note="该办的：已经开始、还没有定稿、没过上报日的；停在更早的一期时，会提示换过去"
      >
        <RadioGroup
          label="打开程序时停在哪一期"
          options={START_PERIODS.map((value) => ({ value, label: START_PERIOD_NAMES[value] }))}
          value={startPeriod}
          onChange={(next) => setView({ startPeriod: next })}
        />
      </SettingsGroup>
      <ExportFolderGroup />
      <p className="dim s13">窗口大小和位置、面板宽窄、筛选、列的次序，程序自己记着上一次的。</p>
    </>
  );
}
