import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromBase64Url } from './base64Url.ts';
import { canonicalJson } from './canonicalJson.ts';
import { openKeyring } from './Keyring.ts';
import type { KeyStore } from './KeyStore.ts';
import { emptyRecord, type PlayerRecord } from './Record.ts';
import { seal, unseal } from './seal.ts';

function memoryKeys(): KeyStore {
  let kept: CryptoKeyPair | undefined;
  return { read: async () => kept, add: async (pair) => (kept ??= pair) };
}

const noKeys: KeyStore = {
  read: () => Promise.reject(new Error('switched off')),
  add: () => Promise.reject(new Error('switched off')),
};

const record: PlayerRecord = { ...emptyRecord(), totals: { ...emptyRecord().totals, matches: 4, kills: 31 } };

describe('a guest', () => {
  test('is the same at every visit, and another one in another browser', async () => {
    const store = memoryKeys();
    const first = await openKeyring(store);
    assert.match(first.id, /^[\w-]{12}$/);
    assert.equal((await openKeyring(store)).id, first.id);
    assert.notEqual((await openKeyring(memoryKeys())).id, first.id);
  });

  test('has a private key that cannot be taken out', async () => {
    const store = memoryKeys();
    await openKeyring(store);
    const pair = (await store.read())!;
    assert.equal(pair.privateKey.extractable, false);
    await assert.rejects(crypto.subtle.exportKey('pkcs8', pair.privateKey));
  });

  test('without a place for keys has a passing id, and signs nothing', async () => {
    const { id, signer } = await openKeyring(noKeys);
    assert.match(id, /^[\w-]{12}$/);
    assert.equal(signer, null);
  });
});

describe('a sealed record', () => {
  test('is read back whole by the key that signed it', async () => {
    const { signer } = await openKeyring(memoryKeys());
    assert.deepEqual(await unseal(await seal(record, signer), signer), record);
  });

  test('can be verified by whoever has the text alone', async () => {
    const { id, signer } = await openKeyring(memoryKeys());
    const { record: told, signature, publicKey } = JSON.parse(await seal(record, signer)) as Record<string, string>;
    const spki = fromBase64Url(publicKey!);
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    const text = new TextEncoder().encode(canonicalJson(told));
    assert.ok(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64Url(signature!), text));
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', spki));
    assert.equal(hash.subarray(0, 9).toString('base64url'), id);
  });

  test('is shown but marked when it was changed, when its signature is gone or broken, and when another key signed it', async () => {
    const { signer } = await openKeyring(memoryKeys());
    const text = await seal(record, signer);
    const sealed = JSON.parse(text) as { record: PlayerRecord };
    const raised = text.replace('"kills":31', '"kills":9001');
    assert.notEqual(raised, text);
    assert.deepEqual(await unseal(raised, signer), { ...record, totals: { ...record.totals, kills: 9001 }, isTampered: true });
    const other = await openKeyring(memoryKeys());
    const foreign = await seal(record, other.signer);
    const broken = [
      JSON.stringify({ record }),
      JSON.stringify({ ...sealed, signature: '%' }),
      JSON.stringify({ ...sealed, signature: 'AAAA' }),
    ];
    for (const changed of [foreign, ...broken]) {
      assert.deepEqual(await unseal(changed, signer), { ...record, isTampered: true }, changed);
    }
    for (const rubbish of ['', '{', 'null', '[]', '7']) {
      assert.deepEqual(await unseal(rubbish, signer), { ...emptyRecord(), isTampered: true }, rubbish);
    }
  });

  test('stays marked when it is signed anew', async () => {
    const { signer } = await openKeyring(memoryKeys());
    const changed = await unseal(JSON.stringify({ record }), signer);
    assert.equal((await unseal(await seal(changed, signer), signer)).isTampered, true);
  });

  test('is no offence where nothing can be signed, and where nothing was kept', async () => {
    assert.deepEqual(await unseal(await seal(record, null), null), record);
    const { signer } = await openKeyring(memoryKeys());
    assert.deepEqual(await unseal(null, signer), emptyRecord());
  });
});

test('canonical JSON is one text for one value, whatever the order of its keys', () => {
  assert.equal(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true }), '{"a":true,"b":[1,{"c":"é\\"","d":null}]}');
  assert.equal(canonicalJson({ b: 1, a: 2 }), canonicalJson({ a: 2, b: 1 }));
});
