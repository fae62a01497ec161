import type { ReactNode } from 'react';
import { phaseStore } from '../../store/phase-store.ts';
import { Facts } from '../../ui/section-head.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';

export const aboutSection: SettingsSection = {
  id: 'about',
  name: '关于',
  group: '程序',
  about: '进展台账：离线使用的重点项目台账与进展报告程序。',
  words: ['版本', '许可', '非涉密'],
  Page: AboutPage,
};

function AboutPage(): ReactNode {
  const { version, electron, chrome, portable } = phaseStore((state) => state.appInfo);
  return (
    <>
      <SettingsGroup title="版本">
        <Facts
          facts={[
            { term: '进展台账', value: version },
            { term: 'Electron', value: electron },
            { term: 'Chromium', value: chrome },
            { term: '安装方式', value: portable ? '免安装（数据在程序旁的文件夹里）' : '数据在本机用户目录里' },
          ]}
        />
      </SettingsGroup>
      <SettingsGroup title="使用范围">
        <p>本程序不得处理国家秘密。不提供密级和份号；导入的文字带有密级标志时会停下提醒。</p>
        <p>程序不连接网络，数据只在本机。</p>
      </SettingsGroup>
    </>
  );
}
