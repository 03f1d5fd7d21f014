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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person has told of a source's file is known of its next one. */
class MemoryIT {
  private static final String HEADER = "Titre: releve\nJour;Sens;Nom;Nombre;Montant\n";

  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld();

  @Test
  void theColumnsAndTheInstrumentsOfASourceAreKnownTheNextTime() throws Exception {
    byte[] january = bytes(HEADER + "02/01/2024;BUY;Pomme;10;25,50\n");
    byte[] february = bytes(HEADER + "01/02/2024;BUY;Pomme;4;11,00\n");
    refused("STATEMENT_COLUMN_MISSING", () -> WORLD.upload(WORLD.own(), january));
    StatementFormat told = StatementFormat.newBuilder()
        .putColumns("date", "Jour")
        .putColumns("type", "Sens")
        .putColumns("symbol", "Nom")
        .putColumns("quantity", "Nombre")
        .putColumns("gross", "Montant")
        .setDatePattern("dd/MM/yyyy")
        .build();
    Import first = WORLD.upload(WORLD.own(), january, told);
    assertThat(first.getFormatRemembered()).isFalse();
    assertThat(first.getInvalidCount()).isEqualTo(1);
    WORLD
        .imports()
        .updateImportRow(UpdateImportRowRequest.newBuilder()
            .setName(first.getName() + "/rows/3")
            .putCells("symbol", "AAPL")
            .setRequestId(UUID.randomUUID().toString())
            .build());
    Import mended = WORLD
        .imports()
        .getImport(GetImportRequest.newBuilder().setName(first.getName()).build());
    assertThat(WORLD.commit(mended, false).getBookedCount()).isEqualTo(1);
    Import next = WORLD.upload(WORLD.own(), february);
    assertThat(next.getFormatRemembered()).isTrue();
    assertThat(next.getFormat()).isEqualTo(first.getFormat());
    assertThat(next.getReadyCount()).isEqualTo(1);
    assertThat(WORLD.commit(next, false).getBookedCount()).isEqualTo(1);
    WORLD.anotherTenant();
    String other = WORLD.account("Other", "USD");
    refused("STATEMENT_COLUMN_MISSING", () -> WORLD.upload(other, february));
  }

  @Test
  void whichAccountOfAFileIsMeantIsKnownTheNextTime() throws Exception {
    String one = Sample.text("bank.ofx");
    int from = one.indexOf("<STMTTRNRS>");
    int to = one.indexOf("</STMTTRNRS>") + "</STMTTRNRS>".length();
    String both = one.substring(0, to)
        + one.substring(from, to).replace("999988", "777766")
        + one.substring(to);
    refused("STATEMENT_UNREADABLE", () -> WORLD.upload(WORLD.own(), bytes(both)))
        .hasMessageContaining("the file has 2 accounts; say which to read: 777766, 999988");
    StatementFormat told =
        StatementFormat.newBuilder().setSourceAccount("777766").build();
    WORLD.commit(WORLD.upload(WORLD.own(), bytes(both), told), false);
    Import next = WORLD.upload(WORLD.own(), bytes(both + "\n"));
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
    WORLD.commit(WORLD.upload(WORLD.own(), bytes(table), left), false);
    String other = WORLD.account("Other", "USD");
    refused("STATEMENT_UNREADABLE", () -> WORLD.upload(other, bytes(table)))
        .hasMessageContaining("the file has 2 accounts; say which to read: Left, Right");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
