package io.nexanest.app.cli;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import io.nexanest.app.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The chunks of a stream as a file; its other answers go on. The file is there under its name only
 * when something follows its last chunk, which says that it is whole.
 */
final class Download implements Consumer<DynamicMessage> {
  private final FieldDescriptor field;
  private final Path file;
  private final Path part;
  private final OutputStream to;
  private final Consumer<DynamicMessage> others;
  private boolean whole;

  Download(MethodDescriptor method, Path file, Consumer<DynamicMessage> others) {
    this.field = Optional.ofNullable(method.getOutputType().findFieldByName("chunk"))
        .orElseThrow(() -> new StartFailure(method.getName() + " answers no file"));
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
    this.others = others;
    try {
      this.to = Files.newOutputStream(part);
    } catch (IOException e) {
      throw new StartFailure("the file " + part + " can't be written", e);
    }
  }

  @Override
  public void accept(DynamicMessage answer) {
    whole = !answer.hasField(field);
    if (whole) {
      others.accept(answer);
      return;
    }
    try {
      ((ByteString) answer.getField(field)).writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + part + " can't be written", e);
    }
  }

  /** Gives the file its name, if the call ended well; else nothing is left of it. */
  void end(boolean well) {
    try {
      to.close();
      if (well && whole && Files.size(part) > 0) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return;
      }
      Files.delete(part);
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " can't be written", e);
    }
    if (well) {
      throw new StartFailure("the file is not whole; give it more time with --timeout");
    }
  }
}
