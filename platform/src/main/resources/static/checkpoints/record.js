// SPDX-License-Identifier: Apache-2.0
// The screen on which one passage is written down: what is known is filled in, the rule proposes, the officer
// decides, and it is on the disk before anything else happens.

const UNDO = 8_000;
const TYPED = 400;
const PLATE = 6;
const MINUTE = 60_000;

export class RecordScreen {
  #gate;
  #judging;
  #forms;
  #placing;
  #form = null;
  #places = null;
  #verdict = null;
  #turn = 0;
  #editing = null;
  #undo = {id: null, values: null, timer: 0};
  #chosen = false;
  #seen = '';
  #filled = false;
  #asking = 0;

  constructor(gate, judging, forms, placing) {
    this.#gate = gate;
    this.#judging = judging;
    this.#forms = forms;
    this.#placing = placing;
    const {$} = gate;
    $('record-form').addEventListener('submit', event => {
      event.preventDefault();
      this.#save();
    });
    $('decision').addEventListener('change', event => {
      this.#chosen = event.target.value !== (this.#verdict?.action ?? '');
      this.#showDecision();
    });
    $('undo').addEventListener('click', () => this.#takeBack());
    $('scan').addEventListener('click', () => this.#scan());
    $('clear').addEventListener('click', () => this.#begin());
    $('read-card').addEventListener('change', () => this.#type());
  }

  usePack(pack) {
    this.#places = new this.#placing.Places(pack.units);
    this.#form ??= new this.#forms.Form(
      this.#gate.$('record-form'), this.#placing.offer, () => this.#judge());
    this.#form.use(this.#places, pack.limits);
  }

  /** Whether something is typed that is not saved yet. */
  get begun() {
    const values = this.#form?.values();
    return Boolean(values && (values.plate || values.people.some(person => person.name)));
  }

  #begin() {
    this.#editing = null;
    this.#chosen = false;
    this.#seen = '';
    this.#filled = false;
    this.#gate.note('known', '');
    this.#gate.note('watched', '');
    this.#gate.note('record-problem', '');
    this.#gate.$('reason').value = '';
    this.#form.clear();
  }

  /** A returned record, back in the form; it keeps its id and its time. */
  correct(kept) {
    this.#begin();
    this.#editing = kept;
    this.#form.fill(kept.shown.values);
    this.#gate.$('reason').value = kept.sent.decision.reason ?? '';
    this.#gate.note('known', this.#gate.say('correcting', this.#gate.dayTime(kept.shown.at)));
    this.#gate.show('record');
    this.#gate.note('record-problem', `${kept.problem.message} (${kept.problem.code})`);
  }

  // --- what is known of a vehicle

  async #meet(plate) {
    if (plate === this.#seen || this.#editing) return;
    this.#seen = plate;
    this.#gate.note('known', '');
    this.#gate.note('watched', '');
    if (this.#filled) {
      // what was filled in was another vehicle's
      this.#filled = false;
      const {plate: other, waited} = this.#form.values();
      this.#form.fill({plate: other, waited});
    }
    const bytes = new TextEncoder().encode(`${this.#gate.pack.shift.id}:${plate}`);
    const digest = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
      byte => byte.toString(16).padStart(2, '0')).join('');
    const watched = this.#gate.pack.watch.find(one => one.plateHash === digest);
    const last = await this.#last(plate);
    if (plate !== this.#forms.plateKey(this.#form.values().plate)) return;
    if (watched) {
      this.#gate.note('watched',
        this.#gate.say(`watched.${watched.reason}`, this.#gate.dayTime(watched.at)));
    }
    if (!last) this.#ask(plate);
    const typed = this.#form.values();
    if (!last || typed.destinations.length || typed.people.some(person => person.name)) return;
    this.#filled = true;
    this.#form.fill({...last.values, plate: typed.plate, waited: typed.waited});
    this.#gate.note('known', this.#gate.say('known', this.#gate.dayTime(last.at),
      last.values.people.map(person => person.name).join(', ')));
  }

  /** Another gate may have told the server a moment ago. */
  #ask(plate) {
    clearTimeout(this.#asking);
    if (plate.length >= PLATE) this.#asking = setTimeout(() => this.#gate.catchUp(), TYPED);
  }

  /** Other gates told something: it may be of the vehicle whose plate stands here. */
  hear() {
    const plate = this.#forms.plateKey(this.#form.values().plate);
    if (this.#filled || !plate || !this.#gate.pack.recent.some(one => one.plate === plate)) return;
    this.#seen = '';
    this.#meet(plate);
  }

  /** What it declared last, on this phone or at any gate of the province. */
  async #last(plate) {
    const own = (await this.#gate.vault.records())
      .filter(kept => this.#forms.plateKey(kept.shown.values.plate) === plate).pop();
    const told = this.#gate.pack.recent.find(one => one.plate === plate);
    if (own && (!told || own.shown.at >= told.at)) {
      return {at: own.shown.at, values: {...own.shown.values, symptoms: false, testHere: false,
        sampledAt: own.shown.values.testHere ? this.#forms.toPaper(own.shown.at) : own.shown.values.sampledAt}};
    }
    return told ? {at: told.at, values: this.#forms.valuesOf(told)} : null;
  }

  // --- the verdict

  async #judge() {
    const turn = ++this.#turn;
    const values = this.#form.values();
    const plate = this.#forms.plateKey(values.plate);
    this.#meet(plate);
    const {pack, module} = this.#gate;
    const at = this.#editing ? Date.parse(this.#editing.shown.at) : this.#gate.now();
    const paper = values.permit ? await (await module('papers')).paperOf(values.permit, pack.permits, plate, at) : 'NONE';
    if (turn !== this.#turn) return undefined;
    const test = values.testKind && (values.testHere || values.sampledAt) ? {
      sampledMs: values.testHere ? at : this.#forms.onPaper(values.sampledAt).getTime(),
      result: values.testResult,
      place: values.testHere ? 'GATE' : '',
    } : null;
    const origin = this.#places.byCode.get(values.origin) ?? null;
    this.#verdict = this.#judging.judge(pack, {
      at, paper, test, origin,
      purpose: values.purpose,
      doses: values.doses === '' ? null : Number(values.doses),
      symptoms: values.symptoms,
    });
    this.#showFacts(paper, origin, test, at);
    if (!this.#chosen) this.#gate.$('decision').value = this.#verdict.action ?? '';
    return this.#showVerdict();
  }

  #showFacts(paper, origin, test, at) {
    const {say, $} = this.#gate;
    const level = this.#judging.levelOf(origin);
    $('facts').textContent = [
      origin || this.#form.values().originText ? say(`level.${level}`) : '',
      test ? say(`test.${this.#verdict.test ?? 'UNKNOWN'}`, this.#judging.hoursSince(test.sampledMs, at)) : say('test.NONE'),
      paper === 'NONE' ? '' : say(`paper.${paper}`),
    ].filter(Boolean).join(' · ');
  }

  #showVerdict() {
    const {say, $} = this.#gate;
    const {action, rule, row, source, confidence, days, missing} = this.#verdict;
    $('verdict').dataset.action = action ?? '';
    $('verdict-word').textContent = action ? say('proposal', say(`action.${action}`)) : say('no-proposal');
    $('verdict-short').textContent = action ? say('proposal.short', say(`action.${action}`), rule, row) : say('no-proposal');
    $('verdict-days').textContent = days ? say('days', days) : '';
    $('verdict-rule').textContent = action
      ? say('rule', rule, row, source, confidence)
      : rule ? say('missing', missing.join(', ')) : say('no-rule');
    this.#showDecision();
  }

  #showDecision() {
    const {say, $} = this.#gate;
    const decided = $('decision').value;
    $('reason-field').hidden = !decided || decided === this.#verdict?.action;
    $('save').textContent = decided ? say('save', say(`action.${decided}`)) : say('save.none');
  }

  // --- saving

  #problem(values, decided, reason) {
    const problem = this.#forms.problemOf(values, this.#gate.now() + this.#gate.pack.limits.clockSlackMin * MINUTE);
    if (problem) return problem;
    if (!decided) return {word: 'need.decision', field: 'decision'};
    return decided !== this.#verdict.action && !reason ? {word: 'need.reason', field: 'reason'} : null;
  }

  async #save() {
    const {$, say, vault, pack, module} = this.#gate;
    await this.#judge();
    const values = this.#form.values();
    const decided = $('decision').value;
    const reason = decided === this.#verdict.action ? '' : $('reason').value.trim();
    const problem = this.#problem(values, decided, reason);
    this.#gate.note('record-problem', problem ? say(problem.word) : '');
    if (problem) return this.#form.focus(problem.field);
    const {newId} = await module('vault');
    const deviceNow = Date.now();
    const before = this.#editing;
    const id = before?.id ?? newId(deviceNow);
    const {rule, row, action} = this.#verdict;
    const sent = {
      id,
      ...this.#forms.recordOf(values, before?.sent.takenAt ?? new Date(deviceNow).toISOString()),
      shift: before?.sent.shift ?? pack.shift.id,
      clock: before?.sent.clock ?? pack.clock,
      proposed: action ? {ruleSet: rule, row, action} : null,
      decision: {action: decided, reason: reason || null},
    };
    const at = before?.shown.at ?? new Date(this.#gate.now()).toISOString();
    await vault.put(id, 'WAITING', before?.at ?? deviceNow, {sent, shown: {values, at, decided}});
    this.#offerUndo(before ? null : id, values);
    $('saved-text').textContent = say('saved', this.#gate.time(this.#gate.now()), (await vault.records()).length);
    $('saved').hidden = false;
    this.#begin();
    await this.#gate.refresh();
    return $('plate').focus();
  }

  // --- taking back, while it is unsent

  #offerUndo(id, values) {
    clearTimeout(this.#undo.timer);
    const {outbox, $} = this.#gate;
    outbox.held = id;
    $('undo').hidden = !id;
    this.#undo = {id, values, timer: setTimeout(() => this.#letGo(), id ? UNDO : 0)};
  }

  async #letGo() {
    const {id} = this.#undo;
    const {vault, outbox, $} = this.#gate;
    outbox.held = null;
    await outbox.send();
    const kept = (await vault.records()).find(one => one.id === id);
    if (id === this.#undo.id) $('undo').hidden = kept?.state !== 'WAITING';
  }

  async #takeBack() {
    const {vault, outbox, say, $} = this.#gate;
    clearTimeout(this.#undo.timer);
    const {id, values} = this.#undo;
    outbox.held = id;
    await outbox.settled();
    const kept = (await vault.records()).find(one => one.id === id);
    if (kept?.state === 'WAITING') {
      await vault.remove(id);
      this.#form.fill(values);
      $('saved-text').textContent = say('undone');
    } else $('saved-text').textContent = say('undo.late');
    $('undo').hidden = true;
    outbox.held = null;
    await this.#gate.refresh();
  }

  // --- cards and permits

  /** @returns whether the text was understood */
  async #take(text) {
    const {readIdCard, readPermit} = await this.#gate.module('papers');
    const card = readIdCard(text);
    if (card) this.#form.addCard(card);
    else if (readPermit(text)) this.#form.set('permit', text.trim());
    else return false;
    return true;
  }

  /** What a scanner that writes like a keyboard, or a hand, put into the box. */
  async #type() {
    const {$, say} = this.#gate;
    const box = $('read-card');
    if (!box.value.trim()) return;
    const understood = await this.#take(box.value);
    this.#gate.note('scan-problem', understood ? '' : say('scan.unknown'));
    if (understood) box.value = '';
  }

  async #scan() {
    const {$, say, module} = this.#gate;
    const {canScan, scan} = await module('papers');
    if (!canScan()) {
      this.#gate.note('scan-problem', say('scan.missing'));
      $('read-card').closest('details').open = true;
      return $('read-card').focus();
    }
    const ended = new AbortController();
    const dialog = $('scanner');
    dialog.addEventListener('close', () => ended.abort(), {once: true});
    dialog.showModal();
    try {
      const text = await scan(dialog.querySelector('video'), ended.signal);
      const understood = text === null || await this.#take(text);
      this.#gate.note('scan-problem', understood ? '' : say('scan.unknown'));
    } catch {
      this.#gate.note('scan-problem', say('scan.refused'));
    }
    return dialog.close();
  }
}
