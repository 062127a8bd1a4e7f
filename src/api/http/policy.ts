/** Sources that a page may use beyond the site itself: hashes of what is inlined, and what hot reload needs in development. */
export interface PolicyExtras {
  script?: readonly string[];
  style?: readonly string[];
  connect?: readonly string[];
  trustedTypes?: boolean;
}

/** The Content-Security-Policy of every answer. */
export function contentSecurityPolicy(extras: PolicyExtras = {}): string {
  const from = (more: readonly string[] = []) => ["'self'", ...more].join(' ');
  return [
    "default-src 'none'",
    `script-src ${from(extras.script)}`,
    `style-src ${from(extras.style)}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src ${from(extras.connect)}`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(extras.trustedTypes === false ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
}

/** The headers that keep every answer from being read, framed or sniffed elsewhere. */
export function securityHeaders(options: { overTls: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(options.overTls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
