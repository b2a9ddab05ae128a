#!/usr/bin/env bash
# All benchmarks: pages against nginx and a bare Kestrel, search against the bare full-text index. A longer run, by hand, on a machine with nothing else to
# do; docs/performance.md has what it showed. Ends with 1 where a bound is not held.
. "$(dirname "$0")/site.sh"

need nginx nginx-light
need wrk wrk
dotnet run --configuration Release --project "$root/tests/HistoryDay.Benchmarks" -- "$@"
