package io.nexanest.portfolio.importing.camt;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An entry of a statement: one movement of the account, of one or of several payments. */
final class CamtEntry {
  private static final Set<String> NOTHING = Set.of("NOTPROVIDED", "NONREF", "NOREF");

  private CamtEntry() {}

  /** What is only announced moves nothing yet, and comes again when it is booked. */
  static void record(XmlElement entry, Records records) {
    String status = entry.at("Sts/Cd").isPresent() ? entry.textAt("Sts/Cd") : entry.textAt("Sts");
    if (!status.isEmpty() && !status.equals("BOOK")) {
      return;
    }
    boolean in = entry.textAt("CdtDbtInd").equals("CRDT");
    String amount = entry.textAt("Amt");
    String booked = date(entry, "BookgDt");
    String valued = date(entry, "ValDt");
    Cells cells = new Cells()
        .type(type(entry, in))
        .with(Column.DATE, booked.isEmpty() ? valued : booked)
        .with(Column.GROSS, Figure.unsigned(amount))
        .with(
            Column.CURRENCY, entry.child("Amt").map(sum -> sum.attribute("Ccy")).orElse(""))
        .with(Column.REFERENCE, reference(entry))
        .with(Column.NOTE, note(entry, in));
    // A value date before the booking, as interest has it, is none of settlement.
    if (valued.compareTo(booked) >= 0) {
      cells.with(Column.SETTLEMENT_DATE, valued);
    }
    records.add(entry.line(), cells);
  }

  private static TransactionType type(XmlElement entry, boolean in) {
    return switch (entry.textAt("BkTxCd/Domn/Fmly/SubFmlyCd")) {
      case "INTR" -> in ? TransactionType.INTEREST : TransactionType.INTEREST_CHARGE;
      case "CHRG", "COMM", "FEES" -> in ? TransactionType.FEE_REFUND : TransactionType.FEE;
      default -> in ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL;
    };
  }

  private static String reference(XmlElement entry) {
    return Stream.concat(
            Stream.of(entry.textAt("AcctSvcrRef")),
            details(entry).map(payment -> payment.textAt("Refs/AcctSvcrRef")))
        .filter(found -> !found.isEmpty() && !NOTHING.contains(found))
        .findFirst()
        .orElse("");
  }

  /** The other side, what the payment is for, and how many more payments the entry has. */
  private static String note(XmlElement entry, boolean in) {
    List<XmlElement> payments = details(entry).toList();
    Optional<XmlElement> first = payments.stream().findFirst();
    String side = in ? "Dbtr" : "Cdtr";
    String party =
        first.map(payment -> payment.textAt("RltdPties/" + side + "/Nm")).orElse("");
    if (party.isEmpty()) {
      party =
          first.map(payment -> payment.textAt("RltdPties/" + side + "/Pty/Nm")).orElse("");
    }
    Stream<String> purpose = first.stream()
        .flatMap(payment -> payment.children("RmtInf").stream())
        .flatMap(information -> information.children("Ustrd").stream())
        .map(XmlElement::text);
    List<String> parts = Stream.of(
            Stream.of(party), purpose, Stream.of(entry.textAt("AddtlNtryInf")))
        .flatMap(found -> found)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
    String more = payments.size() > 1 ? " (and " + (payments.size() - 1) + " more payments)" : "";
    return String.join(" – ", parts) + more;
  }

  private static Stream<XmlElement> details(XmlElement entry) {
    return entry.children("NtryDtls").stream()
        .flatMap(details -> details.children("TxDtls").stream());
  }

  private static String date(XmlElement entry, String name) {
    String day = entry.textAt(name + "/Dt");
    String moment = day.isEmpty() ? entry.textAt(name + "/DtTm") : day;
    return moment.matches("(?s)[0-9]{4}-[0-9]{2}-[0-9]{2}.*") ? moment.substring(0, 10) : moment;
  }
}
