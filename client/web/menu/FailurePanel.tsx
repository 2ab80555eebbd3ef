import type { WantedSeat } from '#net/SessionOptions.ts';
import { t } from '../i18n/translate.ts';
import { joinMatch, joinPractice, quickPlay } from '../match/joinMatch.ts';
import { screen, type FailureCode } from '../match/screen.ts';
import { goTo } from './place.ts';
import { TroublePanel } from './TroublePanel.tsx';

/** Failures that only a fresh page can mend: its code is old, or part of it is missing. */
const NEEDS_RELOAD: ReadonlySet<FailureCode> = new Set(['old-client', 'code-missing']);

/** Failures that a match without a server is a way out of. */
const CAN_PRACTISE: ReadonlySet<FailureCode> = new Set(['unreachable', 'timed-out', 'full', 'shutting-down', 'too-many-joins']);

/** Failures of one room that another try does not mend: elsewhere is a way on. */
const IS_FINAL: ReadonlySet<FailureCode> = new Set(['no-such-room', 'kicked']);

type Way = { label: string; go: () => void };

/** Why a join failed, another try, and something else to do. */
export function FailurePanel({ code, seat }: { code: FailureCode; seat: WantedSeat | null }) {
  const [best, other] = waysOn(code, seat);
  return (
    <TroublePanel
      title={t('failure.title')}
      reason={t(`failure.${code}`)}
      retry={best.label}
      onRetry={best.go}
      {...(other !== undefined && { other })}
    />
  );
}

function waysOn(code: FailureCode, seat: WantedSeat | null): [Way, Way?] {
  const elsewhere: Way = { label: t('menu.quickPlay'), go: () => void quickPlay() };
  if (NEEDS_RELOAD.has(code)) return [{ label: t('failure.retry'), go: () => location.reload() }];
  if (seat === null) return [{ label: t('failure.retry'), go: () => void joinPractice() }];
  if (IS_FINAL.has(code)) return [elsewhere];
  const again: Way = { label: t('failure.retry'), go: () => void joinMatch(seat) };
  if (code === 'wrong-password') return [{ label: t('failure.askAgain'), go: () => showDoor(seat) }, elsewhere];
  if (code === 'room-full') return [again, elsewhere];
  if (CAN_PRACTISE.has(code)) return [again, { label: t('menu.practice'), go: () => void joinPractice() }];
  return [again];
}

/** Where the room asks for its password. */
function showDoor({ room }: WantedSeat): void {
  screen.value = { at: 'menu' };
  if (room !== undefined) goTo({ at: 'room', roomId: room });
}
