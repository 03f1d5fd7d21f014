package io.nexanest.portfolio.importing;

import static io.nexanest.portfolio.importing.ImportWorld.BUY;
import static io.nexanest.portfolio.importing.ImportWorld.HEADER;
import static io.nexanest.portfolio.importing.ImportWorld.SELL;
import static io.nexanest.portfolio.importing.ImportWorld.refused;
import static io.nexanest.portfolio.importing.NewerParser.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.AcceptReplayRequest;
import io.nexanest.api.portfolio.v1.AcceptReplayResponse;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.GetImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportState;
import io.nexanest.api.portfolio.v1.ReplayDocumentRequest;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.UndoImportRequest;
import io.nexanest.api.portfolio.v1.UpdateImportRowRequest;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a newer parser makes of a kept file is looked at, then booked: all of it or nothing. */
class AcceptIT {
  private static final NewerParser NEWER = new NewerParser();
  private static final String UNKNOWN = "2024-01-04,TOPUP,,,100,USD,C\n";

  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld(new StatementFormats(List.of(NEWER)));

  @BeforeEach
  void asShipped() {
    NEWER.asShipped();
  }

  @Test
  void theDifferencesAreBookedAndTheImportOfThatReadingStands() throws Exception {
    Import old = WORLD.commit(WORLD.upload(HEADER + BUY + SELL + UNKNOWN), true);
    // Read otherwise: more units bought, no sale of that day, and another that was not understood.
    NEWER.reads(rows -> List.of(with(rows.get(0), "quantity", "12"), sale(rows.get(2))));
    ReplayDocumentResponse seen = replay(old);
    assertThat(seen.getDifferenceCount()).isEqualTo(3);
    assertThat(seen.getAcceptableCount()).isEqualTo(3);
    String request = UUID.randomUUID().toString();
    AcceptReplayResponse accepted = accept(old, seen.getEtag(), request);
    assertThat(accepted.getChangedCount()).isEqualTo(1);
    assertThat(accepted.getAddedCount()).isEqualTo(1);
    assertThat(accepted.getRemovedCount()).isEqualTo(1);
    assertThat(accept(old, seen.getEtag(), request)).isEqualTo(accepted);
    assertThat(says()).containsExactlyInAnyOrder("BUY 12 A", "SELL 3 C");
    // Nothing is updated in place: two were booked, then three more.
    assertThat(WORLD.transactions()).isEqualTo(5);
    assertThat(get(old.getName()).getState()).isEqualTo(ImportState.IMPORT_STATE_REPLACED);
    Import standing = get(accepted.getImport());
    assertThat(standing.getState()).isEqualTo(ImportState.IMPORT_STATE_COMMITTED);
    assertThat(standing.getParserVersion()).isEqualTo(9);
    assertThat(standing.getBookedCount()).isEqualTo(2);
    assertThat(WORLD.inForce(WORLD.own()))
        .allSatisfy(
            booked -> assertThat(booked.getImportRow()).startsWith(standing.getName() + "/rows/"));
    Transaction sold = WORLD.inForce(WORLD.own()).stream()
        .filter(booked -> booked.getExternalReference().equals("C"))
        .map(booked -> WORLD.get(booked.getName()))
        .findFirst()
        .orElseThrow();
    assertThat(sold.getOrigin().getDocument()).isEqualTo(old.getDocument());
    assertThat(sold.getOrigin().getFileName()).isEqualTo("statement.csv");
    assertThat(sold.getOrigin().getDocumentLine()).isEqualTo(4);
    assertThat(sold.getOrigin().getParser()).isEqualTo("csv 9");
    assertThat(sold.getBookUserName()).isEqualTo("system");
    assertThat(replay(old).getDifferenceCount()).isZero();
    assertThat(WORLD.upload(HEADER + BUY + SELL + UNKNOWN).getName()).isEqualTo(standing.getName());
    refused("IMPORT_NOT_REVIEWED", () -> undo(old)).hasMessageContaining("is REPLACED");
    undo(standing);
    assertThat(says()).isEmpty();
  }

