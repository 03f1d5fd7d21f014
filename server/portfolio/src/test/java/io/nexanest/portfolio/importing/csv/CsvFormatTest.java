package io.nexanest.portfolio.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
  private static final String GERMAN = """
      Datum;Typ;Symbol;Stück;Kurs;Betrag;Währung
      31.01.2024;Kauf;SAP;1.000;12,50;12.500,00;EUR
      """;

  @Test
  void aGermanFileTellsItsDialectByItself() {
    Statement statement = read(GERMAN.getBytes(StandardCharsets.ISO_8859_1));
    Format format = statement.format();
    assertThat(format.encoding()).isEqualTo("ISO-8859-1");
    assertThat(format.delimiter()).isEqualTo(";");
    assertThat(format.decimalMark()).isEqualTo(',');
    assertThat(format.datePattern()).hasToString("dd.MM.yyyy");
    assertThat(format.columns())
        .containsEntry(Column.QUANTITY, "Stück")
        .containsEntry(Column.CURRENCY, "Währung");
    assertThat(statement.rows()).hasSize(1);
    assertThat(statement.rows().getFirst().line()).isEqualTo(2);
    assertThat(statement.rows().getFirst().cells()).containsEntry("Stück", "1.000");
  }

  @Test
  void headersAreKnownInFrenchSpanishItalianAndDutch() {
    Map<String, String> files = Map.of(
        "Date d’opération;Type d'opération;Code ISIN;Quantité;Cours;Montant;Frais;Devise;"
            + "Date de valeur;Libellé",
        "31/01/2024;Achat;US0378331005;1;2,5;2,5;0,1;EUR;02/02/2024;x",
        "Fecha de operación;Tipo de operación;Código ISIN;Títulos;Precio;Importe;Comisión;Divisa;"
            + "Fecha valor;Concepto",
        "31/01/2024;Compra;US0378331005;1;2,5;2,5;0,1;EUR;02/02/2024;x",
        "Data operazione;Tipo operazione;Codice ISIN;Quantità;Prezzo;Controvalore;Commissioni;Ccy;"
            + "Data valuta;Descrizione",
        "31/01/2024;Acquisto;US0378331005;1;2,5;2,5;0,1;EUR;02/02/2024;x",
        "Transactiedatum;Soort;ISIN;Aantal;Koers;Bedrag;Kosten;Munt;Valutadatum;Omschrijving",
        "31/01/2024;Koop;US0378331005;1;2,5;2,5;0,1;EUR;02/02/2024;x");
    files.forEach((header, row) -> {
      Format format =
          read((header + "\n" + row).getBytes(StandardCharsets.UTF_8)).format();
      List<String> headers = List.of(header.split(";"));
      assertThat(format.columns())
          .as(header)
          .containsEntry(Column.DATE, headers.get(0))
          .containsEntry(Column.TYPE, headers.get(1))
          .containsValue(headers.get(2))
          .containsEntry(Column.QUANTITY, headers.get(3))
          .containsEntry(Column.PRICE, headers.get(4))
          .containsEntry(Column.GROSS, headers.get(5))
          .containsEntry(Column.FEE, headers.get(6))
          .containsEntry(Column.CURRENCY, headers.get(7))
          .containsEntry(Column.SETTLEMENT_DATE, headers.get(8))
          .containsEntry(Column.NOTE, headers.get(9));
    });
  }

  @Test
  void everyEncodingOfTheSameTextIsReadTheSame() {
    String euro = GERMAN.replace("EUR", "€");
    for (String encoding : new String[] {"UTF-8", "windows-1252"}) {
      Statement statement = read(euro.getBytes(Charset.forName(encoding)));
      assertThat(statement.format().encoding()).isEqualTo(encoding);
      assertThat(statement.rows().getFirst().cells()).containsEntry("Währung", "€");
    }
    for (String encoding : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      Statement statement = read(("\ufeff" + euro).getBytes(Charset.forName(encoding)));
      assertThat(statement.format().encoding()).isEqualTo(encoding);
      assertThat(statement.format().columns()).containsEntry(Column.DATE, "Datum");
    }
  }

  @Test
  void tabsAndBarsPartCellsAndTitlesMayStandAboveTheHeader() {
    for (String delimiter : new String[] {",", ";", "\t", "|"}) {
      String text =
          "My bank\n\nDate,Action,Amount\n2024-01-31,Deposit,5.00\n".replace(",", delimiter);
      Statement statement = read(text.getBytes(StandardCharsets.UTF_8));
      assertThat(statement.format().delimiter()).isEqualTo(delimiter);
      assertThat(statement.rows()).extracting(StatementRow::line).containsExactly(4);
    }
  }

  @Test
  void aQuotedCellMayHoldDelimitersAndLineEnds() {
    Statement statement = read(
        "date,type,gross,note\n2024-01-31,FEE,1.50,\"a, \"\"b\"\"\nc\"\n\n2024-02-01,FEE,2.50,\n");
    assertThat(statement.rows()).extracting(StatementRow::line).containsExactly(2, 5);
    assertThat(statement.rows().getFirst().cells()).containsEntry("note", "a, \"b\"\nc");
  }

  @Test
  void datesAreDecidedOverAllRows() {
    String head = "date,type,gross\n03/04/2024,FEE,1.50\n";
    assertThat(read(head + "13/04/2024,FEE,1.50\n").format().datePattern())
        .hasToString("dd/MM/yyyy");
    assertThat(read(head + "04/13/2024,FEE,1.50\n").format().datePattern())
        .hasToString("MM/dd/yyyy");
    refused(head, FormatHints.none())
        .withMessage(
            "header.format.date_pattern: '03/04/2024' can be 2024-03-04 or 2024-04-03, and no date"
                + " of the file tells which; say MM/dd/yyyy or dd/MM/yyyy in date_pattern");
    Statement told = new CsvFormat()
        .read(
            head.getBytes(StandardCharsets.UTF_8),
            new FormatHints("", "", "", "dd/MM/yyyy", Map.of(), ""));
    assertThat(told.format().datePattern().read("03/04/2024")).hasToString("Optional[2024-04-03]");
  }

  @Test
  void aDecimalMarkThatNoNumberTellsIsAskedFor() {
    refused("date,type,gross\n2024-01-31,FEE,\"1,250\"\n", FormatHints.none())
        .withMessage(
            "header.format.decimal_mark: '1,250' can be thousands or a fraction, and the file's"
                + " numbers don't tell; say '.' or ',' in decimal_mark");
    assertThat(read("date,type,gross\n2024-01-31,FEE,\"1,250\"\n2024-01-31,FEE,0.5\n")
            .format())
        .extracting(Format::decimalMark)
        .isEqualTo('.');
  }

  @Test
  void aWrongEncodingIsToldWithItsPlace() {
    byte[] latin = GERMAN.getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf8 = GERMAN.getBytes(StandardCharsets.UTF_8);
    problem(latin, hint("UTF-8"))
        .withMessage(
            "byte 0xFC at offset 19 (line 1) can't be read as UTF-8; leave the encoding unset, or"
                + " name the one it was saved in");
    problem(utf8, hint("ISO-8859-1"))
        .withMessage(
            "header.format.encoding: the file is written in UTF-8, not in ISO-8859-1; leave the"
                + " encoding unset");
    problem(utf8, hint("KLINGON"))
        .withMessage(
            "header.format.encoding: 'KLINGON' is not a known encoding; UTF-8, ISO-8859-1 or"
                + " windows-1252 would do, or nothing, then it is found out");
  }

  @Test
  void filesThatAreNoTextAreNamed() {
    problem(new byte[] {'P', 'K', 3, 4, 0}, FormatHints.none())
        .withMessage(
            "the file is a spreadsheet or ZIP archive, not delimited text; export it as CSV");
    problem("a,b\n1,\0".getBytes(StandardCharsets.UTF_8), FormatHints.none())
        .withMessage(
            "line 2 holds the control character U+0000, so this is not text in UTF-8; export it as"
                + " CSV in UTF-8");
    problem(new byte[0], FormatHints.none()).withMessage("the file is empty");
    refused("\n \n", FormatHints.none())
        .withMessage("the file is empty: it has no line with anything in it");
    refused("date,type,gross\n", FormatHints.none())
        .withMessage("the file has a header on line 1 and no rows below it");
    refused("date,type,gross\n\"2024-01-31,FEE,1\n", FormatHints.none())
        .withMessageContaining("line 2 has a quoted cell that does not end");
  }

  @Test
  void aMissingColumnIsToldWithTheHeadersFoundAndThoseThatWouldDo() {
    refused("Day,Type,Amount\n2024-01-31,FEE,1.50\n", FormatHints.none())
        .withMessage(
            "line 1 has no column for 'date' (headers that would do: date, trade date, transaction"
                + " date, activity date, run date, datum, handelstag, handelsdatum, buchungstag,"
                + " buchungsdatum, schlusstag); its headers are: Day, Type, Amount. Rename one, or"
                + " say in format.columns which it is")
        .satisfies(problem -> {
          assertThat(problem.reason()).isEqualTo(Reason.STATEMENT_COLUMN_MISSING);
          assertThat(problem.metadata()).containsEntry("column", "date");
        });
    Statement told = new CsvFormat()
        .read(
            "Day,Type,Amount\n2024-01-31,FEE,1.50\n".getBytes(StandardCharsets.UTF_8),
            new FormatHints("", "", "", "", Map.of("date", "Day"), ""));
    assertThat(told.format().columns()).containsEntry(Column.DATE, "Day");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsKeptWithItsFault() {
    Statement statement = read("date,type,gross\n2024-01-31,FEE,1.50\n2024-01-31,FEE,1,50\n");
    assertThat(statement.rows().get(0).fault()).isEmpty();
    assertThat(statement.rows().get(1).fault()).isEqualTo("the row has 4 cells, the header 3");
  }

  @Test
  void limitsAreToldWithTheirFigures() {
    StringBuilder many = new StringBuilder("date,type,gross\n");
    many.repeat("2024-01-31,FEE,1.50\n", 100_000);
    assertThat(read(many.toString()).rows()).hasSize(100_000);
    refused(many + "2024-01-31,FEE,1.50\n", FormatHints.none())
        .withMessage("the file has more than 100000 rows, the most; upload it in parts");
    refused("date,type,gross,note\n2024-01-31,FEE,1.50," + "x".repeat(4001), FormatHints.none())
        .withMessage(
            "line 2, cell 4 has 4001 characters; 4000 is the most (does a quote not end?)");
  }

  private static Statement read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Statement read(byte[] bytes) {
    return new CsvFormat().read(bytes, FormatHints.none());
  }

  private static FormatHints hint(String encoding) {
    return new FormatHints(encoding, "", "", "", Map.of(), "");
  }

  private static ThrowableAssertAlternative<Problem> refused(String text, FormatHints hints) {
    return problem(text.getBytes(StandardCharsets.UTF_8), hints);
  }

  private static ThrowableAssertAlternative<Problem> problem(byte[] bytes, FormatHints hints) {
    return assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new CsvFormat().read(bytes, hints));
  }
}
