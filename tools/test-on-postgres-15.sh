#!/usr/bin/env bash
# Runs the database suite on Debian's PostgreSQL 15, the oldest that production may use: a throw-away cluster on loopback.
set -euo pipefail
cd "$(dirname "$0")/.."

bin=/usr/lib/postgresql/15/bin
if [ ! -x "$bin/initdb" ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-15
fi

folder=$(mktemp -d)
chmod 755 "$folder"
as_runner=()
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  as_runner=(setpriv --reuid postgres --regid postgres --clear-groups)
fi
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
stop() {
  (cd / && "${as_runner[@]}" "$bin/pg_ctl" -D "$folder/cluster" -m immediate stop >/dev/null) || true
  rm -rf "$folder"
}
trap stop EXIT
(
  cd /
  "${as_runner[@]}" "$bin/initdb" -D "$folder/cluster" -U owner --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
  "${as_runner[@]}" "$bin/pg_ctl" -D "$folder/cluster" -w -l "$folder/log" \
    -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c fsync=off" start >/dev/null
)
TEST_DATABASE_URL="postgres://owner@127.0.0.1:$port/postgres" npx vitest run --project database
