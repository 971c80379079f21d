# shellcheck shell=bash
# The commands.

command_up() {
  local name waiting='' begin=$SECONDS
  [ $# -eq 0 ] || fail "up takes no argument, not '$*'."
  find_jdk
  mkdir -p "$YISHI_HOME"
  one_at_a_time
  export_ports
  for name in $(names); do
    is_running "$name" || waiting="$waiting $name"
  done
  for name in $waiting; do
    await_free "$name"
  done
  # shellcheck disable=SC2086
  need_ports $waiting
  # shellcheck disable=SC2086
  build_apps $waiting
  tell_of_older_builds
  prepare_data
  start_together "$waiting"
  print_pages
  say "ready after $((SECONDS - begin)) s"
}

# A second launcher would build and start the same things at the same time.
one_at_a_time() {
  local lock=$ROOT/.yishi/launcher.lock holder
  mkdir -p "$ROOT/.yishi"
  if ! mkdir "$lock" 2>/dev/null; then
    holder=$(cat "$lock/pid" 2>/dev/null || true)
    if [ -n "$holder" ] && kill -0 "$holder" 2>/dev/null; then
      fail "Another ./yishi (process $holder) is building or starting here; wait for it."
    fi
    rm -rf "$lock"
    mkdir "$lock"
  fi
  printf '%s\n' "$$" >"$lock/pid"
  LOCK=$lock
  trap leave EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# Whatever ends `up` before it is done, nothing that it started stays.
leave() {
  [ -z "${STARTED:-}" ] || stop_processes "$STARTED"
  [ -z "${LOCK:-}" ] || rm -rf "$LOCK"
}

# Under a running process its files are not replaced.
tell_of_older_builds() {
  local name
  for name in $(names); do
    if is_running "$name" && [ -n "$(stale_apps "$name")" ]; then
      say "$name goes on running an older build; ./yishi down && ./yishi up renews it"
    fi
  done
}

# The data's mark says that the folder is ours, so that --wipe never empties another one.
prepare_data() {
  mkdir -p "$YISHI_DATA"
  need_disk "$YISHI_DATA" "$YISHI_RUN_DISK_MEGABYTES" 'run'
  : >"$YISHI_DATA/.yishi-data"
  use_privacy_key
}

# The key of the personal data in the stack's store, made at the first start; it lives and goes with
# the data. Elsewhere the operator brings it: docs/operations.md.
use_privacy_key() {
  local file=$YISHI_DATA/privacy-key
  [ -z "${YISHI_PRIVACY_KEY:-}" ] || return 0
  [ -s "$file" ] || (umask 077 && printf 'demo:%s\n' "$(new_privacy_key)" >"$file.new" && mv "$file.new" "$file")
  YISHI_PRIVACY_KEY=$(cat "$file") || fail "The key of personal data, $file, can't be read."
  export YISHI_PRIVACY_KEY
}

new_privacy_key() {
  head -c 32 /dev/urandom | base64
}

start_together() {
  local name
  STARTED=''
  for name in $1; do
    start "$name"
  done
  # shellcheck disable=SC2046
  until await_ready $(names); do
    [ "$WHY" = died ] || give_up
    case " $STARTED" in *" $FAILED "*) give_up ;; esac
    # It was running, but somebody had just killed it.
    await_free "$FAILED"
    start "$FAILED"
  done
  STARTED=''
}

start() {
  say "starting $1"
  launch "$1"
  STARTED="$1 $STARTED"
}

give_up() {
  say "--- the last lines of $LOGS/$FAILED.log"
  tail -n "$LOG_LINES_OF_A_DEAD_PROCESS" "$LOGS/$FAILED.log" || true
  say '---'
  fail "$FAILED $WHY; everything that was just started is stopped again."
}

print_pages() {
  local port=${YISHI_PORT:?} issuer=${YISHI_ISSUER_PORT:?} password=$YISHI_DATA/issuer/demo-password
  cat <<PAGES

  API       http://127.0.0.1:$port/api/v1      documentation http://127.0.0.1:$port/api/docs
  feed      http://127.0.0.1:$port/api/v1/feed
  login     http://127.0.0.1:$issuer/login
  Kafka     127.0.0.1:${YISHI_KAFKA_PORT:?}, public log yishi.issues.v1
  Mongo     mongodb://127.0.0.1:${YISHI_MONGO_PORT:?}
  data      $YISHI_DATA

  demo accounts, for communities 120103001001 to ...003 and 120103002001 to ...003:
    resident.120103001001  resident2.120103001001  worker.120103001001  lead.120103001001
    street.120103001  streetleader.120103001  district.120103  districtleader.120103
    dept.gardens (one a department)  deputy.120103  admin
    supervisor.120103  cppcc.120103  media.120103  committee.120103001001
PAGES
  [ ! -r "$password" ] || say "  password of all of them: $(cat "$password")"
  say '  a token for scripts: ./yishi token worker.120103001001'
  say ''
}

command_down() {
  local wipe=''
  case "${1:-}" in
    '') ;;
    --wipe) wipe=yes ;;
    *) fail "down knows only --wipe, not '$1'." ;;
  esac
  stop_processes "$(names)"
  rm -rf "$TEMPORARY"
  if [ -n "$wipe" ]; then
    wipe_data
    say 'stopped, data removed'
  else
    say 'stopped'
  fi
}

