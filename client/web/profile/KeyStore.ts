/** Where this browser keeps the guest's keys: IndexedDB holds key objects whose private part no script can read. */
export type KeyStore = {
  read(): Promise<CryptoKeyPair | undefined>;
  /** Keeps `pair`, unless another tab was faster; resolves with what is kept. */
  add(pair: CryptoKeyPair): Promise<CryptoKeyPair>;
};

const DATABASE = 'bankshot';
const TABLE = 'keys';
const GUEST = 'guest';

/** Every call rejects where the browser keeps nothing. */
export const browserKeys: KeyStore = {
  read: () => inTable('readonly', readGuest),
  add: (pair) =>
    inTable('readwrite', async (table) => {
      const kept = await readGuest(table);
      if (kept === undefined) await answerOf(table.add(pair, GUEST));
      return kept ?? pair;
    }),
};

const readGuest = (table: IDBObjectStore): Promise<CryptoKeyPair | undefined> =>
  answerOf(table.get(GUEST) as IDBRequest<CryptoKeyPair | undefined>);

async function inTable<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(TABLE));
  const database = await answerOf(opening);
  try {
    return await work(database.transaction(TABLE, mode).objectStore(TABLE));
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