  @Test
  void whatWasNotLookedAtIsNotBooked() throws Exception {
    Import old = WORLD.commit(WORLD.upload(HEADER + BUY), true);
    NEWER.reads(rows -> List.of(with(rows.getFirst(), "quantity", "12")));
    String seen = replay(old).getEtag();
    NEWER.reads(rows -> List.of(with(rows.getFirst(), "quantity", "13")));
    refused("ETAG_MISMATCH", () -> accept(old, seen, UUID.randomUUID().toString()));
    refused("FIELD_REQUIRED", () -> accept(old, "", UUID.randomUUID().toString()));
    assertThat(says()).containsExactly("BUY 10 A");
    assertThat(WORLD.transactions()).isEqualTo(1);
  }

  @Test
  void whatTheBooksWouldThenLackIsRefusedAndNothingIsBooked() throws Exception {
    Import old = WORLD.commit(WORLD.upload(HEADER + BUY), true);
    WORLD.commit(WORLD.upload(HEADER + SELL), true);
    NEWER.reads(rows -> rows.stream().map(row -> with(row, "quantity", "3")).toList());
    String seen = replay(old).getEtag();
    refused("POSITION_INSUFFICIENT", () -> accept(old, seen, UUID.randomUUID().toString()))
        .hasMessageContaining("rows[2].");
    assertThat(says()).containsExactlyInAnyOrder("BUY 10 A", "SELL 4 B");
    assertThat(get(old.getName()).getState()).isEqualTo(ImportState.IMPORT_STATE_COMMITTED);
  }

  @Test
  void aPurchaseAndItsSaleMayBothBecomeSmallerOrLarger() throws Exception {
    Import old = WORLD.commit(WORLD.upload(HEADER + BUY + SELL), true);
    for (String units : List.of("2", "20")) {
      NEWER.reads(rows -> rows.stream().map(row -> with(row, "quantity", units)).toList());
      accept(old, replay(old).getEtag(), UUID.randomUUID().toString());
      assertThat(says()).containsExactlyInAnyOrder("BUY " + units + " A", "SELL " + units + " B");
    }
  }

  @Test
  void whatAPersonHasCorrectedStays() throws Exception {
    Import old = WORLD.commit(WORLD.upload(HEADER + BUY + SELL), true);
    for (Transaction booked : WORLD.inForce(WORLD.own())) {
      if (booked.getExternalReference().equals("A")) {
        WORLD.correct(
            booked.toBuilder().setQuantity(Decimal.newBuilder().setValue("11")).build());
      }
    }
    NEWER.reads(rows -> List.of(with(rows.get(1), "quantity", "5")));
    ReplayDocumentResponse seen = replay(old);
    assertThat(seen.getDifferenceCount()).isEqualTo(2);
    assertThat(seen.getAcceptableCount()).isEqualTo(1);
    assertThat(seen.getDifferences(0).getCorrected()).isTrue();
    AcceptReplayResponse accepted =
        accept(old, seen.getEtag(), UUID.randomUUID().toString());
    assertThat(accepted.getRemovedCount()).isZero();
    assertThat(says()).containsExactlyInAnyOrder("BUY 11 A", "SELL 5 B");
  }

  @Test
  void aSaleThatIsReadAsAnotherRowGoesBeforeTheOtherComes() throws Exception {
    Import old = WORLD.commit(WORLD.upload(HEADER + BUY + SELL), true);
    NEWER.reads(rows -> {
      Map<String, String> other =
          new HashMap<>(with(rows.get(1), "quantity", "10").cells());
      other.put("reference", "Z");
      return List.of(rows.get(0), new StatementRow(7, other, ""));
    });
    AcceptReplayResponse accepted =
        accept(old, replay(old).getEtag(), UUID.randomUUID().toString());
    assertThat(accepted.getRemovedCount()).isEqualTo(1);
    assertThat(says()).containsExactlyInAnyOrder("BUY 10 A", "SELL 10 Z");
  }

