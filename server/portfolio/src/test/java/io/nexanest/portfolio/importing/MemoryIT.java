package io.nexanest.portfolio.importing;

import static io.nexanest.portfolio.importing.ImportWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.GetImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.StatementFormat;
import io.nexanest.api.portfolio.v1.UpdateImportRowRequest;
import io.nexanest.portfolio.importing.statement.Sample;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has told of a source's file is known of its next one. */
class MemoryIT {
  private static final String HEADER = "Titre: releve\nJour;Sens;Nom;Nombre;Montant\n";

  @SuppressWarnings("NullAway.Init")
  private static ImportWorld world;

  @SuppressWarnings("NullAway.Init")
  private String account;

  @BeforeAll
  static void start() {
    world = new ImportWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void newTenant() {
    world.anotherTenant();
    account = world.account("Own", "USD");
  }

  @Test
  void theColumnsAndTheInstrumentsOfASourceAreKnownTheNextTime() throws Exception {
    byte[] january = bytes(HEADER + "02/01/2024;BUY;Pomme;10;25,50\n");
    byte[] february = bytes(HEADER + "01/02/2024;BUY;Pomme;4;11,00\n");
    refused("STATEMENT_COLUMN_MISSING", () -> world.upload(account, january));
    StatementFormat told = StatementFormat.newBuilder()
        .putColumns("date", "Jour")
        .putColumns("type", "Sens")
        .putColumns("symbol", "Nom")
        .putColumns("quantity", "Nombre")
        .putColumns("gross", "Montant")
        .setDatePattern("dd/MM/yyyy")
        .build();
    Import first = world.upload(account, january, told);
    assertThat(first.getFormatRemembered()).isFalse();
    assertThat(first.getInvalidCount()).isEqualTo(1);
    world
        .imports()
        .updateImportRow(UpdateImportRowRequest.newBuilder()
            .setName(first.getName() + "/rows/3")
            .putCells("symbol", "AAPL")
            .setRequestId(UUID.randomUUID().toString())
            .build());
    Import mended = world
        .imports()
        .getImport(GetImportRequest.newBuilder().setName(first.getName()).build());
    assertThat(world.commit(mended, false).getBookedCount()).isEqualTo(1);
    Import next = world.upload(account, february);
    assertThat(next.getFormatRemembered()).isTrue();
    assertThat(next.getFormat()).isEqualTo(first.getFormat());
    assertThat(next.getReadyCount()).isEqualTo(1);
    assertThat(world.commit(next, false).getBookedCount()).isEqualTo(1);
    world.anotherTenant();
    String other = world.account("Other", "USD");
    refused("STATEMENT_COLUMN_MISSING", () -> world.upload(other, february));
  }

  @Test
  void whichAccountOfAFileIsMeantIsKnownTheNextTime() throws Exception {
    String one = Sample.text("bank.ofx");
    int from = one.indexOf("<STMTTRNRS>");
    int to = one.indexOf("</STMTTRNRS>") + "</STMTTRNRS>".length();
    String both = one.substring(0, to)
        + one.substring(from, to).replace("999988", "777766")
        + one.substring(to);
    refused("STATEMENT_UNREADABLE", () -> world.upload(account, bytes(both)))
        .hasMessageContaining("the file has 2 accounts; say which to read: 777766, 999988");
    StatementFormat told =
        StatementFormat.newBuilder().setSourceAccount("777766").build();
    world.commit(world.upload(account, bytes(both), told), false);
    Import next = world.upload(account, bytes(both + "\n"));
    assertThat(next.getFormat().getSourceAccount()).isEqualTo("777766");
    assertThat(next.getFormatRemembered()).isTrue();
    assertThat(next.getDuplicateCount()).isEqualTo(4);
  }

  @Test
  void whichAccountOfATableWasMeantIsNotTakenForThatOfAnotherUpload() throws Exception {
    String table = """
        source account,date,type,gross,currency
        Left,2024-01-02,DEPOSIT,10,USD
        Right,2024-01-03,DEPOSIT,20,USD
        """;
    StatementFormat left = StatementFormat.newBuilder().setSourceAccount("Left").build();
    world.commit(world.upload(account, bytes(table), left), false);
    String other = world.account("Other", "USD");
    refused("STATEMENT_UNREADABLE", () -> world.upload(other, bytes(table)))
        .hasMessageContaining("the file has 2 accounts; say which to read: Left, Right");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
