// SPDX-License-Identifier: Apache-2.0
// The phone of a gate: opens a shift, says what waits, leads from screen to screen. The other modules have names
// with the hash of their content, which the page knows; they come when they are needed.

const module = name => import(document.querySelector(`link[data-module=${name}]`).href);
const [{Vault}, {Outbox, session}] = await Promise.all(['vault', 'outbox'].map(module));

const RETRY = 30_000;
const MINUTE = 60_000;
const LEAST_PIN = 6;

const $ = id => document.getElementById(id);
const words = new Map(
  [...$('words').content.querySelectorAll('[data-word]')].map(word => [word.dataset.word, word.textContent]));
const format = options => new Intl.DateTimeFormat('en-GB', {timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23', ...options});
const [day, minutes, seconds] = [
  {day: '2-digit', month: '2-digit'},
  {hour: '2-digit', minute: '2-digit'},
  {hour: '2-digit', minute: '2-digit', second: '2-digit'},
].map(format);

/** Minutes as people say them. */
const span = count => (count < 120 ? say('span.min', count)
  : count < 2880 ? say('span.h', Math.round(count / 60)) : say('span.d', Math.round(count / 1440)));

/** What the screens share. */
const gate = {
  vault: await Vault.open(),
  pack: null,
  outbox: null,
  module,
  $,
  say: (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words.get(key) ?? key),
  time: at => seconds.format(new Date(at)),
  dayTime: at => `${day.format(new Date(at))} ${minutes.format(new Date(at))}`,
  element: (tag, text, className = '') => Object.assign(document.createElement(tag), {textContent: text, className}),
  /** The server's time by this phone: its own clock, and what that lacked when the pack was fetched. */
  now: () => Date.now() + offset(gate.pack),
  note, refresh, show, catchUp,
};
const {vault, say} = gate;
const offset = pack => Date.parse(pack.clock.serverAtPack) - Date.parse(pack.clock.deviceAtPack);

let record = null;
let handOver = null;

function show(screen) {
  for (const part of document.querySelectorAll('[data-screen]')) part.hidden = part.dataset.screen !== screen;
  $('tabs').hidden = !['record', 'queue', 'shift'].includes(screen);
  for (const tab of document.querySelectorAll('[data-tab]')) {
    if (tab.dataset.tab === screen) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  window.scrollTo(0, 0);
}

/** Shows a notice, or takes it away when there is nothing to say. */
function note(id, text) {
  $(id).hidden = !text;
  $(id).querySelector('[data-text]').textContent = text;
}

/** What the banner and the lists say, from what is kept. */
async function refresh() {
  const {waiting, returned, since} = await vault.counts();
  const state = gate.outbox?.state ?? (navigator.onLine ? 'ONLINE' : 'OFFLINE');
  const age = since === null ? 0 : Math.max(0, Math.floor((Date.now() - since) / MINUTE));
  $('net').textContent = [
    say(`state.${state}`),
    waiting ? say('waiting', waiting, span(age)) : say('waiting.none'),
    returned ? say('returned', returned) : '',
  ].filter(Boolean).join(' · ');
  $('banner').dataset.state = state;
  $('send').hidden = !waiting || !gate.outbox;
  $('sign-in').hidden = state !== 'SIGN_IN';
  $('tab-count').textContent = waiting + returned ? ` (${waiting + returned})` : '';
  if (vault.unlocked && handOver) await handOver.lists();
}

// --- opening a shift

async function offerShifts() {
  show('open');
  note('open-problem', '');
  let door;
  try {
    door = await session();
  } catch {
    return note('open-problem', say('open.offline'));
  }
  $('sign-in').hidden = door !== null;
  if (!door) return note('open-problem', say('open.sign-in'));
  const wanted = new URLSearchParams(location.search).get('ca');
  $('shifts').replaceChildren(...door.shifts.map((shift, i) => {
    const choice = gate.element('div', '', 'choice');
    const radio = Object.assign(document.createElement('input'),
      {type: 'radio', name: 'shift', value: shift.id, id: `shift-${i}`, checked: wanted ? shift.id === wanted : i === 0});
    const times = [shift.from, shift.to].map(gate.dayTime);
    const label = gate.element('label', `${shift.name}, ${times.join(' – ')}`);
    label.htmlFor = radio.id;
    choice.append(radio, label);
    return choice;
  }));
  $('no-shifts').hidden = door.shifts.length > 0;
  return undefined;
}

async function fetchPack(shift) {
  const deviceAtPack = new Date().toISOString();
  const reply = await fetch(`/chot/goi/${shift}`, {redirect: 'manual', cache: 'no-store'});
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  const {csrf, ...fetched} = await reply.json();
  return {...fetched, clock: {deviceAtPack, serverAtPack: fetched.now}};
}

let hearing = null;

/** What other gates told the server since this phone heard last; without a network nothing is new. */
function catchUp() {
  hearing ??= hear().catch(() => undefined).finally(() => {
    hearing = null;
  });
  return hearing;
}

async function hear() {
  const {pack} = gate;
  if (!pack || gate.outbox?.state !== 'ONLINE') return;
  const reply = await fetch(`/chot/goi/${pack.shift.id}/moi?tu=${encodeURIComponent(pack.heard ?? pack.now)}`,
    {redirect: 'manual', cache: 'no-store'});
  if (!reply.ok) return;
  const {now, watch, recent} = await reply.json();
  if (gate.pack !== pack) return;
  const last = new Map(pack.recent.map(told => [told.plate, told]));
  for (const told of recent) {
    if (!last.has(told.plate) || last.get(told.plate).at < told.at) last.set(told.plate, told);
  }
  gate.pack = {...pack, heard: now, watch, recent: [...last.values()]};
  await vault.renew(gate.pack);
  record?.hear();
}

$('open-form').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const {shift, pin, again} = form.elements;
  if (!shift?.value) return note('open-problem', say('open.shift'));
  if (pin.value.length < LEAST_PIN) return note('open-problem', say('open.short', LEAST_PIN));
  if (pin.value !== again.value) return note('open-problem', say('open.differ'));
  try {
    await vault.begin(pin.value, await fetchPack(shift.value));
  } catch {
    return note('open-problem', say('open.failed'));
  }
  form.reset();
  return enter();
});

$('lock-form').addEventListener('submit', async event => {
  event.preventDefault();
  const {pin} = event.target.elements;
  const right = await vault.unlock(pin.value);
  pin.value = '';
  note('lock-problem', right ? '' : say('lock.wrong'));
  return right ? enter() : pin.focus();
});

async function enter() {
  const [{RecordScreen}, {HandOver}, judging, forms, placing] =
    await Promise.all(['record', 'hand-over', 'judge', 'form', 'places'].map(module));
  gate.pack = await vault.pack();
  gate.outbox = new Outbox(vault, gate.pack.limits.recordsAtOnce, refresh);
  record ??= new RecordScreen(gate, judging, forms, placing);
  handOver ??= new HandOver(gate, {
    correct: kept => record.correct(kept),
    renew: async () => {
      await vault.renew(await fetchPack(gate.pack.shift.id));
      await usePack();
    },
    left: async () => {
      // nothing is open any more: a version that waits may come
      const worker = await navigator.serviceWorker?.getRegistration('/chot/');
      worker?.waiting?.postMessage('take-over');
      location.replace('/chot/may');
    },
  });
  await usePack();
  show('record');
  const kept = await navigator.storage?.persist?.();
  note('storage', kept ? '' : say('storage'));
  await refresh();
  send();
}

/** Everything that hangs on the pack. */
async function usePack() {
  gate.pack = await vault.pack();
  const {shift, limits} = gate.pack;
  const [from, to] = [shift.from, shift.to].map(gate.dayTime);
  $('gate-name').textContent = shift.name;
  $('gate-shift').textContent = say('shift', from, to, shift.officer);
  const off = Math.round(Math.abs(offset(gate.pack)) / MINUTE);
  note('clock', off > limits.clockSlackMin ? say('clock', span(off)) : '');
  record.usePack(gate.pack);
  handOver.usePack(gate.pack);
}

// --- what keeps things moving

const send = () => gate.outbox?.send().then(catchUp);
addEventListener('online', () => send() ?? refresh());
addEventListener('offline', () => {
  if (gate.outbox) gate.outbox.state = 'OFFLINE';
  refresh();
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
setInterval(() => send() ?? refresh(), RETRY);
$('send').addEventListener('click', () => {
  gate.outbox.held = null;
  send();
});
for (const tab of document.querySelectorAll('[data-tab]')) {
  tab.addEventListener('click', () => show(tab.dataset.tab));
}
document.addEventListener('keydown', event => {
  const tab = event.altKey && vault.unlocked && document.querySelector(`[data-tab][aria-keyshortcuts="Alt+${event.key}"]`);
  if (tab) {
    event.preventDefault();
    tab.click();
  }
});
addEventListener('beforeunload', event => {
  if (record?.begun) event.preventDefault();
});

if ('serviceWorker' in navigator) navigator.serviceWorker.register('/chot/sw.js', {scope: '/chot/', updateViaCache: 'none'});

if (await vault.taken()) show('lock');
else await offerShifts();
await refresh();
document.body.dataset.ready = 'yes';
