import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitAgreement } from './hitAgreement.ts';

test('agreement is the share of the judged hits that the server ruled as seen; overtaken ones are told apart', () => {
  assert.deepEqual(hitAgreement({ agreed: 299, disagreed: 1, overtaken: 40 }), { agreement: 0.9967, judged: 300, overtaken: 40 });
  assert.deepEqual(hitAgreement({ agreed: 0, disagreed: 2, overtaken: 0 }), { agreement: 0, judged: 2, overtaken: 0 });
});

test('where no hit was judged there is no agreement to tell', () => {
  assert.deepEqual(hitAgreement({ agreed: 0, disagreed: 0, overtaken: 3 }), { agreement: null, judged: 0, overtaken: 3 });
});
