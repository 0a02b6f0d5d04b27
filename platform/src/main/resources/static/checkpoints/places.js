// SPDX-License-Identifier: Apache-2.0
// The units of the pack, found by a few letters of their names, and the box that offers them.

const MOST_SHOWN = 8;
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** The units of the pack: by code, by path, and found by a few letters of their names, marks or none. */
export class Places {
  constructor(units) {
    this.byPath = new Map(units.map(unit => [unit.path, unit]));
    this.byCode = new Map(units.map(unit => [unit.code, unit]));
    this.keys = units.map(unit => ({unit, key: fold(this.label(unit))}));
  }

  label(unit) {
    const names = unit.path ? [] : [unit.name];
    for (let path = unit.path; path; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const around = this.byPath.get(path);
      if (around) names.push(around.name);
    }
    return names.join(', ');
  }

  /** Names that begin so stand before those that only hold it. */
  find(text) {
    const wanted = fold(text.trim());
    if (!wanted) return [];
    const begins = ({key}) => key.startsWith(wanted) || key.split(',')[0].includes(` ${wanted}`);
    const held = this.keys.filter(({key}) => wanted.split(/\s+/).every(word => key.includes(word)));
    return [...held.filter(begins), ...held.filter(entry => !begins(entry))].slice(0, MOST_SHOWN).map(({unit}) => unit);
  }
}

/**
 * A box that offers units while one types; arrows and Enter, or a tap, choose.
 * @param places gives the units of the present pack
 * @param chosen called with the unit, or null while none is chosen
 */
export function offer(input, places, chosen) {
  const list = document.getElementById(input.getAttribute('aria-controls'));
  let at = -1;
  const close = () => {
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    at = -1;
  };
  const choose = code => {
    close();
    chosen(places().byCode.get(code));
  };
  input.addEventListener('input', () => {
    close();
    chosen(null);
    list.append(...places().find(input.value).map((unit, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.role = 'option';
      option.dataset.code = unit.code;
      option.textContent = places().label(unit);
      return option;
    }));
    list.hidden = !list.children.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      choose(list.children[Math.max(at, 0)].dataset.code);
    }
    if (list.hidden || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    at = (at + (event.key === 'ArrowDown' ? 1 : -1) + list.children.length) % list.children.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', list.children[at].id);
  });
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) choose(option.dataset.code);
  });
  input.addEventListener('blur', close);
}
