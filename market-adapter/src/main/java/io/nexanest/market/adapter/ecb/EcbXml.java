package io.nexanest.market.adapter.ecb;

import io.nexanest.kernel.money.CurrencyCode;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the bank's XML, of a day or of many: a Cube for a day, and in it a Cube for a currency. */
final class EcbXml {
  private static final int DEEPEST = 16;

  private EcbXml() {}

  /**
   * The rates of a document.
   *
   * @throws IllegalArgumentException that names the line, for what is no such document or has a
   *     document type
   */
  static List<ReferenceRate> read(String text) {
    List<ReferenceRate> rates = new ArrayList<>();
    Optional<LocalDate> date = Optional.empty();
    int depth = 0;
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw wrong(reader, "has a document type or an entity, which rates do not need");
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw wrong(reader, "nests deeper than " + DEEPEST);
            }
            Optional<LocalDate> own = date(reader);
            date = own.isPresent() ? own : date;
            rate(reader, date).ifPresent(rates::add);
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("the rates are no XML: " + e.getMessage(), e);
    }
    if (rates.isEmpty()) {
      throw new IllegalArgumentException(
          "the rates have no element Cube with a currency and a rate");
    }
    return rates;
  }

  private static Optional<LocalDate> date(XMLStreamReader reader) {
    String time = reader.getAttributeValue(null, "time");
    if (!reader.getLocalName().equals("Cube") || time == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(time));
    } catch (DateTimeParseException e) {
      throw wrong(reader, "has the time '" + time + "', not a date as 2001-01-02");
    }
  }

  private static Optional<ReferenceRate> rate(XMLStreamReader reader, Optional<LocalDate> date) {
    String currency = reader.getAttributeValue(null, "currency");
    String rate = reader.getAttributeValue(null, "rate");
    if (!reader.getLocalName().equals("Cube") || currency == null || rate == null) {
      return Optional.empty();
    }
    LocalDate day = date.orElseThrow(() -> wrong(reader, "has a rate before any date"));
    try {
      return Optional.of(
          new ReferenceRate(day, CurrencyCode.of(currency), ReferenceRate.decimal(rate)));
    } catch (IllegalArgumentException e) {
      throw wrong(reader, "has a rate that can't be read: " + e.getMessage());
    }
  }

  private static IllegalArgumentException wrong(XMLStreamReader reader, String what) {
    return new IllegalArgumentException(
        "line " + reader.getLocation().getLineNumber() + " of the rates " + what);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }
}
