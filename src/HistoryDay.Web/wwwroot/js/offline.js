// Sets up the worker that keeps pages for reading without a connection, and tells it when there is time to fetch ahead. Where it is refused, every page
// works as it is.

const { worker } = document.querySelector("script[data-worker]").dataset;

async function start() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  if (!navigator.connection?.saveData) {
    // A worker that takes over, the first or a new version, has not seen this page come.
    navigator.serviceWorker.addEventListener("controllerchange", () => askToKeep({ visited: location.href }));
    if (navigator.serviceWorker.controller) askToKeep({});
  }
  await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
}

function askToKeep(what) {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => navigator.serviceWorker.controller?.postMessage(what));
}

if (navigator.serviceWorker) start().catch(() => {});
