package io.nexanest.portfolio.importing.review;

import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.LedgerState.AccountState;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The demo's instruments and accounts, and statements read against them. */
final class Worlds {
  static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
  static final AccountId OTHER = new AccountId(new UUID(1, 2));
  static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
  private static final Path DEMO =
      Path.of(System.getProperty("nexanest.root", "../.."), "server/app/src/main/resources/demo");

  private Worlds() {}

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(DEMO.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Names names(String currency) {
    Map<String, Names.Listing> listings = new HashMap<>();
    List<String> lines = new String(bytes("data/instruments.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .toList();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      InstrumentId id = new InstrumentId(new UUID(2, listings.size()));
      Names.Listing listing = new Names.Listing(id, CurrencyCode.of("USD"), Optional.of(cells[2]));
      listings.put(cells[0], listing);
      listings.put(cells[2], listing);
    }
    Map<String, AccountId> accounts = new HashMap<>();
    accounts.put("Own", ACCOUNT);
    for (String name : List.of(
        "US Custody",
        "Retirement Plan",
        "London Account",
        "Zürich Depot",
        "Euro Depot",
        "Euro Account",
        "Dollar Account")) {
      accounts.put(name, OTHER);
    }
    return new Names(ACCOUNT, CurrencyCode.of(currency), listings, accounts);
  }

  static LedgerState books(List<Booked> booked) {
    return new LedgerState(
        Map.of(ACCOUNT, AccountState.OPEN, OTHER, AccountState.OPEN),
        booked,
        TODAY,
        BookPolicy.fifo());
  }

  static List<Reading> read(byte[] bytes, String currency) {
    return read(bytes, names(currency));
  }

  static List<Reading> read(byte[] bytes, Names names) {
    Statement statement = StatementFormats.shipped().read(bytes, FormatHints.none());
    List<SourceRow> rows = statement.rows().stream()
        .map(row -> SourceRow.of(row, statement.format()))
        .toList();
    return RowInterpreter.read(rows, statement.format(), names);
  }

  /** The rows below a header of these columns. */
  static List<Reading> rows(String header, String... rows) {
    String text = header + "\n" + String.join("\n", rows) + "\n";
    return read(text.getBytes(StandardCharsets.UTF_8), "USD");
  }

  static Verdict judge(List<Reading> readings, List<Booked> booked) {
    return ImportCheck.judge(ACCOUNT, readings, books(booked));
  }
}
