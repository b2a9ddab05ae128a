#!/usr/bin/env bash
# Lighthouse (mobile, the median of five runs) over data/: performance, accessibility, best practices and SEO of the pages that readers come to first.
# A longer run, by hand: some minutes, on a machine with nothing else to do. docs/quality.md has what it showed.
. "$(dirname "$0")/site.sh"

find_browser
tool lighthouse 13.5.0
lighthouse=$tool
# Lighthouse asks for a newer Node than Debian's; npm has that as well.
node=$(command -v node)
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 19) ? 0 : 1)'; then
  tool "node-linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" 22.23.3
  node=$tool/bin/node
fi

start_site
CHROME_PATH=$browser "$node" "$root/tests/lighthouse.mjs" "$lighthouse" "$site" "${RUNS:-5}" \
  / /february/1 /february/1/1924/britain-recognises-the-soviet-union /search /map /about/balance
