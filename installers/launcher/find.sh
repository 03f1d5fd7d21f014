# shellcheck shell=sh disable=SC2154
# Finds a JDK of version 25 or newer and Maven 3.8 or newer, or says how to get them.
# Read by ./nexanest, which sets install and tool_folders; sets java_home and maven.

least_java=25

# The version of the JDK in a folder, or nothing when it is none; without starting it.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

accept_jdk() {
  version=$(jdk_version "$1") || return 1
  [ -n "$version" ] || return 1
  if [ "$version" -ge "$least_java" ]; then
    java_home=$1
    return 0
  fi
  too_old="$too_old
  $1 is JDK $version"
  return 1
}

search_jdk() {
  too_old=
  [ -n "${JAVA_HOME-}" ] && accept_jdk "$JAVA_HOME" && return 0
  on_path=$(command -v javac 2>/dev/null)
  if [ -n "$on_path" ]; then
    real=$(readlink -f "$on_path" 2>/dev/null || printf '%s\n' "$on_path")
    accept_jdk "$(dirname "$(dirname "$real")")" && return 0
  fi
  if [ -n "$tool_folders" ]; then
    for home in "$tool_folders"/*; do
      accept_jdk "$home" && return 0
    done
    return 1
  fi
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v "$least_java+" 2>/dev/null) && accept_jdk "$home" && return 0
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/*; do
    [ -d "$home" ] && accept_jdk "$home" && return 0
  done
  return 1
}

# Sets java_home, or tells what to install.
find_jdk() {
  search_jdk && return 0
  if [ "$install" = yes ] && install_jdk && search_jdk; then
    return 0
  fi
  {
    echo "nexanest: a JDK of version $least_java or newer is needed, and none was found."
    [ -n "$too_old" ] && echo "Too old:$too_old"
    echo "Looked at JAVA_HOME, the PATH and ${tool_folders:-the usual folders of JDKs}. To install one:"
    jdk_advice
    echo "  then start this again; or set JAVA_HOME to one that is somewhere else."
  } >&2
  return 1
}

jdk_package() {
  case $(manager) in
    apt-get)
      for name in openjdk-25-jdk temurin-25-jdk; do
        apt-cache show "$name" >/dev/null 2>&1 && echo "$name" && return 0
      done
      return 1
      ;;
    dnf) echo java-25-openjdk-devel ;;
    brew) echo openjdk ;;
    *) return 1 ;;
  esac
}

jdk_advice() {
  if package=$(jdk_package); then
    echo "  $(as_root)$(manager) install $package     (or: ./nexanest --install doctor)"
  else
    echo "  download JDK $least_java from https://adoptium.net/temurin/releases/?version=$least_java"
    echo "  or with SDKMAN (https://sdkman.io): sdk install java $least_java-tem"
  fi
}

install_jdk() {
  package=$(jdk_package) || return 1
  install_package "$package"
}

accept_maven() {
  [ -x "$1" ] || return 1
  version=$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
  [ -n "$version" ] || return 1
  if [ "${version% *}" -gt 3 ] || { [ "${version% *}" -eq 3 ] && [ "${version#* }" -ge 8 ]; }; then
    maven=$1
    return 0
  fi
  old_maven="$1 is Maven $(echo "$version" | tr ' ' .)"
  return 1
}

search_maven() {
  old_maven=
  accept_maven "$(command -v mvn 2>/dev/null)" && return 0
  accept_maven "${MAVEN_HOME-}/bin/mvn" && return 0
  [ -z "$tool_folders" ] || return 1
  for home in "${M2_HOME-}" "${HOME-}/.sdkman/candidates/maven/current" /opt/maven \
    /usr/share/maven /opt/homebrew; do
    accept_maven "$home/bin/mvn" && return 0
  done
  return 1
}

# Sets maven, or tells what to install.
find_maven() {
  search_maven && return 0
  if [ "$install" = yes ] && [ -n "$(manager)" ] && install_package maven && search_maven; then
    return 0
  fi
  {
    echo "nexanest: Maven 3.8 or newer is needed, and none was found."
    [ -n "$old_maven" ] && echo "Too old: $old_maven"
    echo "To install it:"
    if [ -n "$(manager)" ]; then
      echo "  $(as_root)$(manager) install maven     (or: ./nexanest --install doctor)"
    else
      echo "  download it from https://maven.apache.org/download.cgi and put its bin folder on the PATH"
    fi
  } >&2
  return 1
}

# The system's package manager, or nothing.
manager() {
  for name in apt-get dnf brew; do
    command -v "$name" >/dev/null 2>&1 && echo "$name" && return 0
  done
}

as_root() {
  [ "$(manager)" = brew ] || [ "$(id -u)" = 0 ] || echo "sudo "
}

install_package() {
  echo "nexanest: installing $1 with $(manager)" >&2
  case $(manager) in
    apt-get) $(as_root)apt-get install -y "$1" ;;
    dnf) $(as_root)dnf install -y "$1" ;;
    brew) brew install "$1" ;;
    *) return 1 ;;
  esac
}
