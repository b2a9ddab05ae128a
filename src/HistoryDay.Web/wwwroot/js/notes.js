// Shows what a mark stands for beside the mark, while it is pointed at or has the focus. Without this script the note is in the margin or under the paragraph.

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
