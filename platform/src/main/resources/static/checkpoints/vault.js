// SPDX-License-Identifier: Apache-2.0
// What the phone keeps: encrypted under a key that is derived from the officer's PIN and lives in memory alone.
// In the clear lie only what opens nothing: the salt, how many records wait and since when.

const NAME = 'phaodai-chot';
const ROUNDS = 600_000;
const PROOF = 'phaodai';
const encoder = new TextEncoder();

/** A request of IndexedDB as a promise. */
const asked = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** Done when it is on the disk, so that “saved” is said of nothing less. */
const finished = transaction => new Promise((done, failed) => {
  transaction.oncomplete = () => done();
  transaction.onabort = () => failed(transaction.error);
});

function opened() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('kept');
    request.result.createObjectStore('records', {keyPath: 'id'});
  };
  return asked(request);
}

export const toText = bytes => btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''));
export const toBytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

/** @returns a key that cannot be read out again */
async function derive(pin, salt, rounds) {
  const words = await crypto.subtle.importKey('raw', encoder.encode(pin.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    {name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds}, words, {name: 'AES-GCM', length: 256}, false,
    ['encrypt', 'decrypt']);
}

/** Sealed to the name of its place, so that one entry cannot stand for another. */
async function seal(key, place, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    {name: 'AES-GCM', iv, additionalData: encoder.encode(place)}, key, encoder.encode(JSON.stringify(value)));
  return {iv, data: new Uint8Array(data)};
}

async function unseal(key, place, {iv, data}) {
  const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv, additionalData: encoder.encode(place)}, key, data);
  return JSON.parse(new TextDecoder().decode(plain));
}

/** UUID version 7 (RFC 9562): begins with the time, so that the order of ids is that of records. */
export function newId(at) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(at / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

export class Vault {
  #base;
  #key = null;

  constructor(base) {
    this.#base = base;
  }

  static async open() {
    return new Vault(await opened());
  }

  get unlocked() {
    return this.#key !== null;
  }

  #plain(name) {
    return asked(this.#base.transaction('kept').objectStore('kept').get(name));
  }

  /** Whether somebody's shift lies here. */
  async taken() {
    return Boolean(await this.#plain('lock'));
  }

  /** Begins a shift on an empty phone: the pack under a new key. */
  async begin(pin, pack) {
    if (await this.taken()) throw new Error('taken');
    const salt = crypto.getRandomValues(new Uint8Array(16));
    this.#key = await derive(pin, salt, ROUNDS);
    const lock = {salt, rounds: ROUNDS, proof: await seal(this.#key, 'lock', PROOF)};
    const device = {id: newId(Date.now())};
    const sealed = await seal(this.#key, 'pack', pack);
    const write = this.#base.transaction('kept', 'readwrite');
    write.objectStore('kept').put(lock, 'lock');
    write.objectStore('kept').put(sealed, 'pack');
    write.objectStore('kept').put(device, 'device');
    await finished(write);
  }

  /** @returns whether the PIN was right */
  async unlock(pin) {
    const lock = await this.#plain('lock');
    const key = await derive(pin, lock.salt, lock.rounds);
    try {
      await unseal(key, 'lock', lock.proof);
    } catch {
      return false;
    }
    this.#key = key;
    return true;
  }

  lock() {
    this.#key = null;
  }

  async pack() {
    return unseal(this.#key, 'pack', await this.#plain('pack'));
  }

  /** A newer pack of the same shift. */
  async renew(pack) {
    const sealed = await seal(this.#key, 'pack', pack);
    const write = this.#base.transaction('kept', 'readwrite');
    write.objectStore('kept').put(sealed, 'pack');
    await finished(write);
  }

  async device() {
    return (await this.#plain('device'))?.id;
  }

  /** @param state WAITING, RETURNED or DONE */
  async put(id, state, at, content) {
    const sealed = await seal(this.#key, `record ${id}`, content);
    const write = this.#base.transaction('records', 'readwrite');
    write.objectStore('records').put({id, state, at, ...sealed});
    await finished(write);
  }

  async remove(id) {
    const write = this.#base.transaction('records', 'readwrite');
    write.objectStore('records').delete(id);
    await finished(write);
  }

  /** All records in the order they were made, decrypted. */
  async records() {
    const rows = await asked(this.#base.transaction('records').objectStore('records').getAll());
    return Promise.all(rows.map(async row => (
      {id: row.id, state: row.state, at: row.at, ...await unseal(this.#key, `record ${row.id}`, row)})));
  }

  /** How many of each state, and since when the oldest waits: known without the PIN. */
  async counts() {
    const rows = await asked(this.#base.transaction('records').objectStore('records').getAll());
    const waiting = rows.filter(row => row.state === 'WAITING');
    return {
      waiting: waiting.length,
      returned: rows.filter(row => row.state === 'RETURNED').length,
      since: waiting.length ? Math.min(...waiting.map(row => row.at)) : null,
    };
  }

  /** What has not reached the server, as a file that only the same PIN opens. */
  async exported() {
    const lock = await this.#plain('lock');
    const rows = await asked(this.#base.transaction('records').objectStore('records').getAll());
    const written = ({iv, data}) => ({iv: toText(iv), data: toText(data)});
    return JSON.stringify({
      format: 'phaodai-chot',
      schema: 1,
      salt: toText(lock.salt),
      rounds: lock.rounds,
      records: rows.filter(row => row.state !== 'DONE').map(row => ({id: row.id, state: row.state, at: row.at, ...written(row)})),
    });
  }

  /**
   * Takes in such a file; records keep their ids, so that none counts twice.
   * @returns how many were not here already; throws where the file or its PIN is wrong
   */
  async imported(text, pin) {
    const file = JSON.parse(text);
    if (file.format !== 'phaodai-chot' || file.schema !== 1) throw new Error('format');
    const key = await derive(pin, toBytes(file.salt), file.rounds);
    const contents = await Promise.all(file.records.map(row =>
      unseal(key, `record ${row.id}`, {iv: toBytes(row.iv), data: toBytes(row.data)})));
    const here = new Set((await this.records()).map(record => record.id));
    const fresh = file.records.map((row, i) => ({...row, content: contents[i]})).filter(row => !here.has(row.id));
    for (const row of fresh) await this.put(row.id, row.state, row.at, row.content);
    return fresh.length;
  }

  /** Hand-over: nothing of the shift is left. */
  async wipe() {
    this.#key = null;
    const write = this.#base.transaction(['kept', 'records'], 'readwrite');
    write.objectStore('kept').clear();
    write.objectStore('records').clear();
    await finished(write);
  }
}
