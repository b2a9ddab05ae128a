// Suggestions under the search box, and two keys: "/" goes to the box, the arrows turn days. All of it works without this script, only slower.

const box = document.getElementById("q");
const waitMilliseconds = 120;

function suggest() {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.className = "options";
  list.id = "q-options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  status.className = "vh";
  status.setAttribute("role", "status");
  box.after(list, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) box.setAttribute(name, value);

  let timer, asked, chosen = -1;
  const options = () => [...list.children];

  function choose(index) {
    chosen = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", options()[index].id);
      options()[index].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(({ kind, text, note, path }, index) => {
      const option = document.createElement("li");
      const more = document.createElement("small");
      option.id = `q-option-${index}`;
      option.setAttribute("role", "option");
      option.dataset.path = path;
      more.textContent = [kind, note].filter(Boolean).join(", ");
      option.append(text, more);
      return option;
    }));
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
    status.textContent = suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`;
  }

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const text = box.value.trim();
    if (!text) return close();
    try {
      const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal: asked.signal });
      if (answer.ok) show(await answer.json());
    } catch {
      // typed on, or no connection: the box works as it is
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, waitMilliseconds);
  });
  box.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(((chosen + step + count + 2) % (count + 1)) - 1); // past the last comes the box itself
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(options()[chosen].dataset.path);
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.path);
  });
  box.addEventListener("blur", close);
}

function isOff(key) {
  try {
    return localStorage.getItem(`key-${key}`) === "off";
  } catch {
    return false; // a browser that keeps nothing
  }
}

function offerKeys() {
  const settings = document.querySelector(".keys");
  if (settings) settings.hidden = false;
  for (const input of settings?.querySelectorAll("input") ?? []) {
    input.checked = !isOff(input.name);
    input.addEventListener("change", () => {
      try {
        if (input.checked) localStorage.removeItem(`key-${input.name}`);
        else localStorage.setItem(`key-${input.name}`, "off");
      } catch {
        // nothing is kept; the key stays on
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.defaultPrevented || isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "/" && box && !isOff("slash")) {
      event.preventDefault();
      box.focus();
      box.select();
    }
    const turn = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    const page = turn && !event.shiftKey && !isOff("arrows") && document.querySelector(`nav[aria-label=Days] a[rel=${turn}]`);
    if (page) location.assign(page.href);
  });
}

if (box) suggest();
offerKeys();
