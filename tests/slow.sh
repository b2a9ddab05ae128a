#!/usr/bin/env bash
# Opens five thousand connections that send or read next to nothing, or as many as the argument says, and compares what others wait for a kept page.
# With every change a tenth of it runs: dotnet test tests/HistoryDay.Web.Tests --filter SlowConnectionTests
set -euo pipefail
cd "$(dirname "$0")/.."
HISTORYDAY_SLOW=${1:-5000} exec dotnet test tests/HistoryDay.Web.Tests --filter SlowConnectionTests --logger "console;verbosity=detailed"
