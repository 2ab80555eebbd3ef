import { closeWords } from './closeWords.ts';
import type { EchoReport } from './EchoReport.ts';

/** Whatever a result has to be read with: one sentence each. `failure` is why the connection broke, as far as this end knows. */
export function problemsOf(
  { messages, firstStrange, close, self, elapsedMs }: Omit<EchoReport, 'problems'>,
  failure: string | null,
): string[] {
  const { due, notSent, unanswered, strange } = messages;
  const ended = close?.byServer === true ? closeWords(close.code, close.reason) : null;
  return [
    ended !== null && `the server ended the connection after ${(elapsedMs / 1000).toFixed(2)} s with ${ended}`,
    failure !== null && `the connection broke: ${failure}`,
    notSent > 0 && `${notSent} of ${due} messages were not sent: the socket took no more`,
    unanswered > 0 && `${unanswered} of ${due} messages were not answered`,
    strange > 0 && `${strange} answers were not what was sent, the first was ${firstStrange}`,
    !self.ok &&
      `this process ran ${self.loopLagMs.p99} ms late at p99, over ${self.limitMs} ms: the bottleneck was this machine, and the result is about it`,
  ].filter((problem) => problem !== false);
}
