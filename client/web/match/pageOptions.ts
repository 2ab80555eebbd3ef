/** Switches in the page's address, for tests and for weak machines. */
const query = new URLSearchParams(location.search);

export const pageOptions = {
  /** `?test` shows the match to a test, read-only. */
  isTest: query.has('test'),
  /** `?renderer=canvas` where WebGL is too slow. */
  renderer: query.get('renderer') === 'canvas' ? 'canvas' : 'auto',
  mute: query.has('mute'),
} as const;
