// Turns the screens of the kiosk, slowly; clock.js turns the day. Space pauses, the arrows turn, Escape leads to the day's page.

const idleMilliseconds = 4000; // then the cursor goes
const main = document.querySelector("[data-seconds]");
const stage = main.querySelector(".screens");
const screens = [...stage.children];
const place = document.querySelector("[data-place]");
const pauseButton = document.querySelector("[data-pause]");
const leave = document.querySelector("[data-leave]");
let at = 0, turning, isPaused = false;

function show(index) {
  at = (index + screens.length) % screens.length;
  screens.forEach((screen, number) => { screen.hidden = number !== at; });
  place.textContent = `${at + 1} of ${screens.length}${isPaused ? ", paused" : ""}`;
  scrollTo(0, 0);
  wait();
}

// A screen with a link that someone has gone to by keyboard stays.
function wait() {
  clearTimeout(turning);
  if (!isPaused) turning = setTimeout(() => stage.contains(document.activeElement) ? wait() : show(at + 1), main.dataset.seconds * 1000);
}

function pause() {
  isPaused = !isPaused;
  pauseButton.lastElementChild.textContent = isPaused ? "Go on" : "Pause";
  stage.setAttribute("aria-live", isPaused ? "polite" : "off"); // what turns by itself is not read out
  place.textContent = `${at + 1} of ${screens.length}${isPaused ? ", paused" : ""}`;
  wait();
}

function offerControls() {
  for (const control of document.querySelectorAll("[data-place], [data-pause], [data-turn]")) control.hidden = false;
  pauseButton.addEventListener("click", pause);
  for (const button of document.querySelectorAll("[data-turn]")) button.addEventListener("click", () => show(at + Number(button.dataset.turn)));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === " " && event.target.closest("button")) return; // which it presses
    const act = { " ": pause, ArrowLeft: () => show(at - 1), ArrowRight: () => show(at + 1) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  stage.setAttribute("aria-live", "off");
  show(0);
}

let resting;
function rest() {
  clearTimeout(resting);
  delete document.documentElement.dataset.idle;
  resting = setTimeout(() => { document.documentElement.dataset.idle = ""; }, idleMilliseconds);
}

for (const type of ["pointermove", "pointerdown", "keydown"]) addEventListener(type, rest);
rest();
leave.querySelector("kbd").hidden = false;
document.addEventListener("keydown", (event) => event.key === "Escape" && location.assign(leave.href));
if (screens.length > 1) offerControls();