wipe_data() {
  local name
  for name in $(YISHI_PROCESSES='' names); do
    ! is_running "$name" || fail "$name still runs on $YISHI_DATA: nothing was removed."
  done
  [ -e "$YISHI_DATA" ] || return 0
  [ -f "$YISHI_DATA/.yishi-data" ] || fail "$YISHI_DATA is not a folder that ./yishi up made: nothing was removed."
  rm -rf "$YISHI_DATA"
}

# Exit code 0 when everything is ready.
command_status() {
  local name state all=0 format='%-14s %-10s %-8s %-8s %s\n'
  # shellcheck disable=SC2059
  printf "$format" NAME STATE PID MEMORY PORTS
  for name in $(names); do
    if ! is_running "$name"; then
      state=stopped PID=- all=1
    elif is_ready "$name"; then
      state=ready
    else
      state='not ready' all=1
    fi
    # shellcheck disable=SC2059
    printf "$format" "$name" "$state" "$PID" "$(memory_of "$PID")" \
      "$(ports "$name" | tr ' \n' '= ')"
  done
  return "$all"
}

memory_of() {
  if [ "$1" = - ]; then printf -- '-\n'; else printf '%s MB\n' "$(resident_megabytes "$1")"; fi
}

command_logs() {
  [ $# -ge 1 ] || fail 'Name a process: ./yishi logs NAME.'
  local log=$LOGS/$1.log
  [ "$1" = build ] || [ "$1" = test ] || row "$1"
  [ -f "$log" ] || fail "$1 has no log yet."
  case "${2:-}" in
    '') tail -n "$LOG_LINES" "$log" ;;
    -f) exec tail -n "$LOG_LINES" -F "$log" ;;
    *) fail "logs knows only -f, not '$2'." ;;
  esac
}

command_token() {
  [ $# -eq 1 ] || fail 'Name one account: ./yishi token ACCOUNT.'
  case $1 in *[!A-Za-z0-9._-]*) fail "'$1' is no account name." ;; esac
  http POST "$(probe_port "$STACK")" "/demo/token?account=$1" ||
    fail "The issuer does not answer: run ./yishi up first."
  case $HTTP_STATUS in
    200) json_text access_token ;;
    404) fail "There is no demo account '$1'." ;;
    *) fail "The issuer answered $HTTP_STATUS." ;;
  esac
}

command_test() {
  local log=$LOGS/test.log failed='' begin=$SECONDS
  find_jdk
  mkdir -p "$LOGS"
  one_at_a_time
  need_disk "$ROOT" "$YISHI_BUILD_DISK_MEGABYTES" 'test'
  find "$ROOT" -path '*/target/surefire-reports' -type d -prune -exec rm -rf {} +
  # What is set for a running stack is not for the tests: they choose folders and ports themselves.
  (unset "${!YISHI_@}" && maven "$log" --fail-at-end verify "$@") || failed=yes
  say "took $(((SECONDS - begin) / 60)) min $(((SECONDS - begin) % 60)) s"
  totals || failed=yes
  [ -z "$failed" ]
}

# Sums up what the tests reported. Fails when one failed, or when there was none.
totals() {
  find "$ROOT" -path '*/target/surefire-reports/TEST-*.xml' -exec sed -n '/<testsuite /{s/.*<testsuite \(.*\)/\1/p;q;}' {} \; |
    awk '
      function number(name,   value) {
        if (!match($0, "[ ^]?" name "=\"[0-9]+\"")) return 0
        value = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", value); return value
      }
      { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
      END {
        if (skipped) printf "%d skipped\n", skipped
        printf "%d passed, %d failed\n", tests - failed - skipped, failed
        exit failed > 0 || tests == 0
      }'
}

# command_tool TOOL MAIN NAME [ARGUMENT...]
command_tool() {
  local tool=$1 main=$2
  shift 2
  [ $# -ge 1 ] || fail "Name what to run, for instance ./yishi demo escalation."
  find_jdk
  export_ports
  row "$tool"
  if [ -n "$(stale_apps "$tool")" ]; then
    (one_at_a_time && build_apps "$tool")
  fi
  row "$tool"
  exec "$JAVA" "${JVM_FLAGS[@]}" "${ROW_FLAGS[@]}" "-Dyishi.home=$YISHI_HOME" \
    -cp "$APPS/$tool/app.jar:$APPS/$tool/lib/*" "$main" "$@"
}

command_deadletters() {
  [ $# -ge 1 ] || fail 'Name a service: ./yishi deadletters SERVICE [list | replay KEY | replay --all | discard KEY].'
  local port action=${2:-list}
  port=$(probe_port "$1")
  case $action in
    list) http GET "$port" /actuator/deadletters ;;
    replay)
      case "${3:-}" in
        '') fail 'Name a key, or --all.' ;;
        --all) HTTP_SEND='{}' http POST "$port" /actuator/deadletters 'Content-Type: application/json' ;;
        *[!A-Za-z0-9._-]*) fail "'$3' is no key." ;;
        *) HTTP_SEND="{\"key\":\"$3\"}" http POST "$port" /actuator/deadletters 'Content-Type: application/json' ;;
      esac
      ;;
    discard)
      case "${3:-}" in
        '') fail 'Name a key.' ;;
        *[!A-Za-z0-9._-]*) fail "'$3' is no key." ;;
        *) http DELETE "$port" "/actuator/deadletters?key=$3" ;;
      esac
      ;;
    *) fail "deadletters knows list, replay and discard, not '$action'." ;;
  esac || fail "$1 does not answer: run ./yishi up first."
  say "${HTTP_BODY%$'\n'}"
  case $HTTP_STATUS in 2??) ;; *) fail "$1 answered $HTTP_STATUS." ;; esac
}
