/** Who this browser is, without an account: a pair of keys made at first use. Whoever can sign with the private one is the guest of the id. */
import { toBase64Url, fromBase64Url } from './base64Url.ts';
import { browserKeys, type KeyStore } from './KeyStore.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };
/** 72 bits: nobody finds another key of the same id by trying. */
const ID_BYTES = 9;

export type Keyring = {
  /** The first 9 bytes of the SHA-256 of the public key, as base64url. */
  readonly id: string;
  /** Null where nothing signed would outlive the page: the browser keeps no keys, or has no cryptography in a page without TLS. */
  readonly signer: Signer | null;
};

export type Signer = {
  /** SPKI, as base64url. */
  readonly publicKey: string;
  /** The signature of `text` in UTF-8, as base64url: the two numbers of IEEE P1363. */
  sign(text: string): Promise<string>;
  /** False for whatever this key has not signed. */
  hasSigned(text: string, signature: string): Promise<boolean>;
};

/** The keys of this browser; without a place for them, a passing id. */
export async function openKeyring(store: KeyStore = browserKeys): Promise<Keyring> {
  try {
    return await keyringOf(await keptPair(store));
  } catch {
    return { id: toBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES))), signer: null };
  }
}

async function keptPair(store: KeyStore): Promise<CryptoKeyPair> {
  return (await store.read()) ?? store.add(await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']));
}

async function keyringOf({ publicKey, privateKey }: CryptoKeyPair): Promise<Keyring> {
  const { subtle } = crypto;
  const spki = await subtle.exportKey('spki', publicKey);
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  return {
    id: toBase64Url((await subtle.digest('SHA-256', spki)).slice(0, ID_BYTES)),
    signer: {
      publicKey: toBase64Url(spki),
      sign: async (text) => toBase64Url(await subtle.sign(SIGNING, privateKey, bytesOf(text))),
      hasSigned: async (text, signature) => {
        try {
          return await subtle.verify(SIGNING, publicKey, fromBase64Url(signature), bytesOf(text));
        } catch {
          return false; // no base64url
        }
      },
    },
  };
}
