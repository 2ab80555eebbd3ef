/** The record of this browser. Tabs take turns, so that none writes over what another has added. */
import { openKeyring, type Keyring } from './Keyring.ts';
import { addMatch, emptyRecord, type PlayedMatch, type PlayerRecord } from './Record.ts';
import { seal, unseal } from './seal.ts';

const KEY = 'bankshot.record';

export type KeptRecord = {
  record: PlayerRecord;
  id: string;
  isSigned: boolean;
  /** Outlives the page. */
  isKept: boolean;
};

let keyring: Promise<Keyring> | undefined;
/** Where the browser stores nothing. */
let fleeting: string | null = null;
let turn: Promise<unknown> = Promise.resolve();

export const openRecord = (): Promise<KeptRecord> => inTurn((record) => record);

export const addToRecord = (match: PlayedMatch, isPractice: boolean): Promise<KeptRecord> =>
  inTurn((record) => addMatch(record, match, isPractice));

export const eraseRecord = (): Promise<KeptRecord> => inTurn(emptyRecord);

function inTurn(change: (record: PlayerRecord) => PlayerRecord): Promise<KeptRecord> {
  const work = async (): Promise<KeptRecord> => {
    const { id, signer } = await (keyring ??= openKeyring());
    const before = await unseal(read(), signer);
    const record = change(before);
    const isKept = record === before ? isStored() : write(await seal(record, signer));
    return { record, id, isSigned: signer !== null, isKept };
  };
  // Pages without TLS have no locks: there, a tab waits for itself alone.
  const mine = 'locks' in navigator ? navigator.locks.request(KEY, work) : turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY) ?? fleeting;
  } catch {
    return fleeting;
  }
}

function write(text: string): boolean {
  try {
    localStorage.setItem(KEY, text);
    fleeting = null;
    return true;
  } catch {
    fleeting = text;
    return false;
  }
}

function isStored(): boolean {
  try {
    return localStorage.length >= 0 && fleeting === null;
  } catch {
    return false;
  }
}
