import { t } from '../i18n/translate.ts';
import type { Diagnosis, LagCause } from './diagnose.ts';

const CAUSES = ['device', 'link', 'server'] as const satisfies readonly LagCause[];

/** Weight from which a lamp turns amber: not felt yet, but close. */
const NEAR = 0.85;

/** The three who may be at fault, side by side. */
export function LagLamps({ weights }: Pick<Diagnosis, 'weights'>) {
  return (
    <ul class="lag-lamps" aria-hidden="true">
      {CAUSES.map((cause) => (
        <li key={cause} class={weights[cause] >= 1 ? 'bad' : weights[cause] >= NEAR ? 'near' : 'good'}>
          {t(`lag.causes.${cause}`)}
        </li>
      ))}
    </ul>
  );
}