  @Test
  void aRowThatAPersonHasCorrectedIsNotBookedAnewWhenItIsGoneAndComesBack() throws Exception {
    String unreferenced = "2024-01-05,BUY,MSFT,7,3.00,USD,\n";
    Import old = WORLD.commit(WORLD.upload(HEADER + unreferenced + BUY), true);
    for (Transaction booked : WORLD.inForce(WORLD.own())) {
      if (booked.getExternalReference().isEmpty()) {
        WORLD.correct(
            booked.toBuilder().setQuantity(Decimal.newBuilder().setValue("8")).build());
      }
    }
    NEWER.reads(rows -> List.of(with(rows.get(1), "quantity", "12")));
    Import second =
        get(accept(old, replay(old).getEtag(), UUID.randomUUID().toString()).getImport());
    assertThat(says()).containsExactlyInAnyOrder("BUY 8 ", "BUY 12 A");
    NEWER.reads(rows -> List.of(rows.get(0), with(rows.get(1), "quantity", "13")));
    ReplayDocumentResponse seen = replay(second);
    assertThat(seen.getAcceptableCount()).isEqualTo(1);
    accept(second, seen.getEtag(), UUID.randomUUID().toString());
    assertThat(says()).containsExactlyInAnyOrder("BUY 8 ", "BUY 13 A");
  }

  @Test
  void whatAPersonHasMendedIsPutBackByWhatTheRowIsAndNotByItsNumber() throws Exception {
    String unreferenced = "2024-01-05,BUY,Pomme,7,3.00,USD,\n";
    Import uploaded = WORLD.upload(HEADER + BUY + unreferenced);
    WORLD
        .imports()
        .updateImportRow(UpdateImportRowRequest.newBuilder()
            .setName(uploaded.getName() + "/rows/3")
            .putCells("symbol", "MSFT")
            .setRequestId(UUID.randomUUID().toString())
            .build());
    Import old = WORLD.commit(get(uploaded.getName()), false);
    // The rows are numbered the other way round.
    NEWER.reads(rows -> List.of(
        new StatementRow(2, rows.get(1).cells(), ""),
        new StatementRow(3, with(rows.get(0), "price", "2.60").cells(), "")));
    ReplayDocumentResponse seen = replay(old);
    assertThat(seen.getDifferenceCount()).isEqualTo(1);
    assertThat(seen.getDifferences(0).getLineNumber()).isEqualTo(3);
    AcceptReplayResponse accepted =
        accept(old, seen.getEtag(), UUID.randomUUID().toString());
    assertThat(replay(old).getDifferenceCount()).isZero();
    assertThat(get(accepted.getImport()).getBookedCount()).isEqualTo(2);
    assertThat(says()).containsExactlyInAnyOrder("BUY 10 A", "BUY 7 ");
  }

  /** The top-up, which is now read as a sale. */
  private static StatementRow sale(StatementRow row) {
    StatementRow sold = with(with(row, "type", "SELL"), "symbol", "AAPL");
    return with(with(sold, "quantity", "3"), "price", "2.75");
  }

  private static List<String> says() {
    return WORLD.inForce(WORLD.own()).stream()
        .map(booked -> booked.getType().name().replace("TRANSACTION_TYPE_", "")
            + " " + booked.getQuantity().getValue()
            + " " + booked.getExternalReference())
        .toList();
  }

  private static Import get(String name) {
    return WORLD.imports().getImport(GetImportRequest.newBuilder().setName(name).build());
  }

  private static Import undo(Import known) {
    return WORLD
        .imports()
        .undoImport(UndoImportRequest.newBuilder()
            .setName(known.getName())
            .setEtag(known.getEtag())
            .setRequestId(UUID.randomUUID().toString())
            .build());
  }

  private static ReplayDocumentResponse replay(Import known) {
    return DocumentServiceGrpc.newBlockingStub(WORLD.channel())
        .replayDocument(
            ReplayDocumentRequest.newBuilder().setName(known.getDocument()).build());
  }

  private static AcceptReplayResponse accept(Import known, String etag, String requestId) {
    return DocumentServiceGrpc.newBlockingStub(WORLD.channel())
        .acceptReplay(AcceptReplayRequest.newBuilder()
            .setName(known.getDocument())
            .setEtag(etag)
            .setRequestId(requestId)
            .build());
  }
}
