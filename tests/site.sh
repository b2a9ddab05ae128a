# Sourced by the scripts beside it: the site over data/ on a free port, and tools from npm, kept in a cache outside of the checkout.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/historyday
work=$(mktemp -d)
server=""
trap 'if [ -n "$server" ]; then kill "$server"; wait "$server" || true; fi 2>/dev/null; rm -rf "$work"' EXIT

# need COMMAND PACKAGE: installs Debian's package where the command is missing; ends the script where that fails.
need() {
  if command -v "$1" >/dev/null; then return; fi
  echo "$1 is missing; installing Debian's $2." >&2
  (apt-get update && apt-get install --yes --no-install-recommends "$2") >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log" >&2; echo "FAILED: $1 could not be had. Install it and try again." >&2; exit 1; }
}

# tool NAME VERSION: installs a package of npm once; sets "tool" to its folder.
tool() {
  need npm npm
  local home=$cache/$1-$2
  if [ ! -d "$home" ]; then
    mkdir -p "$cache"
    local new
    new=$(mktemp -d "$cache/new-XXXXXX")
    npm install --prefix "$new" --no-fund --no-audit --ignore-scripts --loglevel=error "$1@$2" >&2 || { rm -rf "$new"; echo "FAILED: $1 $2 could not be had from npm." >&2; exit 1; }
    mv -T "$new" "$home"
  fi
  tool=$home/node_modules/$1
}

# start_site: publishes the site and serves it as in production; sets "site" to its address. It ends with the script.
start_site() {
  dotnet publish "$root/src/HistoryDay.Web" --configuration Release --output "$work/site" --nologo -v q >"$work/publish.log" || { cat "$work/publish.log" >&2; exit 1; }
  (cd "$work/site" && exec env Content__Path="$root/data" Store__Path="$work/store" ASPNETCORE_URLS=http://127.0.0.1:0 ./HistoryDay.Web) >"$work/site.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    site=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/site.log" | head -n 1 || true)
    if [ -n "$site" ]; then return; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  cat "$work/site.log" >&2
  echo "FAILED: the site did not start." >&2
  exit 1
}

# find_browser: sets "browser" to a Chromium.
find_browser() {
  [ -n "${CHROMIUM_PATH:-}" ] || need chromium chromium
  browser=${CHROMIUM_PATH:-$(command -v chromium)}
}
