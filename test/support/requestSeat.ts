import { PROTOCOL_VERSION } from '#shared/netConfig.ts';
import type { JoinAnswer, JoinRefusal, SeatReservation } from '#shared/schema/messages.ts';

/** `POST /api/join` as a client would; any part of the body may be replaced. */
export async function postJoin(
  url: string,
  body: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; answer: JoinAnswer | JoinRefusal }> {
  const response = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ protocol: PROTOCOL_VERSION, name: 'Ada', colour: 1, ...body }),
  });
  return { status: response.status, answer: (await response.json()) as JoinAnswer | JoinRefusal };
}

/** The seat of a join that must succeed. */
export async function requestSeat(url: string, body: object = {}): Promise<SeatReservation> {
  const { answer } = await postJoin(url, body);
  if ('error' in answer) throw new Error(`join refused: ${answer.error.code}: ${answer.error.message}`);
  return answer.seat;
}
