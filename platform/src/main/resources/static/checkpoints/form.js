// SPDX-License-Identifier: Apache-2.0
// The form of one passage: what the officer typed, as values that can be kept and put back.

const MINUTE = 60_000;

/** Letters and digits alone, as the server compares plates. */
export const plateKey = text => text.toUpperCase().replaceAll('Đ', 'D').replace(/[^A-Z0-9]/g, '');

export class Form {
  #form;
  #places = null;
  #changed;
  #origin = null;
  #destinations = [];
  #limits = null;

  constructor(form, offer, changed) {
    this.#form = form;
    this.#changed = changed;
    const origin = this.#field('origin');
    offer(origin, () => this.#places, unit => {
      this.#origin = unit;
      if (unit) origin.value = this.#places.label(unit);
      changed();
    });
    offer(this.#field('destination'), () => this.#places, unit => {
      if (unit) this.#addDestination(unit.code);
    });
    // what the officer decides is no fact
    form.addEventListener('input', event => event.target.closest('[data-answer]') || this.#refresh());
    form.querySelector('[data-add-person]').addEventListener('click', () => {
      this.#addPerson({}).querySelector('input').focus();
      this.#refresh();
    });
  }

  /** Takes the units and limits of a pack; what is typed stays. */
  use(places, limits) {
    const typed = this.#places && this.values();
    this.#places = places;
    this.#limits = limits;
    this.fill(typed ?? {});
  }

  #field(name) {
    return this.#form.elements[name];
  }

  #refresh() {
    const tested = this.#field('testKind').value !== '';
    const here = this.#field('testHere').checked;
    this.#form.querySelector('[data-test]').hidden = !tested;
    this.#form.querySelector('[data-sampled]').hidden = here;
    this.#changed();
  }

  #addPerson(person) {
    const list = this.#form.querySelector('[data-people]');
    const block = document.getElementById('person').content.firstElementChild.cloneNode(true);
    const number = list.children.length;
    block.querySelector('[data-role]').textContent =
      block.dataset[number ? 'passenger' : 'driver'].replace('{0}', number + 1);
    for (const input of block.querySelectorAll('input, select')) {
      input.value = person[input.dataset.part] ?? '';
      input.readOnly = Boolean(person.ref) && input.dataset.part === 'name';
      input.closest('.field').hidden = Boolean(person.ref) && input.dataset.part !== 'name';
    }
    block.dataset.ref = person.ref ?? '';
    const remove = block.querySelector('[data-remove]');
    remove.addEventListener('click', () => {
      const rest = this.#people().filter((_, i) => list.children[i] !== block);
      list.replaceChildren();
      (rest.length ? rest : [{}]).forEach(one => this.#addPerson(one));
      this.#refresh();
    });
    list.append(block);
    return block;
  }

  #people() {
    return [...this.#form.querySelectorAll('[data-people] > fieldset')].map(block => {
      const person = {};
      if (block.dataset.ref) person.ref = block.dataset.ref;
      for (const input of block.querySelectorAll('input, select')) person[input.dataset.part] = input.value.trim();
      return person;
    });
  }

  #addDestination(code) {
    const some = this.#destinations;
    if (!some.includes(code) && some.length < this.#limits.destinationsMost) some.push(code);
    this.#field('destination').value = '';
    this.#showDestinations();
    this.#changed();
  }

  #showDestinations() {
    const list = this.#form.querySelector('[data-destinations]');
    list.replaceChildren(...this.#destinations.map(code => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button-second';
      const unit = this.#places.byCode.get(code);
      button.textContent = `${unit ? this.#places.label(unit) : code} ✕`;
      button.addEventListener('click', () => {
        this.#destinations = this.#destinations.filter(one => one !== code);
        this.#showDestinations();
        this.#changed();
      });
      item.append(button);
      return item;
    }));
  }

  /** Puts a person read off a card into the first empty place. */
  addCard(person) {
    const people = this.#people().filter(one => one.name);
    this.#form.querySelector('[data-people]').replaceChildren();
    [...people, person].forEach(one => this.#addPerson(one));
    this.#refresh();
  }

  values() {
    const text = name => this.#field(name).value.trim();
    return {
      plate: text('plate'),
      kind: text('kind'),
      people: this.#people(),
      origin: this.#origin?.code ?? null,
      originText: this.#origin ? '' : text('origin'),
      destinations: [...this.#destinations],
      purpose: text('purpose'),
      permit: text('permit'),
      testKind: text('testKind'),
      sampledAt: text('sampledAt'),
      testHere: this.#field('testHere').checked,
      testResult: text('testResult'),
      doses: text('doses'),
      lastDoseOn: text('lastDoseOn'),
      symptoms: this.#field('symptoms').checked,
      waited: text('waited'),
    };
  }

  set(name, value) {
    this.#field(name).value = value;
    this.#refresh();
  }

  /** Leads to what is wrong. */
  focus(name) {
    const block = name === 'people' && this.#form.querySelector('[data-people] input');
    (block || this.#form.querySelector(`[name=${name}]`) || document.getElementById(name)).focus();
  }

  /** @param values as [values] gives them; what is absent is left empty */
  fill(values) {
    this.#form.reset();
    for (const name of ['plate', 'kind', 'permit', 'testKind', 'sampledAt', 'doses', 'lastDoseOn', 'waited']) {
      this.#field(name).value = values[name] ?? '';
    }
    this.#field('purpose').value = values.purpose || 'GOODS';
    this.#field('testResult').value = values.testResult || 'NEGATIVE';
    this.#field('testHere').checked = Boolean(values.testHere);
    this.#field('symptoms').checked = Boolean(values.symptoms);
    this.#origin = this.#places.byCode.get(values.origin) ?? null;
    this.#field('origin').value = this.#origin ? this.#places.label(this.#origin) : values.originText ?? '';
    this.#destinations = [...values.destinations ?? []];
    this.#showDestinations();
    this.#form.querySelector('[data-people]').replaceChildren();
    (values.people?.length ? values.people : [{}]).forEach(one => this.#addPerson(one));
    this.#refresh();
  }

  clear() {
    this.fill({});
  }
}

const whole = text => (text === '' ? null : Number(text));

/** What is written on paper is Vietnamese time. */
export const onPaper = local => new Date(`${local}:00+07:00`);

/** A moment as papers write it. */
export const toPaper = instant => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);

/** What the pack tells of a vehicle's last declaration, as values of the form; symptoms are asked anew. */
export const valuesOf = told => ({
  plate: told.plate,
  kind: told.kind,
  people: told.people.map(({ref, name}) => ({ref, name})),
  origin: told.origin,
  originText: told.originText,
  destinations: told.destinations,
  purpose: told.purpose,
  permit: told.permit ?? '',
  testKind: told.test?.kind ?? '',
  sampledAt: told.test ? toPaper(told.test.sampledAt) : '',
  testResult: told.test?.result ?? '',
  doses: told.doses ?? '',
  lastDoseOn: told.lastDoseOn ?? '',
});

/**
 * What keeps it from being saved: the word that says so and the field; null where nothing does.
 * @param latest ms; a sampling after it is none
 */
export function problemOf(values, latest) {
  if (values.people.some(person => !person.ref && !person.name)) return {word: 'need.name', field: 'people'};
  if (!values.origin && !values.originText) return {word: 'need.origin', field: 'origin'};
  if (!values.destinations.length) return {word: 'need.destination', field: 'destination'};
  if (values.testKind && !values.testHere && !values.sampledAt) return {word: 'need.sampled', field: 'sampledAt'};
  if (values.testKind && !values.testHere && onPaper(values.sampledAt).getTime() > latest) {
    return {word: 'need.past', field: 'sampledAt'};
  }
  return null;
}

/** The record as the server reads it, without what belongs to the shift, the rule and the decision. */
export function recordOf(values, takenAt) {
  const told = person => (person.ref ? {ref: person.ref} : {
    name: person.name,
    birthYear: whole(person.birthYear),
    sex: person.sex || null,
    idNumber: person.idNumber || null,
    phone: person.phone || null,
  });
  return {
    schema: 1,
    takenAt,
    arrivedAt: values.waited === '' ? null : new Date(Date.parse(takenAt) - values.waited * MINUTE).toISOString(),
    vehicle: values.plate ? {plate: values.plate, kind: values.kind} : null,
    people: values.people.map((person, i) => ({...told(person), role: values.plate && i === 0 ? 'DRIVER' : 'PASSENGER'})),
    origin: values.origin,
    originText: values.originText,
    destinations: values.destinations,
    purpose: values.purpose,
    permit: values.permit || null,
    test: values.testKind ? {
      kind: values.testKind,
      sampledAt: values.testHere ? takenAt : onPaper(values.sampledAt).toISOString(),
      result: values.testResult,
      place: values.testHere ? 'GATE' : '',
    } : null,
    doses: whole(values.doses),
    lastDoseOn: values.lastDoseOn || null,
    symptoms: values.symptoms,
  };
}
