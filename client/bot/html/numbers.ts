/** Numbers as the page writes them. */

/** Between groups of three digits: narrow, and no line breaks there. */
const GROUP = '\u202f';

/** Three or four digits that matter; what is missing is a dash. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return grouped(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size === 0 ? 0 : 2));
}

export const whole = (value: number): string => grouped(value.toFixed(0));

/** Of a share from 0 to 1. */
export const percent = (share: number | null, digits = 1): string => (share === null ? '–' : `${(100 * share).toFixed(digits)} %`);

/** A number as short as it can be said: for paths and for labels of axes. */
export const short = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

/** Of ISO 8601, as people read it: seconds are exact enough. */
export const moment = (iso: string): string => iso.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

function grouped(text: string): string {
  const [digits = '', rest] = text.replace('-', '−').split('.');
  const whole = digits.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return rest === undefined ? whole : `${whole}.${rest}`;
}
