package io.nexanest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class LauncherScriptTest {
  private static final String MAVEN = "echo Apache Maven 3.9.9";

  @TempDir
  Path folder;

  @Test
  void helpNamesEveryCommandAndNeedsNoJdk() throws Exception {
    var outcome = new MadeUpMachine(folder).run(Map.of(), "--help");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.output())
        .contains("demo", "test", "server", "desktop", "call", "bench", "package", "doctor");
  }

  @Test
  void anUnknownCommandListsTheKnownOnes() throws Exception {
    var outcome = new MadeUpMachine(folder).run(Map.of(), "dmeo");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.output()).contains("there is no command 'dmeo'").contains("./nexanest demo");
  }

  @Test
  void withoutAJdkItSaysWhatToInstall() throws Exception {
    var outcome = new MadeUpMachine(folder).run(Map.of(), "doctor");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("a JDK of version 25 or newer is needed, and none was found")
        .contains("https://adoptium.net/temurin/releases/?version=25");
  }

  @Test
  void aJdkThatIsTooOldIsNamed() throws Exception {
    var machine = new MadeUpMachine(folder);
    Path old = machine.jdk("old", "17.0.15");
    var outcome = machine.run(Map.of("JAVA_HOME", old.toString()), "doctor");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains(old + " is JDK 17");
  }

  @Test
  void theUsualFoldersAreSearchedWhenJavaHomeIsTooOld() throws Exception {
    var machine = new MadeUpMachine(folder);
    Path old = machine.jdk("a-old", "1.8.0_402");
    Path fresh = machine.jdk("b-new", "26");
    machine.onPath("mvn", MAVEN);
    var outcome = machine.run(Map.of("JAVA_HOME", old.toString()), "doctor");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.output()).contains("home " + fresh).contains(" doctor");
  }

  @Test
  void itsOwnVariablesDoNotReachTheServerAndTheUsersDo() throws Exception {
    var machine = new MadeUpMachine(folder);
    machine.jdk("jdk", "25.0.3");
    var outcome = machine.run(Map.of("NEXANEST_SERVER_PORT", "7500"), "doctor");
    assertThat(outcome.output())
        .doesNotContain("NEXANEST_TOOL_FOLDERS")
        .contains("NEXANEST_SERVER_PORT=7500");
  }

  @Test
  void aMavenThatIsTooOldIsNamed() throws Exception {
    var machine = new MadeUpMachine(folder);
    machine.jdk("jdk", "25.0.3");
    machine.onPath("mvn", "echo Apache Maven 3.6.3");
    var outcome = machine.run(Map.of(), "test");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("Maven 3.8 or newer is needed")
        .contains("is Maven 3.6")
        .contains("https://maven.apache.org/download.cgi");
  }

  @Test
  void withAPackageManagerItNamesTheCommand() throws Exception {
    var machine = new MadeUpMachine(folder);
    machine.onPath("apt-get", "exit 1");
    machine.onPath("apt-cache", "[ \"$2\" = openjdk-25-jdk ]");
    assertThat(machine.run(Map.of(), "demo").output())
        .contains("apt-get install openjdk-25-jdk")
        .contains("./nexanest --install doctor");
  }

  @Test
  void installRunsThePackageManagerAndGoesOn() throws Exception {
    var machine = new MadeUpMachine(folder);
    machine.onPath("sudo", "exec \"$@\"");
    machine.onPath("apt-cache", "[ \"$2\" = openjdk-25-jdk ]");
    Path home = folder.resolve("jvm/made");
    machine.onPath("apt-get", """
        [ "$*" = "install -y openjdk-25-jdk" ] || exit 1
        mkdir -p %1$s/bin
        printf '#!/bin/sh\\necho java "$@"\\n' > %1$s/bin/java
        cat %1$s/bin/java > %1$s/bin/javac
        echo 'JAVA_VERSION="25.0.1"' > %1$s/release
        /bin/chmod +x %1$s/bin/java %1$s/bin/javac""".formatted(home));
    var outcome = machine.run(Map.of(), "--install", "doctor");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.output())
        .contains("installing openjdk-25-jdk with apt-get")
        .contains("Launcher.java");
  }
}
