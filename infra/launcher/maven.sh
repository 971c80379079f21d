# shellcheck shell=bash
# Runs Maven and shows how far it is.

# maven LOG ARGUMENTS...: runs the build, shows its stages, on failure its errors.
maven() {
  local log=$1
  shift
  mkdir -p "${log%/*}"
  export_maven_mirror
  if ! (cd "$ROOT" && ./mvnw -B "$@" </dev/null 2>&1) | tee "$log" | maven_stages; then
    say ''
    grep '^\[ERROR\]' "$log" | grep -v -e '-> \[Help' -e 'To see the full stack' -e 'Re-run Maven' \
      -e 'For more information' -e '^\[ERROR\] *$' -e 'After correcting' -e 'mvn <args>' | tail -30 >&2 || true
    fail "The build failed; all of it is in $log."
  fi
}

# One line for each module, and now and then one while libraries are fetched.
maven_stages() {
  awk '
    /^Downloaded|\] Downloaded|Downloaded from/ { if (++fetched % 100 == 0) { print "  fetched " fetched " files"; fflush() } }
    /Building Yishi.*\[[0-9]+\/[0-9]+\]/ {
      sub(/.*Building Yishi */, ""); sub(/^[^ ]*SNAPSHOT/, "everything together"); sub(/ [^ ]*-SNAPSHOT */, " "); print "  " $0; fflush()
    }
  '
}

# The wrapper fetches Maven itself and knows nothing of Maven's settings: tell it of a mirror in them.
export_maven_mirror() {
  local settings=${HOME:-}/.m2/settings.xml word previous='' mirror
  for word in ${MAVEN_ARGS:-}; do
    case $previous in -s | --settings) settings=$word ;; esac
    previous=$word
  done
  [ -z "${MVNW_REPOURL:-}" ] && [ -r "$settings" ] || return 0
  mirror=$(central_mirror <"$settings")
  [ -z "$mirror" ] || export MVNW_REPOURL="${mirror%/}"
}

# central_mirror <SETTINGS: the address of the first mirror of the central repository.
central_mirror() {
  awk '
    function text(xml, tag) {
      if (!match(xml, "<" tag ">[^<]*")) return ""
      xml = substr(xml, RSTART + length(tag) + 2, RLENGTH - length(tag) - 2)
      gsub(/[ \t\r\n]/, "", xml)
      return xml
    }
    { all = all $0 "\n" }
    END {
      while ((from = index(all, "<!--")) > 0) {
        rest = substr(all, from)
        to = index(rest, "-->")
        all = substr(all, 1, from - 1) (to ? substr(rest, to + 3) : "")
      }
      count = split(all, mirrors, "<mirror>")
      for (i = 2; i <= count; i++) {
        of = text(mirrors[i], "mirrorOf")
        if (of ~ /(^|,)([*]|external:[*]|central)(,|$)/ && of !~ /!central/) {
          print text(mirrors[i], "url")
          exit
        }
      }
    }
  '
}
