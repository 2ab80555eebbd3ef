import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { FlagMark } from './scoreBarOf.ts';

/** Where a side's flag is: at home, gone, or on the floor with the seconds it will lie there. The colour is that of the side. */
export function FlagStatus({ flag: { state, seconds } }: { flag: FlagMark }) {
  return (
    <span class={`flag-status ${state}`}>
      <Glyph name="flag" label={t(`flags.${state}`)} />
      {state === 'dropped' && <i>{seconds}</i>}
    </span>
  );
}
