# shellcheck shell=bash
# Builds what is stale: compiled and packed by Maven, unpacked, with a trained start-up cache.
#
# An app is fresh while the fingerprint of everything that it is made of is the one that was written
# beside it when it was finished. Fingerprints are of contents: they need no version control, and a
# fresh clone, a switched branch or a touched file doesn't mislead them.

# pom_dependencies POM: artifact ids of its dependencies other than those for tests.
pom_dependencies() {
  awk '
    /<dependency>/ { inside = 1; id = ""; test = 0 }
    inside && /<exclusions>/ { excluded = 1 }
    inside && !excluded && /<artifactId>/ { id = $0; gsub(/.*<artifactId>|<\/artifactId>.*/, "", id) }
    inside && /<\/exclusions>/ { excluded = 0 }
    inside && /<scope>test<\/scope>/ { test = 1 }
    /<\/dependency>/ { if (inside && !test) print id; inside = 0 }
  ' "$1"
}

# modules: lines "ARTIFACT FOLDER" of this repository.
modules() {
  local pom
  for pom in "$ROOT"/*/pom.xml "$ROOT"/infra/*/pom.xml; do
    pom=${pom#"$ROOT"/}
    awk -v folder="${pom%/pom.xml}" '
      /<parent>/ { parent = 1 }
      /<\/parent>/ { parent = 0; next }
      !parent && /<artifactId>/ { gsub(/.*<artifactId>|<\/artifactId>.*/, ""); print $0, folder; exit }
    ' "$ROOT/$pom"
  done
}

# sources_of MODULE: its folder and those of everything of ours that it needs, one a line.
sources_of() {
  local all waiting=$1 seen=' ' module id folder
  all=$(modules)
  while [ -n "$waiting" ]; do
    module=${waiting%% *}
    case $waiting in *' '*) waiting=${waiting#* } ;; *) waiting='' ;; esac
    case $seen in *" $module "*) continue ;; esac
    seen="$seen$module "
    printf '%s\n' "$module"
    for id in $(pom_dependencies "$ROOT/$module/pom.xml"); do
      folder=$(printf '%s\n' "$all" | sed -n "s|^$id ||p")
      [ -z "$folder" ] || waiting="${waiting:+$waiting }$folder"
    done
  done
}

# fingerprint_of MODULE: of all that goes into its app, the JDK and the flags included.
fingerprint_of() {
  local module
  {
    printf '%s\n' "${JVM_FLAGS[*]} ${ROW_FLAGS[*]} $ROOT"
    cat "$JAVA_HOME/release"
    cd "$ROOT" || exit
    cksum pom.xml .mvn/*.config infra/launcher/build.sh
    sources_of "$1" | while read -r module; do
      find "$module/pom.xml" "$module/src/main" -type f -exec cksum {} + 2>/dev/null | LC_ALL=C sort
    done
  } | cksum
}

# stale_apps NAME...: those that must be built.
stale_apps() {
  local name
  for name in "$@"; do
    row "$name"
    if [ ! -f "$BUILT/$name" ] || [ "$(cat "$BUILT/$name")" != "$(fingerprint_of "$ROW_MODULE")" ]; then
      printf '%s\n' "$name"
    fi
  done
}

# build_apps NAME...: makes them fresh. Says nothing when there is nothing to do.
build_apps() {
  local stale name list='' fingerprints=''
  stale=$(stale_apps "$@")
  [ -n "$stale" ] || return 0
  need_disk "$ROOT" "$YISHI_BUILD_DISK_MEGABYTES" 'build'
  mkdir -p "$BUILT" "$APPS" "$LOGS"
  for name in $stale; do
    row "$name"
    list="$list,$ROW_MODULE"
    # Taken before the build: what changes meanwhile makes the app stale again.
    fingerprints="$fingerprints$name $(fingerprint_of "$ROW_MODULE")"$'\n'
    rm -f "$BUILT/$name"
  done
  say "building ${stale//$'\n'/ } (log: $LOGS/build.log)"
  maven "$LOGS/build.log" package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "${list#,}" -am
  for name in $stale; do
    unpack "$name"
  done
  # shellcheck disable=SC2086
  train_apps $stale
  for name in $stale; do
    printf '%s' "$fingerprints" | sed -n "s/^$name //p" >"$BUILT/$name"
  done
}

# unpack NAME: its jar and libraries as plain files, from which it starts faster.
unpack() {
  local app=$APPS/$1 jar
  row "$1"
  jar=$(find "$ROOT/$ROW_MODULE/target" -maxdepth 1 -name '*-boot.jar' | head -n 1)
  [ -n "$jar" ] || jar=$(find "$ROOT/$ROW_MODULE/target" -maxdepth 1 -name "$1-*.jar" ! -name '*-sources.jar' | head -n 1)
  [ -n "$jar" ] || fail "The build of $1 made no jar."
  rm -rf "$app"
  "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$app" >>"$LOGS/build.log" 2>&1 ||
    fail "$jar can't be unpacked; see $LOGS/build.log."
  mv "$app/${jar##*/}" "$app/app.jar"
}

# train_apps NAME...: runs each process once on a scratch stack with its own ports and data, so that
# the JVM writes down what it loaded, linked and compiled, and starts from that the next time.
train_apps() {
  local name trained=''
  for name in $(YISHI_PROCESSES='' names); do
    case " $* " in *" $name "*) trained="$trained $name" ;; esac
  done
  [ -n "$trained" ] || return 0
  mkdir -p "$BUILT/training"
  (
    YISHI_HOME=$(mktemp -d "${TMPDIR:-/tmp}/yishi-training.XXXXXX")
    YISHI_DATA=$YISHI_HOME/data RUN=$YISHI_HOME/run TEMPORARY=$YISHI_HOME/tmp LOGS=$BUILT/training
    YISHI_PROCESSES='' YISHI_PRIVACY_KEY=$(new_privacy_key)
    export YISHI_HOME YISHI_DATA YISHI_PRIVACY_KEY
    scratch_ports
    trap 'stop_processes "$(names)"; rm -rf "$YISHI_HOME"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    for name in $trained; do
      if [ "$name" != "$STACK" ]; then
        is_running "$STACK" || { launch "$STACK" && await_ready "$STACK"; }
      fi
      say "  training the start-up cache of $name"
      launch "$name" "-XX:AOTCacheOutput=app.aot"
      if await_ready "$name"; then
        warm_up "$name"
      else
        say "  $name was not ready for its training: it will start more slowly (log: $LOGS/$name.log)"
      fi
      stop_processes "$name" "$TRAINING_STOP_LIMIT"
    done
  ) || true
}

# Every port variable gets a free port.
scratch_ports() {
  local name variable port
  for name in $(names); do
    while read -r variable port; do
      export "$variable=$(free_port)"
    done < <(ports "$name")
  done
}

# warm_up NAME: the first requests, so that their code is in the cache too. Answers don't matter.
warm_up() {
  local port path token=''
  port=$(probe_port "$1")
  if [ "$1" != "$STACK" ] && http POST "$(probe_port "$STACK")" '/demo/token?account=admin'; then
    token=$(json_text access_token)
  fi
  for path in /actuator/health/liveness /actuator/prometheus /login \
    "/api/v1/openapi/$1" '/api/v1/topics?limit=1' /api/v1/directory/areas /api/v1/topics; do
    http GET "$port" "$path" "Authorization: Bearer $token" || true
  done
}
