// SPDX-License-Identifier: Apache-2.0
// Keeps the page of the phone and its files for when there is no network, and nothing else: no pack, no record, no
// page with anybody's name goes through here. VERSION and FILES are written above by the server.

const CACHE = `chot-${VERSION}`;
const SHELL = '/chot/may';

const kept = request => caches.open(CACHE).then(cache => cache.match(request));

/** The page is kept only as the server gives it to somebody who is signed in. */
const freshShell = () => fetch(SHELL, {cache: 'reload', redirect: 'error'});

async function store() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  const shell = await freshShell();
  if (!shell.ok) throw new Error(`status ${shell.status}`);
  await cache.put(SHELL, shell);
}

// A new version waits until no page of the old one is open, or until a shift is handed over: never half of each.
self.addEventListener('install', event => event.waitUntil(store()));
self.addEventListener('message', event => event.data === 'take-over' && self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('chot-') && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
})()));

/** Another language is asked of the server, and kept from then on. */
async function translated(request) {
  try {
    const reply = await fetch(request);
    if (reply.ok && !reply.redirected) await (await caches.open(CACHE)).put(SHELL, reply.clone());
    return reply;
  } catch {
    return (await kept(SHELL)) ?? Response.error();
  }
}

self.addEventListener('fetch', event => {
  const {request} = event;
  const {origin, pathname, searchParams} = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === SHELL) {
    event.respondWith(searchParams.has('lang')
      ? translated(request)
      : kept(SHELL).then(shell => shell ?? fetch(request)));
  } else if (FILES.includes(pathname)) {
    event.respondWith(kept(request).then(file => file ?? fetch(request)));
  }
});
