// Lists the pages that this browser keeps, the latest first, and throws them away when asked to.

const section = document.querySelector("[data-kept]");

async function keptPages() {
  const names = (await caches.keys()).filter((name) => name.startsWith("pages-"));
  const caught = await Promise.all(names.map(async (name) => {
    const cache = await caches.open(name);
    const requests = await cache.keys();
    return Promise.all(requests.reverse().map(async (request) => ({ address: request.url, title: await titleOf(await cache.match(request, { ignoreVary: true })) })));
  }));
  return caught.flat();
}

async function titleOf(answer) {
  const [title = ""] = /<title>[^<]*/.exec(await answer.text()) ?? [];
  return new DOMParser().parseFromString(title, "text/html").title.replace(/ · [^·]*$/, "");
}

async function show() {
  const pages = await keptPages();
  section.querySelector("ul").replaceChildren(...pages.map(({ address, title }) => {
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    link.href = address;
    link.textContent = title || address;
    item.append(link);
    return item;
  }));
  section.querySelector("[data-count]").textContent = pages.length === 1 ? "1 page" : `${pages.length} pages`;
  section.querySelector("button").hidden = pages.length === 0;
  section.hidden = false;
}

if (section && globalThis.caches) {
  section.querySelector("button").addEventListener("click", async () => {
    for (const name of await caches.keys()) if (name.startsWith("pages-")) await caches.delete(name);
    await show();
  });
  await show();
}
