package io.nexanest.portfolio.taxonomy;

import io.nexanest.core.taxonomy.Subject;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trees to begin with, in our own words, and what the market's data says of their classes. */
enum Template {
  EMPTY {
    @Override
    String outline(Catalogue catalogue) {
      return "";
    }

    @Override
    Optional<String> of(InstrumentFact fact) {
      return Optional.empty();
    }
  },
  ASSET_CLASSES {
    @Override
    String outline(Catalogue catalogue) {
      return """
          Shares
          Funds
          Bonds
          Derivatives
            Options
            Futures
          Crypto assets
          Private assets
          Cash
          Other
          """;
    }

    @Override
    Optional<String> of(InstrumentFact fact) {
      return Optional.ofNullable(ASSET_CLASS_TITLES.get(fact.assetClass()));
    }

    @Override
    Optional<String> ofCash() {
      return Optional.of("Cash");
    }
  },
  REGIONS {
    @Override
    String outline(Catalogue catalogue) {
      return """
          North America
            United States
            Canada
          Europe
            Euro area
            United Kingdom
            Switzerland
            Other Europe
          Asia and Pacific
            Japan
            China
            India
            Australia and New Zealand
            Other Asia and Pacific
          Latin America
          Middle East and Africa
          World
          """;
    }

    /** Of shares alone: the country in a fund's ISIN is not where it invests. */
    @Override
    Optional<String> of(InstrumentFact fact) {
      return fact.isin()
          .filter(isin -> fact.assetClass().equals("equity"))
          .flatMap(isin -> Optional.ofNullable(REGION_TITLES.get(isin.substring(0, 2))));
    }
  },
  SECTORS {
    @Override
    String outline(Catalogue catalogue) {
      return catalogue.all().stream()
          .map(fact -> fact.sector().strip())
          .filter(sector -> !sector.isEmpty())
          .distinct()
          .sorted()
          .limit(MOST_SECTORS)
          .collect(Collectors.joining("\n"));
    }

    @Override
    Optional<String> of(InstrumentFact fact) {
      return Optional.of(fact.sector().strip()).filter(sector -> !sector.isEmpty());
    }
  };

  private static final int MOST_SECTORS = 200;
  private static final Map<String, String> ASSET_CLASS_TITLES = Map.of(
      "equity", "Shares",
      "fund", "Funds",
      "bond", "Bonds",
      "option", "Options",
      "future", "Futures",
      "crypto", "Crypto assets",
      "private", "Private assets",
      "index", "Other");
  private static final Map<String, String> REGION_TITLES = Map.ofEntries(
      Map.entry("US", "United States"),
      Map.entry("CA", "Canada"),
      Map.entry("AT", "Euro area"),
      Map.entry("BE", "Euro area"),
      Map.entry("DE", "Euro area"),
      Map.entry("ES", "Euro area"),
      Map.entry("FI", "Euro area"),
      Map.entry("FR", "Euro area"),
      Map.entry("IE", "Euro area"),
      Map.entry("IT", "Euro area"),
      Map.entry("NL", "Euro area"),
      Map.entry("PT", "Euro area"),
      Map.entry("GB", "United Kingdom"),
      Map.entry("CH", "Switzerland"),
      Map.entry("DK", "Other Europe"),
      Map.entry("NO", "Other Europe"),
      Map.entry("PL", "Other Europe"),
      Map.entry("SE", "Other Europe"),
      Map.entry("JP", "Japan"),
      Map.entry("CN", "China"),
      Map.entry("HK", "China"),
      Map.entry("IN", "India"),
      Map.entry("AU", "Australia and New Zealand"),
      Map.entry("NZ", "Australia and New Zealand"),
      Map.entry("KR", "Other Asia and Pacific"),
      Map.entry("SG", "Other Asia and Pacific"),
      Map.entry("TW", "Other Asia and Pacific"),
      Map.entry("BR", "Latin America"),
      Map.entry("MX", "Latin America"),
      Map.entry("ZA", "Middle East and Africa"));

  /** A title a line; two spaces more than the line above make it a part of that one. */
  abstract String outline(Catalogue catalogue);

  /** The title of the class that an instrument is in, where its data says so. */
  abstract Optional<String> of(InstrumentFact fact);

  /** The title of the class that cash is in. */
  Optional<String> ofCash() {
    return Optional.empty();
  }

  /** The same of any subject. */
  Optional<String> of(Subject subject, Catalogue catalogue) {
    return switch (subject) {
      case Subject.Instrument(var id) -> catalogue.find(id).flatMap(this::of);
      case Subject.Cash(var currency) -> ofCash();
      case Subject.Account(var id) -> Optional.empty();
    };
  }
}
