import { type ReactNode, useEffect, useState } from 'react';
import { readShippedPackages, type ShippedPackage } from '../../actions/licences.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Facts } from '../../ui/section-head.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';

export const aboutSection: SettingsSection = {
  id: 'about',
  name: '关于',
  group: '程序',
  about: '进展台账：离线使用的重点项目台账与进展报告程序。',
  holds: null,
  words: ['版本', '许可', '开源', '非涉密'],
  Page: AboutPage,
};

function AboutPage(): ReactNode {
  const { version, electron, chrome, portable, dataFolder } = phaseStore((state) => state.appInfo);
  return (
    <>
      <SettingsGroup title="版本">
        <Facts
          facts={[
            { term: '进展台账', value: version },
            { term: 'Electron', value: electron },
            { term: 'Chromium', value: chrome },
            { term: '数据文件夹', value: portable ? `${dataFolder}（在程序旁边，随程序一起带走）` : dataFolder },
          ]}
        />
      </SettingsGroup>
      <SettingsGroup title="使用范围">
        <p>本程序不得处理国家秘密。不提供密级和份号；导入的文字带有密级标志时会停下提醒。</p>
        <p>程序不连接网络，数据只在本机。</p>
      </SettingsGroup>
      <Licences />
    </>
  );
}

/** What the program is made of, each with its licence's own words. */
function Licences(): ReactNode {
  const [packages, setPackages] = useState<readonly ShippedPackage[] | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void readShippedPackages().then((read) => (gone ? undefined : setPackages(read)));
    return () => {
      gone = true;
    };
  }, []);
  if (packages === undefined) return null;
  return (
    <SettingsGroup title="随程序发布的软件" note={packages === null ? '' : `${packages.length} 个，许可原文可展开`}>
      {packages === null ? (
        <p>没有读到许可清单，程序文件可能不完整。台账不受影响，可重新解压程序。</p>
      ) : (
        <ul className="settings-licences">
          {packages.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary>
                  <Icon name="right" size={14} />
                  <span>{name}</span>
                  <span className="dim s13">{version}</span>
                  <span className="dim s13">{licence}</span>
                </summary>
                <pre className="selectable">{text === '' ? `软件包里没有许可原文，许可为 ${licence}。` : text}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
      <p className="dim s13">Electron 和 Chromium 的许可在程序文件夹的 LICENSE 和 LICENSES.chromium.html 里。</p>
    </SettingsGroup>
  );
}
