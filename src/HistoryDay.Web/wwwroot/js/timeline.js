// Zooms, pans and narrows the timeline at once. All is drawn in per cent of an inner picture: to zoom is to widen that.

const figure = document.querySelector(".timeline");
const plot = document.getElementById("plot");
const form = document.getElementById("narrow");
const near = 3; // times; from there on each event is a dot with a title
let zoom = 1, left = 0; // left: per cent of the plane at the left edge
let plane, ticks, items;

function read() {
  plane = plot.querySelector(".plane");
  ticks = [...plane.querySelectorAll(".ticks text")]; // the weightiest years first
  items = [...document.querySelectorAll(".lines li")].map(({ dataset, lastChild }) => ({ x: Number(dataset.x), row: plane.querySelector(`[data-cat=${dataset.cat}]`), link: lastChild }));
  show();
}

function draw(name, parent, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return parent.appendChild(element);
}

function show() {
  plane.setAttribute("x", `${-left * zoom}%`);
  plane.setAttribute("width", `${100 * zoom}%`);
  const pixels = (plot.clientWidth * zoom) / 100; // of a per cent of the plane
  figure.classList.toggle("near", zoom > near);
  const ends = new Map();
  for (const item of zoom > near ? items : []) {
    const title = item.link.textContent;
    const isIn = item.x >= left && item.x <= left + 100 / zoom;
    if (isIn && !item.dot) {
      item.dot = draw("a", item.row, { href: item.link.href });
      draw("circle", item.dot, { cx: `${item.x}%`, r: 5 });
      draw("text", item.dot, { x: `${item.x}%`, y: -10 }).textContent = title;
      draw("title", item.dot).textContent = title;
    }
    const isNamed = isIn && item.x * pixels > (ends.get(item.row) ?? 0);
    if (isNamed) ends.set(item.row, item.x * pixels + 12 + title.length * 6.6);
    item.dot?.setAttribute("class", isNamed ? "named" : isIn ? "" : "off");
  }

  const years = [];
  for (const tick of ticks) {
    const at = parseFloat(tick.getAttribute("x")) * pixels;
    const isFree = !(tick.dataset.room * pixels < 72) && years.every((other) => Math.abs(at - other) > 72);
    if (isFree) years.push(at);
    tick.setAttribute("class", isFree ? "" : "off");
  }
}

let turn = 0, isWhole = false;

// Lets the server narrow and draw.
async function load() {
  const mine = ++turn;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${query.size ? "?" : ""}${query}`);
  if (isWhole) query.set("all", 1);
  try {
    const text = await (await fetch(`${location.pathname}?${query}`)).text();
    if (mine !== turn) return;
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const id of ["plot", "told"]) document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
    read();
  } catch {
    form.submit();
  }
}
form.onchange = load;

// Zooms about a part of the width and moves by another.
function move(factor, part = 0.5, by = 0) {
  left += (100 * (part + by)) / zoom;
  zoom = Math.min(Math.max(zoom * factor, 1), 300);
  left = Math.min(Math.max(left - (100 * part) / zoom, 0), 100 - 100 / zoom);
  show();
  if (zoom > near && !isWhole) load((isWhole = true)); // events that the page was too light for
}

const keys = { "+": [1.5], "=": [1.5], "-": [1 / 1.5], ArrowLeft: [1, 0, -0.1], ArrowRight: [1, 0, 0.1], Home: [0] };
plot.tabIndex = 0;
figure.onkeydown = (event) => {
  const step = keys[event.key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  move(...step);
};
for (const button of figure.querySelectorAll("button")) button.onclick = () => move(...keys[button.value]);
figure.classList.add("live");

const partOf = (event) => (event.clientX - plot.getBoundingClientRect().left) / plot.clientWidth;
let scrolled = 0;
onscroll = () => (scrolled = Date.now());
plot.addEventListener("wheel", (event) => {
  // A page that is on its way, or can zoom out no farther, scrolls on.
  if (Date.now() - scrolled < 300 || (zoom === 1 && event.deltaY >= 0)) return;
  event.preventDefault();
  move(Math.exp(-event.deltaY / 300), partOf(event), event.deltaX / plot.clientWidth);
}, { passive: false });

const fingers = new Map();
let moved = 0;
const edges = () => [Math.min(...fingers.values()), Math.max(...fingers.values())];
plot.onpointerdown = (event) => {
  if (!fingers.size) moved = 0;
  fingers.set(event.pointerId, partOf(event));
};
plot.onpointermove = (event) => {
  if (!fingers.has(event.pointerId)) return;
  const [a, b] = edges();
  fingers.set(event.pointerId, partOf(event));
  const [c, d] = edges();
  moved += Math.abs(c - a) + Math.abs(d - b);
  if (moved > 0.01) plot.setPointerCapture(event.pointerId);
  move((d - c) / (b - a) || 1, (c + d) / 2, (a + b - c - d) / 2);
};
onpointerup = onpointercancel = (event) => fingers.delete(event.pointerId);
plot.ondragstart = () => false;
plot.onclick = ({ detail }) => !detail || moved < 0.01;

onresize = show;
read();
