# shellcheck shell=bash
# Starts, watches and stops processes. Each has a pid file; a pid counts only while the process of
# that number was started by this launcher under this name and home.

# command_line PID: its arguments, one a line where the system can tell them apart.
command_line() {
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' '\n' <"/proc/$1/cmdline"
  else
    ps -o args= -p "$1"
  fi 2>/dev/null
}

# is_running NAME: its process id into PID.
is_running() {
  local arguments
  PID=''
  [ -r "$RUN/$1.pid" ] || return 1
  read -r PID <"$RUN/$1.pid" || return 1
  kill -0 "$PID" 2>/dev/null || return 1
  arguments=$(command_line "$PID") || return 1
  case $arguments in
    *"-Dyishi.process=$1"*"-Dyishi.home=$YISHI_HOME"*) return 0 ;;
    *) return 1 ;;
  esac
}

# is_ready NAME: whether it says that it can work.
is_ready() {
  http GET "$(probe_port "$1")" /actuator/health/readiness && [ "$HTTP_STATUS" = 200 ]
}

# launch NAME [JVM FLAG...]: in the background, for good. Its log starts anew; the last one is kept.
launch() {
  local name=$1 app=$APPS/$1 log=$LOGS/$1.log
  shift
  row "$name"
  if [ $# -eq 0 ] && [ -f "$app/app.aot" ]; then
    set -- -XX:AOTCache=app.aot
  fi
  mkdir -p "$RUN" "$LOGS" "$TEMPORARY"
  [ ! -f "$log" ] || mv "$log" "$LOGS/$name.previous.log"
  (
    cd "$app" || exit
    exec nohup "$JAVA" "${JVM_FLAGS[@]}" "${ROW_FLAGS[@]}" "$@" \
      "-Djava.io.tmpdir=$TEMPORARY" "-Dyishi.process=$name" "-Dyishi.home=$YISHI_HOME" -jar app.jar
  ) >"$log" 2>&1 </dev/null &
  printf '%s\n' "$!" >"$RUN/$name.pid"
  await_command_line "$name" "$!"
}

# await_command_line NAME PID: until it is the JVM, no longer the shell that becomes it.
await_command_line() {
  local tries=40
  until is_running "$1" || ! kill -0 "$2" 2>/dev/null || [ $((tries -= 1)) -le 0 ]; do
    sleep 0.05
  done
}

# await_ready NAME...: fails when one dies or the limit is over, naming it in FAILED and why in WHY.
await_ready() {
  local waiting=$* name still end=$((SECONDS + YISHI_READY_LIMIT))
  while [ -n "$waiting" ]; do
    still=''
    for name in $waiting; do
      if ! is_running "$name"; then
        FAILED=$name WHY='died'
        return 1
      fi
      is_ready "$name" || still="$still $name"
    done
    waiting=$still
    [ -n "$waiting" ] || return 0
    if [ "$SECONDS" -ge "$end" ]; then
      FAILED=${waiting# } WHY="was not ready after $YISHI_READY_LIMIT s"
      FAILED=${FAILED%% *}
      return 1
    fi
    sleep 0.2
  done
}

# stop_processes NAMES [LIMIT]: asks them to end, makes them end after the limit. What the others
# connect to goes last.
stop_processes() {
  local name limit=${2:-$YISHI_STOP_LIMIT} others='' last=''
  for name in $1; do
    if [ "$name" = "$STACK" ]; then last=$name; else others="$others $name"; fi
  done
  stop_together "$limit" "$others"
  stop_together "$limit" "$last"
}

stop_together() {
  local name pid waiting='' still end=$((SECONDS + $1))
  for name in $2; do
    if is_running "$name"; then
      kill "$PID" 2>/dev/null || true
      waiting="$waiting $name:$PID"
    else
      rm -f "$RUN/$name.pid"
    fi
  done
  while [ -n "$waiting" ]; do
    still=''
    for name in $waiting; do
      pid=${name#*:} name=${name%:*}
      if has_ended "$pid"; then
        rm -f "$RUN/$name.pid"
      elif [ "$SECONDS" -ge "$end" ]; then
        say "$name did not stop within $1 s and was killed"
        kill -KILL "$pid" 2>/dev/null || true
        rm -f "$RUN/$name.pid"
      else
        still="$still $name:$pid"
      fi
    done
    waiting=$still
    [ -z "$waiting" ] || sleep 0.1
  done
}

# has_ended PID: whether its ports and files are free. It loses its command line before that.
has_ended() {
  case $(ps -o stat= -p "$1" 2>/dev/null) in '' | Z*) return 0 ;; *) return 1 ;; esac
}

# await_free NAME: until what is left of a killed process has given its ports and files back.
await_free() {
  local pid tries=100
  [ -r "$RUN/$1.pid" ] && read -r pid <"$RUN/$1.pid" || return 0
  while [ -z "$(command_line "$pid")" ] && ! has_ended "$pid" && [ $((tries -= 1)) -gt 0 ]; do
    sleep 0.1
  done
}

# need_ports NAME...: fails with the first port that somebody else has.
need_ports() {
  local name variable port taken=''
  for name in "$@"; do
    while read -r variable port; do
      case $port in
        '' | *[!0-9]*) fail "$variable is '$port', which is not a port." ;;
      esac
      if port_taken "$port"; then
        fail "Port $port is taken, but $name needs it: free it or set $variable to another port."
      fi
      case " $taken " in
        *" $port "*) fail "Port $port would be used twice: set $variable to another port." ;;
      esac
      taken="$taken $port"
    done < <(ports "$name")
  done
}

# need_disk FOLDER MEGABYTES PURPOSE
need_disk() {
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge "$2" ] || fail "The disk of $1 has $free MB left; to $3 it takes at least $2 MB."
}

# resident_megabytes PID
resident_megabytes() {
  ps -o rss= -p "$1" 2>/dev/null | awk '{ print int($1 / 1024) }'
}
