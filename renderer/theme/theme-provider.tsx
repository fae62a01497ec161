import { ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { ToastProvider } from '../ui/toast.tsx';
import { antdTheme, type TextSize } from './antd-theme.ts';
import './base.css';
import { readCspNonce } from './csp-nonce.ts';
import './tokens.css';

export interface ThemeProviderProps {
  /** 文字大小. Default normal. */
  readonly textSize?: TextSize | undefined;
  /** 行的疏密. Default normal. */
  readonly density?: 'dense' | 'normal' | 'loose' | undefined;
  readonly children: ReactNode;
}

/** Everything on screen stands inside it: tokens, antd's theme and language, toasts. */
export function ThemeProvider({ textSize = 'normal', density = 'normal', children }: ThemeProviderProps): ReactNode {
  const theme = useMemo(() => antdTheme(textSize), [textSize]);
  const csp = useMemo(() => {
    const nonce = readCspNonce();
    return nonce === undefined ? {} : { nonce };
  }, []);
  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
    document.documentElement.dataset['density'] = density;
  }, [textSize, density]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      csp={csp}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      virtual
    >
      <ToastProvider>{children}</ToastProvider>
    </ConfigProvider>
  );
}
