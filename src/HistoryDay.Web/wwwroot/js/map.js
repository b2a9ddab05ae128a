// Turns the map under the wheel, the pointer and the keys. The server draws every view: what is shown meanwhile is the last one, moved; the links that move
// it without this script stay.

const width = 1200, height = 624, nearest = 16;
const wait = 250; // milliseconds without a move, after which the view is drawn anew
let view = document.getElementById("map-view");
let window_, timer, asked;

const svg = () => view.querySelector("svg");
const clamp = (number, least, most) => Math.min(most, Math.max(least, number));

function read() {
  const { x, y, zoom } = view.dataset;
  window_ = { x: Number(x), y: Number(y), zoom: Number(zoom) };
}

function show() {
  const w = width / window_.zoom, h = height / window_.zoom;
  window_.x = clamp(window_.x, w / 2, width - w / 2);
  window_.y = clamp(window_.y, h / 2, height - h / 2);
  svg().setAttribute("viewBox", `${window_.x - w / 2} ${window_.y - h / 2} ${w} ${h}`);
  clearTimeout(timer);
  timer = setTimeout(ask, wait);
}

// The server knows the powers of two.
function address() {
  const url = new URL(location.href);
  const zoom = 2 ** Math.round(Math.log2(window_.zoom));
  url.hash = "";
  url.searchParams.delete("at");
  url.searchParams.delete("zoom");
  if (zoom > 1) {
    url.searchParams.set("at", `${Math.round(window_.x)},${Math.round(window_.y)}`);
    url.searchParams.set("zoom", zoom);
  }
  return url;
}

async function ask(url = address()) {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(url, { signal: asked.signal });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("map-view");
    const focused = document.activeElement?.dataset?.move;
    view.replaceWith(fresh);
    view = fresh;
    history.replaceState(null, "", url);
    read();
    listen();
    if (focused) view.querySelector(`[data-move=${focused}], [data-move]`)?.focus();
    else if (document.activeElement === document.body) svg().focus({ preventScroll: true });
  } catch {
    // moved on, or no connection: the last view stands
  }
}

// Where a pointer is, in units of the map.
function place(event) {
  const box = svg().getBoundingClientRect();
  const w = width / window_.zoom, h = height / window_.zoom;
  return { x: window_.x - w / 2 + ((event.clientX - box.left) / box.width) * w, y: window_.y - h / 2 + ((event.clientY - box.top) / box.height) * h };
}

function zoomAt(point, times) {
  const zoom = clamp(window_.zoom * times, 1, nearest);
  const by = window_.zoom / zoom;
  window_ = { x: point.x + (window_.x - point.x) * by, y: point.y + (window_.y - point.y) * by, zoom };
  show();
}

function move(right, down) {
  window_.x += (right * width) / window_.zoom;
  window_.y += (down * height) / window_.zoom;
  show();
}

function listen() {
  const map = svg();
  map.setAttribute("tabindex", "0");
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && window_.zoom === 1 && event.deltaY > 0) return; // the page goes on
    event.preventDefault();
    zoomAt(place(event), event.deltaY < 0 ? 1.25 : 0.8);
  }, { passive: false });
  const pointers = new Map();
  let dragged = 0;
  map.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, event);
    dragged = 0;
  });
  map.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const box = map.getBoundingClientRect();
    if (pointers.size === 2) {
      const [other] = [...pointers.values()].filter((pointer) => pointer.pointerId !== event.pointerId);
      const length = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      zoomAt(place({ clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 }), length(event) / Math.max(1, length(before)));
    } else if (window_.zoom > 1) {
      move((before.clientX - event.clientX) / box.width, (before.clientY - event.clientY) / box.height);
    }
    dragged += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    pointers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) map.addEventListener(end, (event) => pointers.delete(event.pointerId));
  map.addEventListener("click", (event) => dragged > 6 && event.preventDefault(), true);
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-0.25, 0], ArrowRight: [0.25, 0], ArrowUp: [0, -0.25], ArrowDown: [0, 0.25] }[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (step && window_.zoom > 1) move(...step);
    else if (event.key === "+" || event.key === "=") zoomAt(window_, 2);
    else if (event.key === "-") zoomAt(window_, 0.5);
    else if (event.key === "Home") zoomAt(window_, 0.01);
    else return;
    event.preventDefault();
  });
  for (const link of view.querySelectorAll("[data-move], a.several")) {
    link.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.hash) return;
      event.preventDefault();
      ask(new URL(link.href.baseVal ?? link.href, location.href));
    });
  }
}

if (view) {
  read();
  listen();
}
