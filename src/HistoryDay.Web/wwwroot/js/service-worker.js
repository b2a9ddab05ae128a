// Keeps pages for reading without a connection: those that were visited, and those of the week to come. /service-worker.js says what is `kept`, then calls
// this in. A new version has caches of its own and throws the old ones away, so that no page meets styles of another version.

const pagesName = `pages-${kept.version}`;
const filesName = `files-${kept.version}`;
const mostPages = 300;
const mostFiles = 200;
const patienceMilliseconds = 4000; // then a kept page serves
const weekMilliseconds = 6 * 60 * 60 * 1000; // how long the week is not asked for again
const anyVary = { ignoreVary: true };

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(keepAhead(event.data).catch(() => {}))); // no connection, or no room: tried again another time
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(event));
  else if (["style", "script", "font", "image"].includes(request.destination)) event.respondWith(answerFile(request));
});

async function install() {
  const files = await caches.open(filesName);
  await files.addAll([kept.offline, ...kept.files]);
  await self.skipWaiting();
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name !== pagesName && name !== filesName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// From the network; the kept one where that fails or is slow; else a page that says that there is none.
async function answerPage(event) {
  const { request } = event;
  const fetched = fetch(request);
  event.waitUntil(fetched.then((answer) => keepPage(request.url, answer.clone())).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));
  const answer = await Promise.race([fetched.catch(() => null), late]);
  if (answer) return answer;
  const pages = await caches.open(pagesName);
  const page = await pages.match(request.url, anyVary);
  if (page) {
    await pages.put(withoutFragment(request.url), page.clone()); // the latest to be read is the last to leave
    return page;
  }
  return fetched.catch(async () => (await caches.match(kept.offline, anyVary)) ?? Response.error());
}

// Files that never change under their address, and fonts, come from what is kept; others only without a connection.
async function answerFile(request) {
  const files = await caches.open(filesName);
  const file = await files.match(request.url, anyVary);
  const isLasting = lasts(request);
  if (file && isLasting) return file;
  try {
    const answer = await fetch(request);
    if (answer.status === 200 && isLasting) {
      await files.put(request.url, answer.clone()).catch(() => {});
      await trim(files, mostFiles);
    }
    return answer;
  } catch (fault) {
    if (file) return file;
    throw fault;
  }
}

// "site.2wapq9jspc.css", "categories.css?v=04016ce3". In development, files change under the address that they were built with.
const lasts = ({ url, destination }) => !kept.changes && (destination === "font" || /\.[a-z0-9]{10}\.[a-z0-9]+$|\?v=[a-f0-9]+$/.test(url));

async function keepPage(address, answer) {
  const { pathname, search } = new URL(address);
  const isPage = answer.status === 200 && answer.type === "basic" && !answer.redirected && answer.headers.get("content-type")?.startsWith("text/html");
  if (!isPage || answer.headers.get("cache-control")?.includes("no-store")) return;
  if (kept.never.some((beginning) => (pathname + search).startsWith(beginning))) return;
  const pages = await caches.open(pagesName);
  await pages.put(withoutFragment(address), answer);
  await trim(pages, mostPages);
}

function withoutFragment(address) {
  const url = new URL(address);
  url.hash = "";
  return url;
}

// Entries stand in the order in which they were put in.
async function trim(cache, most) {
  const requests = await cache.keys();
  await Promise.all(requests.slice(0, Math.max(0, requests.length - most)).map((request) => cache.delete(request, anyVary)));
}

// `visited` is the page that came before the worker did.
let keeping = null;

async function keepAhead({ visited }) {
  if (visited) await fetchPage(visited);
  keeping ??= keepWeek().finally(() => { keeping = null; });
  await keeping;
}

async function fetchPage(address) {
  const pages = await caches.open(pagesName);
  if (await pages.match(address, anyVary)) return;
  await keepPage(new URL(address, location.origin), await fetch(address, { priority: "low" }));
}

async function keepWeek() {
  const files = await caches.open(filesName);
  const last = await files.match(kept.week, anyVary);
  if (Date.now() - Date.parse(last?.headers.get("date")) < weekMilliseconds) return;
  const week = await fetch(kept.week);
  if (!week.ok) return;
  for (const address of await week.clone().json()) await fetchPage(address);
  await files.put(kept.week, week);
}
