/** A record as text, signed where this browser has a key, and back. */
import { canonicalJson } from './canonicalJson.ts';
import type { Signer } from './Keyring.ts';
import { readRecord, type PlayerRecord } from './Record.ts';

export async function seal(record: PlayerRecord, signer: Signer | null): Promise<string> {
  if (signer === null) return JSON.stringify({ record });
  return JSON.stringify({ record, signature: await signer.sign(canonicalJson(record)), publicKey: signer.publicKey });
}

/**
 * Reads what `seal` wrote, or anything else. What should bear the signature of `signer` and does not is read all the same, and marked;
 * without a signer nothing can be told.
 */
export async function unseal(text: string | null, signer: Signer | null): Promise<PlayerRecord> {
  if (text === null) return readRecord(undefined);
  const { record, signature, publicKey } = parse(text);
  const read = readRecord(record);
  if (signer === null) return read;
  const isOurs =
    publicKey === signer.publicKey && typeof signature === 'string' && (await signer.hasSigned(canonicalJson(record), signature));
  return isOurs ? read : { ...read, isTampered: true };
}

function parse(text: string): Partial<Record<'record' | 'signature' | 'publicKey', unknown>> {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}
