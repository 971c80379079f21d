# shellcheck shell=bash
# Finds a JDK that is new enough.

LOWEST_JDK=25

# is_jdk FOLDER: whether it holds a JDK of at least that version.
is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge "$LOWEST_JDK" ]
}

# The home of the java on the PATH, whatever links lead to it.
jdk_on_path() {
  command -v java >/dev/null || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Where JDKs usually lie, one pattern a line.
YISHI_JDK_FOLDERS=${YISHI_JDK_FOLDERS-"/usr/lib/jvm/*
/opt/*
/opt/java/*
/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
/Library/Java/JavaVirtualMachines/*/Contents/Home
${HOME:-}/.sdkman/candidates/java/*
${HOME:-}/.jdks/*"}

# JAVA_HOME, then the PATH, then the usual folders.
find_jdk() {
  local home IFS=$'\n'
  # The patterns are meant to be expanded; only line ends separate them.
  # shellcheck disable=SC2086
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" $YISHI_JDK_FOLDERS; do
    if [ -n "$home" ] && is_jdk "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      JAVA=$JAVA_HOME/bin/java
      return
    fi
  done
  fail "No JDK $LOWEST_JDK or newer was found: install one (for instance Temurin) or set JAVA_HOME."
}
