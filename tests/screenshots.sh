#!/usr/bin/env bash
# Pictures of each kind of page (tests/addresses.txt), over data/, at 320, 768 and 1440 pixels, in light and dark: tests/screenshots.sh FOLDER
. "$(dirname "$0")/site.sh"

folder=${1:?Say into which folder: tests/screenshots.sh FOLDER}
find_browser
tool playwright-core 1.64.1
start_site
mkdir -p "$folder"
node "$root/tests/screenshots.mjs" "$tool" "$browser" "$site" "$root/tests/addresses.txt" "$folder"
