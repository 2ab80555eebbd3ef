import { CLOSE_CODE } from '#shared/schema/messages.ts';

/** Why a match ended under the player, as the catalogue names it. */
export type CloseReason = 'lost' | 'restarting' | keyof typeof CLOSE_CODE;

/** The framework's word for a server that is going down. */
const SERVER_SHUTDOWN = 4001;

export function closeReason(code: number): CloseReason {
  if (code === SERVER_SHUTDOWN) return 'restarting';
  const ours = Object.entries(CLOSE_CODE).find(([, known]) => known === code);
  return ours === undefined ? 'lost' : (ours[0] as keyof typeof CLOSE_CODE);
}
