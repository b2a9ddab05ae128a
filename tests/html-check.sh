#!/usr/bin/env bash
# Checks the HTML of each kind of page (tests/addresses.txt), over data/, with the Nu HTML checker; prints what is wrong with file and line.
# Stylesheets are left out: the checker does not know container queries yet, and calls each of them an error.
. "$(dirname "$0")/site.sh"

need java default-jre-headless
tool vnu-jar 26.9.27
start_site

mkdir "$work/pages"
while read -r address; do
  page=$work/pages/$(printf '%s' "${address#/}" | tr -c 'a-z0-9\n' '-').html
  status=$(curl --silent --output "$page" --write-out '%{http_code}' "$site$address")
  if [ "$status" -ge 500 ]; then echo "FAILED: $address answers $status." >&2; exit 1; fi
done < "$root/tests/addresses.txt"

# Whatever it says is a fault, except that years before 1000 are "mistyped": its own filter does not reach that one.
java -jar "$tool/build/dist/vnu.jar" "$work/pages"/*.html 2>&1 | grep -v 'Year may be mistyped' | sed "s|file:$work/pages/||" >"$work/faults" || true
if [ -s "$work/faults" ]; then
  cat "$work/faults" >&2
  mkdir -p /tmp/historyday-pages && cp "$work/pages"/*.html /tmp/historyday-pages
  echo "FAILED: HTML. The pages are in /tmp/historyday-pages." >&2
  exit 1
fi
echo "The HTML checker finds nothing wrong on $(wc -l < "$root/tests/addresses.txt") pages."
