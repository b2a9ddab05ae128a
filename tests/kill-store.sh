#!/usr/bin/env bash
# Kills builds and sites that renew their store a thousand times, or as often as the argument says: never a bad store, no leftovers that grow.
# With every change 68 of it run: dotnet test --filter KillTests
set -euo pipefail
cd "$(dirname "$0")/.."
export HISTORYDAY_KILLS=${1:-1000}
dotnet test tests/HistoryDay.Core.Tests --filter StoreKillTests --logger "console;verbosity=detailed"
dotnet test tests/HistoryDay.Web.Tests --filter WatchKillTests --logger "console;verbosity=detailed"
