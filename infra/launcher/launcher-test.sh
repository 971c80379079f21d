#!/usr/bin/env bash
# Checks ./yishi itself on a stack of its own: what people meet when something is missing, taken or
# dying, and that data survives. Ends with "N passed, N failed".
set -uo pipefail

REPOSITORY=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/yishi launcher test.XXXXXX")
PASSED=0
FAILED=0

# shellcheck source=infra/launcher/http.sh
. "$REPOSITORY/infra/launcher/http.sh"

unset YISHI_DATA
export YISHI_HOME="$SCRATCH/home"
export YISHI_PROCESSES=devstack
YISHI_ISSUER_PORT=$(free_port) YISHI_KAFKA_PORT=$(free_port) YISHI_MONGO_PORT=$(free_port)
export YISHI_ISSUER_PORT YISHI_KAFKA_PORT YISHI_MONGO_PORT

yishi() {
  "$REPOSITORY/yishi" "$@"
}

# shellcheck disable=SC2317
finish() {
  yishi down >/dev/null
  rm -rf "$SCRATCH"
}
trap finish EXIT

# check WHAT COMMAND...: counts whether the command succeeds; shows its output when it doesn't.
check() {
  local what=$1
  shift
  if "$@" >"$SCRATCH/output" 2>&1; then
    PASSED=$((PASSED + 1))
    printf 'ok      %s\n' "$what"
  else
    FAILED=$((FAILED + 1))
    printf 'FAILED  %s\n' "$what"
    sed 's/^/        /' "$SCRATCH/output"
  fi
}

# refuses PATTERN COMMAND...: it fails, saying why in exactly one line that matches.
refuses() {
  local pattern=$1 output
  shift
  if output=$("$@" 2>&1); then
    printf 'It succeeded: %s\n' "$output"
    return 1
  fi
  printf '%s\n' "$output"
  [ "$(printf '%s\n' "$output" | grep -c '^yishi: ')" = 1 ] &&
    printf '%s\n' "$output" | grep -q "^yishi: .*$pattern"
}

pid_of() {
  cat "$YISHI_HOME/run/$1.pid"
}

nothing_runs() {
  ! yishi status && ! yishi status | grep -v -e stopped -e NAME
}

# A PATH without java: only what the launcher needs before it looks for one.
without_java() {
  local program
  mkdir -p "$SCRATCH/bin"
  for program in bash dirname sed; do
    ln -sf "$(command -v "$program")" "$SCRATCH/bin/$program"
  done
  env -u JAVA_HOME PATH="$SCRATCH/bin" YISHI_JDK_FOLDERS= bash "$REPOSITORY/yishi" "$@"
}

secrets() {
  (cd "$YISHI_HOME/data" && cat issuer/demo-password kafka/meta.properties privacy-key)
}

same_secrets_after_a_kill() {
  local before
  before=$(secrets)
  kill -KILL "$(pid_of devstack)"
  yishi up && [ "$before" = "$(secrets)" ] &&
    [ "$(find "$YISHI_HOME/data/privacy-key" -perm 600 -size +0)" = "$YISHI_HOME/data/privacy-key" ]
}

starts_nothing_twice() {
  local before
  before=$(pid_of devstack)
  yishi up && [ "$before" = "$(pid_of devstack)" ]
}

# The process of this number is not ours: it must neither count as running nor be stopped.
leaves_a_reused_pid_alone() {
  sleep 300 &
  local stranger=$! result=0
  printf '%s\n' "$stranger" >"$YISHI_HOME/run/devstack.pid"
  nothing_runs && yishi down && kill -0 "$stranger" || result=1
  kill "$stranger"
  return "$result"
}

shows_why_it_died() {
  local output
  output=$(YISHI_DEVSTACK_ISSUER_TOKENLIFETIME=-1s refuses 'devstack died' yishi up) || {
    printf '%s\n' "$output"
    return 1
  }
  printf '%s\n' "$output" | grep -q 'token-lifetime must be positive' && nothing_runs
}

interrupted_start_leaves_nothing() {
  "$REPOSITORY/yishi" up &
  local launcher=$!
  until [ -f "$YISHI_HOME/run/devstack.pid" ]; do sleep 0.05; done
  kill -TERM "$launcher"
  ! wait "$launcher" && nothing_runs
}

leaves_no_temporary_files() {
  [ ! -e "$YISHI_HOME/tmp" ]
}

