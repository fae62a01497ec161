import type { ThemeConfig } from 'antd';

/** How large the words are; the rest of the window keeps its measure. */
export type TextSize = 'small' | 'normal' | 'large';

/** The values of tokens.css that antd needs as plain values (a test compares the two). */
export const tokens = {
  '--surface': '#ffffff',
  '--canvas': '#f6f5f2',
  '--hover': '#f5f3ef',
  '--line': '#e8e5df',
  '--line-strong': '#d2cdc4',
  '--line-control': '#8c867c',
  '--tint': '#eeebe6',
  '--ink': '#23211e',
  '--ink-2': '#55514a',
  '--ink-3': '#6f6a62',
  '--ink-off': '#857f75',
  '--accent': '#2a5c94',
  '--accent-hover': '#214c7d',
  '--accent-active': '#1a3e68',
  '--accent-wash': '#f0f5fa',
  '--selected': '#e4edf6',
  '--font': '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  '--r1': '4px',
  '--r2': '6px',
  '--r3': '8px',
  '--float': '0 0 0 1px rgba(35, 33, 30, 0.08), 0 2px 6px rgba(35, 33, 30, 0.06), 0 12px 32px rgba(35, 33, 30, 0.14)',
} as const;

/** Font size, line height and control height of antd for each text size, as in tokens.css. */
export const textSizes: Readonly<Record<TextSize, { font: number; small: number; line: number; grow: number }>> = {
  small: { font: 13, small: 12, line: 20, grow: -2 },
  normal: { font: 14, small: 13, line: 22, grow: 0 },
  large: { font: 16, small: 15, line: 25, grow: 4 },
};

/** The look of the library's few parts; it has no red or yellow of its own. */
export function antdTheme(textSize: TextSize): ThemeConfig {
  const size = textSizes[textSize];
  return {
    token: {
      ...colours,
      fontFamily: tokens['--font'],
      fontSize: size.font,
      fontSizeSM: size.small,
      lineHeight: size.line / size.font,
      fontWeightStrong: 600,
      controlHeight: 32 + size.grow,
      controlHeightSM: 26 + size.grow,
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 8,
      boxShadow: tokens['--float'],
      boxShadowSecondary: tokens['--float'],
      motion: false,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.12s',
    },
    components,
  };
}

const colours = {
  colorPrimary: tokens['--accent'],
  colorInfo: tokens['--accent'],
  colorLink: tokens['--accent'],
  colorPrimaryHover: tokens['--accent-hover'],
  colorPrimaryActive: tokens['--accent-active'],
  colorSuccess: tokens['--accent'],
  colorError: tokens['--ink'],
  colorWarning: tokens['--ink-2'],
  colorText: tokens['--ink'],
  colorTextSecondary: tokens['--ink-2'],
  colorTextTertiary: tokens['--ink-3'],
  colorTextDescription: tokens['--ink-3'],
  colorTextPlaceholder: tokens['--ink-3'],
  colorTextQuaternary: tokens['--ink-3'],
  colorTextDisabled: tokens['--ink-off'],
  colorBgLayout: tokens['--canvas'],
  colorBgContainer: tokens['--surface'],
  colorBgElevated: tokens['--surface'],
  colorBorder: tokens['--line-control'],
  colorBorderSecondary: tokens['--line'],
  colorSplit: tokens['--line'],
  controlItemBgHover: tokens['--hover'],
  controlItemBgActive: tokens['--selected'],
  controlItemBgActiveHover: tokens['--selected'],
} as const;

const components: NonNullable<ThemeConfig['components']> = {
  Select: {
    activeBorderColor: tokens['--accent'],
    hoverBorderColor: tokens['--line-control'],
    activeOutlineColor: 'transparent',
    optionSelectedBg: tokens['--selected'],
    optionActiveBg: tokens['--hover'],
    optionSelectedFontWeight: 600,
    optionPadding: '4px 8px',
    optionHeight: 30,
    multipleItemBg: tokens['--tint'],
    // A field's padding and its border: what stands in fields one under the other begins in one line.
    paddingSM: 11,
  },
};
