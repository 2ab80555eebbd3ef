import { t } from '../i18n/translate.ts';
import type { Diagnosis } from './diagnose.ts';
import { roundReading } from './roundReading.ts';

/** What lags, and how one can tell, in words. */
export function lagSentence({ cause, sign, reading }: Diagnosis): string {
  const figures = roundReading(reading);
  if (sign !== null) return t(`lag.now.${sign}`, figures);
  return cause === 'unknown' ? t('lag.now.unknown') : t('lag.now.good', figures);
}
