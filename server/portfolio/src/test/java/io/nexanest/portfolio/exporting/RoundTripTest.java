package io.nexanest.portfolio.exporting;

import static io.nexanest.portfolio.exporting.SampleBooks.ACCOUNTS;
import static io.nexanest.portfolio.exporting.SampleBooks.DEPOT;
import static io.nexanest.portfolio.exporting.SampleBooks.FORMULA;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.csv.CsvFile;
import io.nexanest.portfolio.exporting.json.JsonFile;
import io.nexanest.portfolio.exporting.portfolioperformance.PerformanceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final AccountRow FORMULA_ROW = ACCOUNTS.getFirst();
  private static final AccountRow DEPOT_ROW = ACCOUNTS.getLast();

  @Test
  void csvComesBackAsItWas() {
    SampleBooks books = SampleBooks.of(SampleDrafts.rich());
    Written written = Written.of(new CsvFile(), books.extract(DEPOT, FORMULA));
    List<String> notBooked = new ArrayList<>();
    SampleBooks again = written.imported(notBooked, DEPOT_ROW, FORMULA_ROW);
    assertThat(notBooked).isEmpty();
    assertThat(Written.sums(again)).isEqualTo(Written.sums(books));
    assertThat(written.omitted()).containsExactly("lot_policy 2", "prices 3", "instruments 3");
  }

  @Test
  void jsonComesBackAsItWas() {
    SampleBooks books = SampleBooks.of(SampleDrafts.rich());
    Written written = Written.of(new JsonFile(), books.extract(DEPOT, FORMULA));
    List<String> notBooked = new ArrayList<>();
    SampleBooks again = written.imported(notBooked, DEPOT_ROW, FORMULA_ROW);
    assertThat(notBooked).isEmpty();
    assertThat(Written.sums(again)).isEqualTo(Written.sums(books));
    assertThat(written.omitted()).containsExactly("prices 2");
  }

  @Test
  void portfolioPerformanceCarriesTradesIncomeCashAndTransfersToTheCent() {
    SampleBooks books = SampleBooks.of(SampleDrafts.plain());
    Written written = Written.of(new PerformanceFile(), books.extract(DEPOT, FORMULA));
    List<String> notBooked = new ArrayList<>();
    SampleBooks again = written.imported(notBooked, DEPOT_ROW, FORMULA_ROW);
    // A transfer is booked by the account that it comes from.
    assertThat(notBooked).hasSize(2).allMatch(told -> told.contains("is booked by the account"));
    assertThat(Written.sums(again)).isEqualTo(Written.sums(books));
    assertThat(written.omitted()).containsExactly("lot_policy 2", "rates 1");
  }

  @Test
  void portfolioPerformanceHasTheUnitsAndCashOfWhatItHasNoWordFor() {
    SampleBooks books = SampleBooks.of(SampleDrafts.rich());
    Written written = Written.of(new PerformanceFile(), books.extract(DEPOT, FORMULA));
    assertThat(written.omissions().lines().stream()
            .map(line -> line.omission().omissionName() + ": " + line.description()))
        .contains("movements_only: the type; units and cash are right, cost and gains differ:"
            + " REINVESTMENT 1, RETURN_OF_CAPITAL 1, SPIN_OFF 1, SPLIT 1");
    assertThat(written.omitted())
        .contains(
            "short_lots 2", "acquisition_dates 1", "references 1", "other_dates 1", "other_word 1");
  }

  @Test
  void noCellOfCsvIsTakenForAFormula() {
    SampleBooks books = SampleBooks.of(SampleDrafts.rich());
    String text = Written.of(new CsvFile(), books.extract(DEPOT, FORMULA)).text();
    assertThat(text)
        .contains("'=cmd|' /c'!A0")
        .contains("'+49 deed")
        .contains("\"'=1+1, \"\"US\"\"\"");
    assertThat(text.lines().flatMap(line -> java.util.Arrays.stream(line.split(",", -1))))
        .noneMatch(cell -> cell.matches("\"?[=+@].*"));
  }

  @Test
  void whatGoesToAnAccountOutsideOfTheScopeIsSaid() {
    SampleBooks books = SampleBooks.of(SampleDrafts.plain());
    assertThat(Written.of(new CsvFile(), books.extract(FORMULA)).omitted())
        .contains("outside_transfers 2");
    assertThat(Written.of(new PerformanceFile(), books.extract(FORMULA)).omitted())
        .contains("unscoped_accounts 2", "movements_only 2");
  }
}
