/** The nonce of the page's policy, for the styles that antd puts in; undefined where the page has none. */
export function readCspNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');
  const nonce = meta === null ? '' : meta.nonce || meta.content;
  return nonce === '' ? undefined : nonce;
}
