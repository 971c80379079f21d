# shellcheck shell=bash
# What runs, where it listens and keeps its files. Every value may be set in the environment.

# One line a process: name | module | heap and compiler | VARIABLE=default port, the first answers probes.
# The order is the order of starting. A new service is one more line.
#
# A service spends its time waiting: with the quick compiler alone it starts in half the CPU time and
# is 30 MB smaller. Its heap begins small and grows when there is need. docs/adr/0017 has the figures.
SERVICE='-Xms48m -Xmn20m -XX:TieredStopAtLevel=1'
PROCESSES="
devstack      | infra/devstack | -Xmx256m          | YISHI_ISSUER_PORT=9000 YISHI_KAFKA_PORT=9092 YISHI_MONGO_PORT=27017
topic-service | topic-service  | $SERVICE -Xmx128m | YISHI_TOPIC_PORT=8081
session-service | session-service | $SERVICE -Xmx96m | YISHI_SESSION_PORT=8082
gateway       | gateway        | $SERVICE -Xmx128m | YISHI_PORT=8080
"

# The process that the others connect to.
STACK=devstack

# Command line tools, built and unpacked like the processes: name | module | heap.
TOOLS='
system-tests  | infra/system-tests | -Xmx256m
benchmarks    | infra/benchmarks   | -Xmx512m
'

# Flags of every process, the same when its start-up cache is trained and when it runs.
JVM_FLAGS=(
  -XX:+UseSerialGC
  -XX:+UseCompactObjectHeaders
  -XX:+ExitOnOutOfMemoryError
  -XX:ReservedCodeCacheSize=64m
  # What the compiler needed while starting goes back to the system: some 30 MB of each process.
  -XX:TrimNativeHeapInterval=5000
  -Xss512k
  # The cache of JDK 25 warns of a few stubs that it can't use, and of every class that it leaves out.
  '-Xlog:aot*=error'
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
)

# absolute PATH: the processes run in other folders.
absolute() {
  case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$PWD/$1" ;; esac
}

# Processes of one stack share YISHI_HOME: its pid files, logs and data. Another folder and other
# ports make a second stack from the same checkout.
YISHI_HOME=$(absolute "${YISHI_HOME:-$ROOT/.yishi}")
YISHI_DATA=$(absolute "${YISHI_DATA:-$YISHI_HOME/data}")
RUN=$YISHI_HOME/run
LOGS=$YISHI_HOME/logs
TEMPORARY=$YISHI_HOME/tmp

# What is built belongs to the checkout.
BUILT=$ROOT/.yishi/build
APPS=$ROOT/.yishi/apps

# Only some of the processes, by name, for instance while one runs in an IDE.
YISHI_PROCESSES=${YISHI_PROCESSES:-}

# Limits, in seconds unless the name says otherwise.
YISHI_READY_LIMIT=${YISHI_READY_LIMIT:-120}
YISHI_STOP_LIMIT=${YISHI_STOP_LIMIT:-30}
TRAINING_STOP_LIMIT=120
YISHI_BUILD_DISK_MEGABYTES=${YISHI_BUILD_DISK_MEGABYTES:-2000}
YISHI_RUN_DISK_MEGABYTES=${YISHI_RUN_DISK_MEGABYTES:-300}
LOG_LINES_OF_A_DEAD_PROCESS=15
LOG_LINES=200

# The demo moves the services' clock; nothing but a development stack may allow that.
YISHI_CLOCK_MOVABLE=${YISHI_CLOCK_MOVABLE:-true}

# Another district's file; without one, the services have the sample in them.
[ -z "${YISHI_DISTRICT:-}" ] || YISHI_DISTRICT=$(absolute "$YISHI_DISTRICT")

export ROOT YISHI_HOME YISHI_DATA YISHI_CLOCK_MOVABLE YISHI_DISTRICT

# row NAME: the fields of a process or tool into ROW_NAME, ROW_MODULE, ROW_FLAGS, ROW_PORTS.
row() {
  local line flags
  while IFS='|' read -r ROW_NAME ROW_MODULE flags ROW_PORTS; do
    ROW_NAME=${ROW_NAME// /} ROW_MODULE=${ROW_MODULE// /}
    read -ra ROW_FLAGS <<<"$flags"
    [ "$ROW_NAME" != "$1" ] || return 0
  done <<<"$PROCESSES$TOOLS"
  line=$(names | tr '\n' ' ')
  fail "There is no '$1'. There are: $line"
}

# names: of the processes, in the order of starting.
names() {
  local name rest
  while IFS='|' read -r name rest; do
    name=${name// /}
    [ -n "$name" ] || continue
    case " ${YISHI_PROCESSES:-$name} " in *" $name "*) printf '%s\n' "$name" ;; esac
  done <<<"$PROCESSES"
}

# ports NAME: lines "VARIABLE port" with the port in force.
ports() {
  local pair variable
  row "$1"
  for pair in $ROW_PORTS; do
    variable=${pair%%=*}
    printf '%s %s\n' "$variable" "${!variable:-${pair#*=}}"
  done
}

# probe_port NAME: the port that answers its probes.
probe_port() {
  ports "$1" | sed -n '1s/.* //p'
}

# Everybody started from here, processes and tools, finds the ports in force in the environment.
export_ports() {
  local name variable port
  for name in $(YISHI_PROCESSES='' names); do
    while read -r variable port; do
      export "$variable=$port"
    done < <(ports "$name")
  done
}
