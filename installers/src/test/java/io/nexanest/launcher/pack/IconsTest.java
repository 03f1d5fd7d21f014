package io.nexanest.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IconsTest {
  @TempDir
  Path folder;

  @Test
  void thePictureHasTheProductsColours() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(icons().png(256)));
    assertThat(image.getRGB(0, 0) >>> 24).isZero();
    assertThat(image.getRGB(128, 30)).isEqualTo(0xff0b0e14);
    assertThat(image.getRGB(128, 195)).isEqualTo(0xff4f9cf9);
  }

  @Test
  void eachSystemGetsItsKind() throws IOException {
    byte[] ico = Files.readAllBytes(icons().write(folder.resolve("a.ico")));
    byte[] icns = Files.readAllBytes(icons().write(folder.resolve("a.icns")));
    byte[] png = Files.readAllBytes(icons().write(folder.resolve("a.png")));
    assertThat(ico).startsWith(0, 0, 1, 0, 4, 0);
    assertThat(icns).startsWith('i', 'c', 'n', 's');
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void theSumsAreThoseOfSha256sum() throws IOException {
    Files.writeString(folder.resolve("abc.txt"), "abc");
    Checksums.write(folder);
    assertThat(folder.resolve("SHA256SUMS"))
        .hasContent("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt");
  }

  private static Icons icons() throws IOException {
    return new Icons(Path.of(System.getProperty("nexanest.root"))
        .resolve("installers/src/main/icon/nexanest.svg"));
  }
}
