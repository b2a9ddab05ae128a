// Copies a citation and shares the page. The buttons are hidden until this runs, and stay so in a browser that can do neither.

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
