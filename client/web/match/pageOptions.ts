/** Switches in the page's address, for tests and for weak machines. */
const query = new URLSearchParams(location.search);

export const pageOptions = {
  /** `?test` shows the match to a test, read-only. */
  isTest: query.has('test'),
  /** `?renderer=canvas` where WebGL is too slow. */
  renderer: query.get('renderer') === 'canvas' ? 'canvas' : 'auto',
  /** `?link=4g` or `?link=delay=50,jitter=15` plays over an emulated link. */
  link: query.get('link'),
  mute: query.has('mute'),
} as const;
