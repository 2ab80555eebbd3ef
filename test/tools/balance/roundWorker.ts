import type { RoundJob } from './Pairing.ts';
import { playRound } from './playRound.ts';

process.on('message', (job: RoundJob) => process.send?.(playRound(job)));
