import { parseInterpolation } from '#net/parseInterpolation.ts';

/** Switches in the page's address, for tests and for weak machines. */
const query = new URLSearchParams(location.search);

export const pageOptions = {
  /** `?test` shows the match to a test, read-only. */
  isTest: query.has('test'),
  /** `?renderer=canvas` where WebGL is too slow. */
  renderer: query.get('renderer') === 'canvas' ? 'canvas' : 'auto',
  /** `?link=4g` or `?link=delay=50,jitter=15` plays over an emulated link. */
  link: query.get('link'),
  /** `?interp=100` draws the others so many ms in the past, whatever the link does. */
  interpolation: parseInterpolation(query.get('interp') ?? '') ?? 'adaptive',
  /** `?predict=0` draws the own body where the server has it. */
  prediction: query.get('predict') !== '0',
  /** `?smooth=0` shows corrections as the jumps they are. */
  smoothing: query.get('smooth') !== '0',
  /** `?lagcomp=0` gives up what the server does for a shooter who sees the others in the past. */
  lagCompensation: query.get('lagcomp') !== '0',
  mute: query.has('mute'),
} as const;
