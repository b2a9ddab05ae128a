#!/usr/bin/env bash
# Sends a million hostile requests, or as many as the argument says, to the site over test content; says what was answered and how the memory grew.
# With every change a tenth of it runs: dotnet test tests/HistoryDay.Web.Tests --filter HostileRequestTests
set -euo pipefail
cd "$(dirname "$0")/.."
HISTORYDAY_HOSTILE=${1:-1000000} exec dotnet test tests/HistoryDay.Web.Tests --filter HostileRequestTests --logger "console;verbosity=detailed"
