package io.nexanest.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoFolderTest {
  @TempDir
  Path folder;

  @Test
  void yesDeletesTheFolder() throws IOException {
    Path data = data();
    assertThat(delete(data, "y\n")).isTrue();
    assertThat(data).doesNotExist();
  }

  @Test
  void anythingElseKeepsIt() throws IOException {
    Path data = data();
    assertThat(delete(data, "\n")).isFalse();
    assertThat(delete(data, "")).isFalse();
    assertThat(delete(data, "no\n")).isFalse();
    assertThat(data.resolve("postgres/base")).exists();
  }

  @Test
  void aFolderThatIsNotThereNeedsNoAnswer() throws IOException {
    assertThat(delete(folder.resolve("nothing"), "")).isTrue();
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> delete(folder, "y\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not look like a data folder of NexaNest");
    assertThat(folder.resolve("thesis.txt")).exists();
  }

  @Test
  void aFolderInUseIsRefused() throws IOException {
    Path data = data();
    try (FileChannel channel = FileChannel.open(
            data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> delete(data, "y\n"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("is in use by a server");
    }
    assertThat(data).exists();
  }

  private Path data() throws IOException {
    Path data = Files.createDirectories(folder.resolve("demo-dow"));
    Files.writeString(data.resolve("format"), "1\n");
    Files.createDirectories(data.resolve("postgres/base"));
    return data;
  }

  private static boolean delete(Path data, String answer) throws IOException {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new DemoFolder(data, out)
        .delete(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
  }
}