# The settings of somebody who reaches the central repository only through a mirror.
tells_the_wrapper_of_a_mirror() (
  mkdir -p "$SCRATCH/person/.m2"
  cat >"$SCRATCH/person/.m2/settings.xml" <<'XML'
<settings>
  <mirrors>
    <!-- <mirror><mirrorOf>*</mirrorOf><url>https://old.example.org/</url></mirror> -->
    <mirror><id>a</id><mirrorOf>snapshots</mirrorOf><url>https://snapshots.example.org/</url></mirror>
    <mirror>
      <id>b</id>
      <mirrorOf>internal, central</mirrorOf>
      <url>https://mirror.example.org/maven/</url>
    </mirror>
  </mirrors>
</settings>
XML
  # shellcheck source=infra/launcher/maven.sh
  . "$REPOSITORY/infra/launcher/maven.sh"
  unset MVNW_REPOURL MAVEN_ARGS
  HOME="$SCRATCH/person" export_maven_mirror
  printf '%s\n' "${MVNW_REPOURL:-}"
  [ "${MVNW_REPOURL:-}" = https://mirror.example.org/maven ]
)

# testing FAILURES: ./yishi test with a Maven that reports three tests and notes which settings it sees.
testing() {
  local checkout="$SCRATCH/checkout"
  mkdir -p "$checkout/infra/launcher"
  cp "$REPOSITORY/yishi" "$checkout"
  cp "$REPOSITORY"/infra/launcher/*.sh "$checkout/infra/launcher"
  cat >"$checkout/mvnw" <<STUB
#!/usr/bin/env bash
env | grep ^YISHI_ >settings-seen
mkdir -p module/target/surefire-reports
printf '<testsuite tests="3" errors="0" skipped="0" failures="$1">\n' >module/target/surefire-reports/TEST-all.xml
STUB
  chmod +x "$checkout/mvnw"
  "$checkout/yishi" test
}

counts_tests() {
  local output
  output=$(testing 0) && [ "$(printf '%s\n' "$output" | tail -n 1)" = '3 passed, 0 failed' ] &&
    ! output=$(testing 2) && [ "$(printf '%s\n' "$output" | tail -n 1)" = '1 passed, 2 failed' ]
}

tests_without_the_settings_of_a_stack() {
  YISHI_DATA=/nowhere testing 0 && [ ! -s "$SCRATCH/checkout/settings-seen" ]
}

wipes_the_data() {
  yishi down --wipe && [ ! -e "$YISHI_HOME/data" ]
}

wipes_no_other_folder() {
  mkdir -p "$SCRATCH/precious"
  YISHI_DATA=$SCRATCH/precious refuses 'nothing was removed' yishi down --wipe && [ -d "$SCRATCH/precious" ]
}

check 'an unknown command is refused' refuses 'no command' yishi fly
check 'an unknown process is refused' refuses "no 'nobody'" yishi logs nobody
check 'a token without a stack is refused' refuses 'run ./yishi up first' yishi token admin
check 'discarding dead letters wants a key' refuses 'Name a key' yishi deadletters devstack discard
check 'what is no key is not discarded' refuses 'is no key' yishi deadletters devstack discard '../x'
check 'Maven is fetched from the mirror in the settings' tells_the_wrapper_of_a_mirror
check 'test ends with its totals and fails when a test failed' counts_tests
check 'tests see nothing of what is set for a stack' tests_without_the_settings_of_a_stack
check 'a missing JDK is named' refuses 'No JDK 25' without_java up
check 'a full disk is named' env YISHI_RUN_DISK_MEGABYTES=999999999 bash -c "$(declare -f refuses yishi); REPOSITORY='$REPOSITORY' refuses 'MB left' yishi up"
check 'a port that is no port is named' env YISHI_KAFKA_PORT=high bash -c "$(declare -f refuses yishi); REPOSITORY='$REPOSITORY' refuses 'YISHI_KAFKA_PORT' yishi up"
check 'a dying process is shown and nothing stays' shows_why_it_died
check 'an interrupted start leaves nothing running' interrupted_start_leaves_nothing
check 'up starts the stack, in a folder with spaces' yishi up
check 'status succeeds when all is ready' yishi status
check 'a token is printed' bash -c "'$REPOSITORY/yishi' token worker.120103001001 | grep -q '^ey.*\\..*\\.'"
check 'an unknown account is refused' refuses "no demo account 'nobody'" yishi token nobody
check 'logs are shown' yishi logs devstack
check 'up again starts nothing twice' starts_nothing_twice
check 'a taken port is named' env YISHI_HOME="$SCRATCH/other home" bash -c "$(declare -f refuses yishi); REPOSITORY='$REPOSITORY' refuses 'Port .* is taken.*YISHI_ISSUER_PORT' yishi up"
check 'a killed stack comes back with its data' same_secrets_after_a_kill
check 'down stops everything' yishi down
check 'nothing runs after down' nothing_runs
check 'no temporary files stay after down' leaves_no_temporary_files
check 'a reused process id is left alone' leaves_a_reused_pid_alone
check 'a foreign folder is not wiped' wipes_no_other_folder
check 'down --wipe removes the data' wipes_the_data

printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
[ "$FAILED" = 0 ]
