package io.nexanest.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.document.Difference;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.kernel.reason.Reason;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DocumentsViewModelTest {
  private final DemoWorld world = new DemoWorld();
  private int ids;
  private final DocumentsViewModel model =
      new DocumentsViewModel(world.gateways(), new Calls(Runnable::run), () -> "id-" + ++ids);

  @Test
  void theFilesAreListedWithWhatBecameOfThem() {
    assertThat(model.answered().get()).isFalse();
    model.load();
    assertThat(model.answered().get()).isTrue();
    assertThat(model.documents().get())
        .extracting(one -> one.fileName() + " " + one.booked() + "/" + one.rows() + " "
            + one.state().title() + " " + model.accountName(one.account()).isEmpty())
        .containsExactly(
            "december.xml 41/41 booked false",
            "third-quarter.ofx 22/24 booked false",
            "mistaken.csv 7/7 undone false");
  }

  @Test
  void whatIsSoughtIsChosenWhenTheListIsThere() {
    model.seek("documents/d2");
    model.load();
    assertThat(model.chosen().get().map(StoredDocument::fileName)).contains("third-quarter.ofx");
  }

  @Test
  void aFileIsReadAgainLookedAtAndBookedOnceThoughTheAnswerIsLost() {
    model.seek("documents/d1");
    model.load();
    model.readAgain();
    Rereading seen = model.rereading().get().orElseThrow();
    assertThat(seen.differences())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.CHANGED, Difference.Kind.REMOVED, Difference.Kind.CHANGED);
    world.documents.refusing.next(Reason.DEADLINE_SPENT, "no answer in time");
    model.accept();
    assertThat(model.notice().get().text())
        .isEqualTo("No answer came. Press Book again: nothing is booked twice.");
    model.accept();
    assertThat(world.documents.acceptances).containsExactly("id-1", "id-1");
    assertThat(model.notice().get().text()).isEqualTo("Booked: 1 changed, 0 new, 1 taken back.");
    assertThat(model.rereading().get()).isEmpty();
    assertThat(model.chosen().get().map(StoredDocument::parserVersion)).contains(2);
  }

  @Test
  void aFileThatSaysWhatIsBookedIsSaidToAndOneThatIsUndoneIsNotCompared() {
    model.seek("documents/d2");
    model.load();
    model.readAgain();
    assertThat(model.notice().get().text())
        .isEqualTo("third-quarter.ofx says what is booked: its 40 rows are read as before.");
    model.choose(Optional.of(model.documents().get().getLast()));
    assertThat(model.rereading().get()).isEmpty();
    model.readAgain();
    assertThat(model.notice().get().text())
        .isEqualTo("mistaken.csv has nothing in the books that it could be compared with.");
  }

  @Test
  void aFileIsHandedOutAsItWasUploaded() {
    model.download((document, bytes) -> {});
    assertThat(model.notice().get().text()).isEqualTo("Choose a document in the list first.");
    model.seek("documents/d1");
    model.load();
    AtomicReference<byte[]> saved = new AtomicReference<>(new byte[0]);
    AtomicReference<String> name = new AtomicReference<>("");
    model.download((document, bytes) -> {
      saved.set(bytes);
      name.set(document.name());
    });
    assertThat(name.get()).isEqualTo("documents/d1");
    assertThat(saved.get()).isEqualTo(new byte[] {'a', ',', 'b'});
  }
}
