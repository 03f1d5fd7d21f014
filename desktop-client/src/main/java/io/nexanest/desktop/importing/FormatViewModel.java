package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.importing.StatementFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How a file is to be read; what is left empty the server finds out. */
public final class FormatViewModel {
  /** The product's column names, which a file's headers can be mapped to. */
  public static final List<String> COLUMNS = List.of(
      "type",
      "date",
      "settlement_date",
      "symbol",
      "isin",
      "quantity",
      "price",
      "gross",
      "fee",
      "tax",
      "currency",
      "fx_rate",
      "reference",
      "note");

  private final StringProperty account = new SimpleStringProperty("");
  private final StringProperty sourceAccount = new SimpleStringProperty("");
  private final StringProperty encoding = new SimpleStringProperty("");
  private final StringProperty delimiter = new SimpleStringProperty("");
  private final StringProperty decimalMark = new SimpleStringProperty("");
  private final StringProperty datePattern = new SimpleStringProperty("");
  private final Map<String, StringProperty> headers = new LinkedHashMap<>();

  FormatViewModel() {
    COLUMNS.forEach(column -> headers.put(column, new SimpleStringProperty("")));
  }

  public StringProperty account() {
    return account;
  }

  /** Chooses the first of these accounts, unless one is chosen already; empty names are none. */
  public void offer(Stream<String> accounts) {
    if (account.get().isEmpty()) {
      accounts.filter(name -> !name.isEmpty()).findFirst().ifPresent(account::set);
    }
  }

  /** Which of the file's accounts is meant, by its number or name there. */
  public StringProperty sourceAccount() {
    return sourceAccount;
  }

  public StringProperty encoding() {
    return encoding;
  }

  public StringProperty delimiter() {
    return delimiter;
  }

  public StringProperty decimalMark() {
    return decimalMark;
  }

  public StringProperty datePattern() {
    return datePattern;
  }

  /** The file's header for one of the product's columns. */
  public StringProperty header(String column) {
    return java.util.Objects.requireNonNull(headers.get(column));
  }

  /** Says how a file was read, to be corrected. */
  void fill(StatementFormat now) {
    encoding.set(now.encoding());
    delimiter.set(now.delimiter());
    decimalMark.set(now.decimalMark());
    datePattern.set(now.datePattern());
    sourceAccount.set(now.sourceAccount());
    headers.forEach((column, header) -> header.set(now.columns().getOrDefault(column, "")));
  }

  StatementFormat format() {
    Map<String, String> columns = new LinkedHashMap<>();
    headers.forEach((column, header) -> {
      if (!header.get().isBlank()) {
        columns.put(column, header.get().strip());
      }
    });
    return new StatementFormat(
        encoding.get(),
        delimiter.get(),
        decimalMark.get(),
        datePattern.get(),
        columns,
        sourceAccount.get().strip());
  }
}
