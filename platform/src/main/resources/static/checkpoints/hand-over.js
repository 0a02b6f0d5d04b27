// SPDX-License-Identifier: Apache-2.0
// What waits, what came back, the list of the shift, and the end of it: nothing of a shift stays on the phone, and
// nothing that the server has not is lost.

export class HandOver {
  #gate;
  #ways;
  #exported = false;

  /** @param ways {correct(record), renew(), left()}: where to go from here */
  constructor(gate, ways) {
    this.#gate = gate;
    this.#ways = ways;
    const {$} = gate;
    $('lock').addEventListener('click', () => location.reload());
    $('print').addEventListener('click', () => window.print());
    $('renew').addEventListener('click', () => this.#renew());
    $('export').addEventListener('click', () => this.#export());
    $('import-form').addEventListener('submit', event => {
      event.preventDefault();
      this.#import(event.target);
    });
    $('wipe').addEventListener('click', () => this.#ask());
    $('wipe-yes').addEventListener('click', () => this.#wipe());
    $('wipe-no').addEventListener('click', () => {
      $('wipe-sure').hidden = true;
    });
  }

  usePack(pack) {
    const {say, dayTime, $} = this.#gate;
    $('pack-age').textContent = say('pack', dayTime(pack.now), pack.units.length, pack.recent.length);
  }

  #line(kept) {
    const {element, dayTime, say} = this.#gate;
    const {values, at, decided} = kept.shown;
    const item = element('li', '', 'kept');
    const who = values.people.map(person => person.name).filter(Boolean).join(', ');
    item.append(
      element('b', `${values.plate || say('on-foot')} · ${say(`action.${decided}`)}`),
      element('span', `${dayTime(at)} · ${who}`),
      element('span', say(`kept.${kept.state}`), 'badge'));
    return item;
  }

  #returned(kept) {
    const {element, say} = this.#gate;
    const item = this.#line(kept);
    const button = element('button', say('correct'));
    button.type = 'button';
    button.addEventListener('click', () => this.#ways.correct(kept));
    item.append(element('p', `${kept.problem.message} (${kept.problem.code})`, 'problem'), button);
    return item;
  }

  async lists() {
    const {vault, $} = this.#gate;
    const records = await vault.records();
    const of = state => records.filter(kept => kept.state === state);
    $('returned-list').replaceChildren(...of('RETURNED').map(kept => this.#returned(kept)));
    $('waiting-list').replaceChildren(...of('WAITING').map(kept => this.#line(kept)));
    $('shift-list').replaceChildren(...records.map(kept => this.#line(kept)).reverse());
    $('returned-part').hidden = !of('RETURNED').length;
    $('waiting-none').hidden = of('WAITING').length > 0;
    $('shift-none').hidden = records.length > 0;
    const left = of('RETURNED').length + of('WAITING').length;
    $('export-part').hidden = !left;
    if (!left) this.#exported = false;
  }

  async #renew() {
    const {say, note} = this.#gate;
    try {
      await this.#ways.renew();
      note('shift-note', say('renewed'));
    } catch {
      note('shift-note', say('renew.failed'));
    }
  }

  async #export() {
    const {vault, pack, note, say} = this.#gate;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await vault.exported()], {type: 'application/json'}));
    link.download = `chot-${pack.shift.id.slice(-6)}-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    this.#exported = true;
    note('shift-note', say('exported'));
  }

  async #import(form) {
    const {vault, note, say, refresh, outbox} = this.#gate;
    const {file, pin} = form.elements;
    try {
      const taken = await vault.imported(await file.files[0].text(), pin.value);
      form.reset();
      note('shift-note', say('imported', taken));
    } catch {
      note('shift-note', say('import.failed'));
    }
    await refresh();
    outbox.send();
  }

  /** Blocked while something waits that is in no file. */
  async #ask() {
    const {vault, note, say, $} = this.#gate;
    const {waiting, returned} = await vault.counts();
    const blocked = waiting + returned > 0 && !this.#exported;
    note('shift-note', blocked ? say('wipe.blocked', waiting, returned) : '');
    $('wipe-sure').hidden = blocked;
    if (!blocked) $('wipe-yes').focus();
  }

  async #wipe() {
    await this.#gate.vault.wipe();
    this.#ways.left();
  }
}
