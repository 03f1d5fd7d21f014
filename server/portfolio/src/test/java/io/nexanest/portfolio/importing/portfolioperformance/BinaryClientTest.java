package io.nexanest.portfolio.importing.portfolioperformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Sample;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryClientTest {
  @Test
  void aBinaryFileIsReadLikeItsXml() throws IOException {
    List<String> rows = List.of(
        "1 date=2024-02-07 type=DEPOSIT gross=1000 currency=EUR reference=t1",
        "2 date=2024-02-07 type=CASH_TRANSFER gross=50 currency=EUR counter_account=Other"
            + " reference=t3",
        "4 date=2024-02-07 type=BUY symbol=AAPL isin=US0378331005 quantity=10 gross=1000 fee=5"
            + " currency=EUR fx_rate=0.92 reference=t2");
    assertThat(rows(BinarySample.file())).containsExactlyInAnyOrderElementsOf(rows);
    assertThat(rows(BinarySample.zipped("data.portfolio", BinarySample.file()))).hasSize(3);
  }

  @Test
  void theFileThatOtherTestsReadIsAsItIsWrittenHere() {
    assertThat(Sample.bytes("client.portfolio"))
        .isEqualTo(BinarySample.file(LocalDate.of(2014, 2, 7)));
  }

  @Test
  void aFileThatIsCutOffOrAnotherArchiveIsRefused() throws IOException {
    byte[] file = BinarySample.file();
    assertThat(Sample.refusal(Arrays.copyOf(file, file.length - 9)))
        .startsWith("the file begins like a binary one of Portfolio Performance, but is not: ");
    assertThat(Sample.refusal(BinarySample.zipped("data.portfolio", new byte[20])))
        .startsWith("the archive's data.portfolio does not begin with PPPBV1");
  }

  private static List<String> rows(byte[] bytes) {
    return Sample.rows(StatementFormats.shipped().read(bytes, FormatHints.ofAccount("Depot")));
  }
}
