// What an article does beyond being read: shows sources beside their marks, copies citations, shares the page. Without this script notes are in the margin or
// under the paragraph; buttons are hidden until it runs, and stay so in a browser that can do neither.

const card = Object.assign(document.createElement("div"), { className: "note-card", id: "note-card", hidden: true });
card.setAttribute("role", "tooltip");
document.body.append(card);
const gap = 8;

function show(mark) {
  const reference = document.querySelector(mark.getAttribute("href"));
  if (!reference) return;
  const title = document.createElement("b");
  title.textContent = reference.querySelector("a, cite").textContent;
  card.replaceChildren(title, reference.querySelector("small").firstChild.textContent.trim());
  card.hidden = false;
  const box = mark.getBoundingClientRect();
  const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - gap));
  const isRoomBelow = box.bottom + card.offsetHeight + gap < innerHeight;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(isRoomBelow ? box.bottom + gap : box.top - card.offsetHeight - gap) + scrollY}px`;
  mark.setAttribute("aria-describedby", card.id);
}

function hide() {
  card.hidden = true;
  document.querySelector("[aria-describedby=note-card]")?.removeAttribute("aria-describedby");
}

for (const mark of document.querySelectorAll(".prose .ref a")) {
  mark.addEventListener("pointerenter", () => show(mark));
  mark.addEventListener("pointerleave", hide);
  mark.addEventListener("focus", () => show(mark));
  mark.addEventListener("blur", hide);
}
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

const status = document.querySelector(".tools [role=status]");
const share = document.querySelector("[data-share]");

async function copy(text, name) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = `${name} is copied.`;
  } catch {
    status.textContent = `${name} could not be copied: select the text instead.`;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard; // plain http has none
  button.addEventListener("click", () => copy(button.parentElement.querySelector("p").textContent, button.dataset.copy));
}

share.hidden = !navigator.share && !navigator.clipboard;
share.addEventListener("click", async () => {
  const url = document.querySelector("link[rel=canonical]").href;
  if (!navigator.share) return copy(url, "The address");
  try {
    await navigator.share({ title: document.title, url });
  } catch (fault) {
    if (fault.name !== "AbortError") await copy(url, "The address"); // else the reader thought better of it
  }
});
