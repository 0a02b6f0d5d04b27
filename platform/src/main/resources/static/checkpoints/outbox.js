// SPDX-License-Identifier: Apache-2.0
// Sends what waits, in order, until the server gave a receipt for it. A reply that is lost costs a second sending
// and no second record: the server knows each by the id that was made here.


export class Outbox {
  #vault;
  #changed;
  #atOnce;
  #running = null;

  /** Id of the record that can still be taken back, and is not sent meanwhile. */
  held = null;

  /** OFFLINE, ONLINE, SIGN_IN, SENDING; said to the officer. */
  state = navigator.onLine ? 'ONLINE' : 'OFFLINE';

  /**
   * @param atOnce how many records one delivery may carry
   * @param changed called whenever there is something new to show
   */
  constructor(vault, atOnce, changed) {
    this.#vault = vault;
    this.#atOnce = atOnce;
    this.#changed = changed;
  }

  /** One delivery at a time; whoever asks during one gets that one. */
  send() {
    this.#running ??= this.#deliver().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** When no delivery is under way. */
  async settled() {
    await this.#running;
  }

  #say(state) {
    this.state = state;
    this.#changed();
  }

  async #deliver() {
    if (!this.#vault.unlocked) return undefined;
    try {
      const door = await session();
      if (!door) return this.#say('SIGN_IN');
      let some = await this.#waiting();
      while (some.length) {
        this.#say('SENDING');
        if (!await this.#part(some, door)) return undefined;
        some = await this.#waiting();
      }
      return this.#say('ONLINE');
    } catch {
      // no network, or the server is away: what waits goes on waiting
      return this.#say('OFFLINE');
    }
  }

  async #waiting() {
    return (await this.#vault.records())
      .filter(record => record.state === 'WAITING' && record.id !== this.held)
      .slice(0, this.#atOnce);
  }

  /** @returns whether the rest may follow */
  async #part(some, door) {
    const counts = await this.#vault.counts();
    const reply = await fetch('/chot/gui', {
      method: 'POST',
      redirect: 'manual',
      headers: {'Content-Type': 'application/json', [door.header]: door.token},
      body: JSON.stringify({
        schema: 1,
        device: await this.#vault.device(),
        unsent: counts.waiting - some.length,
        rejected: counts.returned,
        records: some.map(record => record.sent),
      }),
    });
    if (reply.type === 'opaqueredirect' || reply.status === 401 || reply.status === 403) {
      this.#say('SIGN_IN');
      return false;
    }
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return this.#receipts(some, (await reply.json()).results);
  }

  /** Only a receipt with the record's own id moves it. */
  async #receipts(some, results) {
    let moved = 0;
    for (const record of some) {
      const receipt = results.find(result => result.id === record.id);
      const content = {sent: record.sent, shown: record.shown};
      if (receipt?.status === 'STORED' || receipt?.status === 'DUPLICATE') {
        await this.#vault.put(record.id, 'DONE', record.at, content);
      } else if (receipt?.status === 'REJECTED' && !receipt.later) {
        await this.#vault.put(record.id, 'RETURNED', record.at,
          {...content, problem: {code: receipt.code, message: receipt.message}});
      } else continue;
      moved++;
    }
    if (!moved) this.#say('ONLINE');
    return moved > 0;
  }
}

/**
 * Who is signed in at the server, and the token that posts need; null where nobody is. Throws without a network.
 */
export async function session() {
  const reply = await fetch('/chot/phien', {redirect: 'manual', headers: {Accept: 'application/json'}, cache: 'no-store'});
  if (reply.type === 'opaqueredirect' || reply.status === 401 || reply.status === 403) return null;
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  return reply.json();
}
