package io.nexanest.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program of the system that making its package needs. */
public record PackageTool(String name, String advice) {

  /** Those of the system that the launcher runs on. */
  public static List<PackageTool> of(Place place) {
    if (place.isWindows()) {
      return List.of(new PackageTool(
          "wix.exe", "To install it: dotnet tool install --global wix --version 5.0.2"));
    }
    if (place.isMac()) {
      return List.of(new PackageTool("codesign", "To install it: xcode-select --install"));
    }
    if (new PackageTool("dpkg-deb", "").find(place).isPresent()) {
      return List.of(
          new PackageTool("dpkg-deb", "To install it: apt-get install dpkg"),
          new PackageTool("fakeroot", "To install it: apt-get install fakeroot"),
          new PackageTool("objcopy", "To install it: apt-get install binutils"));
    }
    return List.of(
        new PackageTool("rpmbuild", "To install it: dnf install rpm-build"),
        new PackageTool("objcopy", "To install it: dnf install binutils"));
  }

  /** Where it is on the PATH. */
  public Optional<Path> find(Place place) {
    return List.of(place.env().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
