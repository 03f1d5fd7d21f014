package io.nexanest.market.adapter.openfigi;

import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.symbology.Identifier;
import io.nexanest.market.adapter.spi.symbology.Mapped;
import io.nexanest.market.adapter.spi.symbology.Mapped.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes many identifiers into a request; the answer has one element for each, by its place. */
final class FigiCodec {
  private FigiCodec() {}

  static String write(List<Identifier> identifiers) {
    return identifiers.stream().map(FigiCodec::job).collect(Collectors.joining(",", "[", "]"));
  }

  private static String job(Identifier asked) {
    return "{\"idType\":" + JsonText.text(type(asked)) + ",\"idValue\":"
        + JsonText.text(asked.value())
        + (asked.mic().isEmpty() ? "" : ",\"micCode\":" + JsonText.text(asked.mic()))
        + (asked.currency().isEmpty() ? "" : ",\"currency\":" + JsonText.text(asked.currency()))
        + "}";
  }

  private static String type(Identifier asked) {
    return switch (asked.scheme()) {
      case "ISIN" -> "ID_ISIN";
      case "CUSIP" -> "ID_CUSIP";
      case "SEDOL" -> "ID_SEDOL";
      case "FIGI" -> "ID_BB_GLOBAL";
      case "TICKER" -> "TICKER";
      default -> "";
    };
  }

  /** Whether the scheme can be asked for. */
  static boolean asks(Identifier asked) {
    return !type(asked).isEmpty();
  }

  /**
   * Reads an answer to so many identifiers.
   *
   * @throws IllegalArgumentException for another number of elements: what belongs to whom would be
   *     guessed
   */
  static List<Mapped> read(String body, int asked) {
    Json answer = Json.read(body);
    if (!(answer instanceof Json.Items) || answer.items().size() != asked) {
      throw new IllegalArgumentException("it has " + answer.items().size() + " elements for "
          + asked + " identifiers: " + answer.at("error").text());
    }
    List<Mapped> mapped = new ArrayList<>();
    answer.items().forEach(element -> mapped.add(one(element)));
    return mapped;
  }

  private static Mapped one(Json element) {
    if (element.at("error").present()) {
      return new Mapped.Refused(element.at("error").text());
    }
    List<Listed> listings =
        element.at("data").items().stream().map(FigiCodec::listed).toList();
    if (!listings.isEmpty()) {
      return new Mapped.Found(listings);
    }
    if (element.at("warning").present() || element.at("data").present()) {
      return new Mapped.Unknown();
    }
    throw new IllegalArgumentException("an element has neither data nor warning nor error");
  }

  private static Listed listed(Json data) {
    return new Listed(
        data.at("figi").text(),
        data.at("compositeFIGI").text(),
        data.at("shareClassFIGI").text(),
        data.at("ticker").text(),
        data.at("exchCode").text(),
        data.at("name").text(),
        data.at("securityType").text());
  }
}
