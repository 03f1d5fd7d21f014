package io.nexanest.market.tenant;

import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.kernel.identifier.CheckDigits;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Contract;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.Terms;
import io.nexanest.market.instrument.TermsCodec;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.MalformedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads private instruments, noting all that is wrong with each. */
final class PrivateInstrumentDecoder {
  private static final String PATH = "instrument.";
  private static final List<String> CLASSES =
      List.of("equity", "fund", "bond", "option", "future", "crypto", "private", "index");
  private static final Set<String> SETTLED_DAILY = Set.of("option", "future");
  private static final int SCALE_USUAL = 4;
  private static final int SCALE_MOST = 8;
  private static final int IDENTIFIERS_MOST = 16;
  private static final int SYMBOL_CHARACTERS = 32;
  private static final Pattern MIC = Pattern.compile("[A-Z0-9]{4}");
  private static final String NO_MARKET = "XXXX";

  private final io.nexanest.api.market.v1.Instrument from;
  private final Catalogue catalogue;
  private final Fields fields;

  PrivateInstrumentDecoder(
      io.nexanest.api.market.v1.Instrument from, Catalogue catalogue, Fields fields) {
    this.from = from;
    this.catalogue = catalogue;
    this.fields = fields;
  }

  String displayName() {
    return fields.text(PATH + "display_name", from.getDisplayName(), Limits.NAME_CHARACTERS);
  }

  String assetClass() {
    if (!CLASSES.contains(from.getAssetClass())) {
      fields.wrong(
          PATH + "asset_class",
          from.getAssetClass().isEmpty() ? Reason.FIELD_REQUIRED : Reason.FIELD_INVALID,
          "is one of " + String.join(", ", CLASSES));
    }
    return from.getAssetClass();
  }

  String sector() {
    return fields
        .limit(PATH + "sector", from.getSector(), Limits.NAME_CHARACTERS)
        .strip();
  }

  String currency() {
    return fields
        .read(
            PATH + "currency_code",
            Reason.CURRENCY_UNKNOWN,
            () -> CurrencyCode.of(from.getCurrencyCode()))
        .map(CurrencyCode::code)
        .orElse("");
  }

  int priceScale() {
    int scale = from.getPriceScale();
    if (scale < 0 || scale > SCALE_MOST) {
      fields.wrong(PATH + "price_scale", Reason.FIELD_INVALID, "is 0 to " + SCALE_MOST);
    }
    return scale == 0 ? SCALE_USUAL : scale;
  }

  List<Instrument.Identifier> identifiers() {
    if (from.getIdentifiersCount() > IDENTIFIERS_MOST) {
      fields.wrong(
          PATH + "identifiers",
          Reason.FIELD_INVALID,
          "has " + from.getIdentifiersCount() + " entries; " + IDENTIFIERS_MOST + " is the most");
      return List.of();
    }
    Set<Instrument.Identifier> read = new LinkedHashSet<>();
    for (int i = 0; i < from.getIdentifiersCount(); i++) {
      InstrumentIdentifier each = from.getIdentifiers(i);
      String field = PATH + "identifiers[" + i + "]";
      fields
          .read(field + ".value", Reason.FIELD_INVALID, () -> {
            CheckDigits.check(each.getScheme(), each.getValue());
            return new Instrument.Identifier(each.getScheme(), each.getValue());
          })
          .filter(identifier -> !read.add(identifier))
          .ifPresent(identifier ->
              fields.wrong(field, Reason.FIELD_INVALID, identifier.value() + " is there twice"));
    }
    return new ArrayList<>(read);
  }

  /** The one listing, which has the symbol. */
  Instrument.Listing listing(String currency) {
    if (from.getListingsCount() != 1) {
      fields.wrong(
          PATH + "listings",
          from.getListingsCount() == 0 ? Reason.FIELD_REQUIRED : Reason.FIELD_INVALID,
          "has " + from.getListingsCount() + " entries; one, with the symbol, is right");
      return new Instrument.Listing(NO_MARKET, "", currency);
    }
    var listing = from.getListings(0);
    String field = PATH + "listings[0].";
    String symbol = fields.text(field + "symbol", listing.getSymbol(), SYMBOL_CHARACTERS);
    if (symbol.chars().anyMatch(Character::isISOControl)) {
      fields.wrong(field + "symbol", Reason.FIELD_INVALID, "is one line of plain characters");
    }
    String mic = listing.getMic().isEmpty() ? NO_MARKET : listing.getMic();
    if (!MIC.matcher(mic).matches()) {
      fields.wrong(
          field + "mic", Reason.FIELD_INVALID, "is four letters or digits by ISO 10383, or empty");
    }
    if (!listing.getCurrencyCode().isEmpty() && !listing.getCurrencyCode().equals(currency)) {
      fields.wrong(
          field + "currency_code",
          Reason.FIELD_INVALID,
          "is that of the instrument, '" + currency + "', or empty");
    }
    return new Instrument.Listing(mic, symbol, currency);
  }

  Terms terms(String assetClass) {
    return new Terms(multiplier(assetClass), margined(assetClass), contract(assetClass));
  }

  private BigDecimal multiplier(String assetClass) {
    if (!from.hasMultiplier()) {
      return switch (assetClass) {
        case "bond" -> new BigDecimal("0.01");
        case "option" -> new BigDecimal("100");
        default -> BigDecimal.ONE;
      };
    }
    try {
      BigDecimal multiplier = Decimals.decode(from.getMultiplier());
      if (multiplier.signum() > 0) {
        return multiplier;
      }
      fields.wrong(PATH + "multiplier", Reason.FIELD_INVALID, "is more than 0");
    } catch (MalformedValue e) {
      fields.wrong(
          PATH + "multiplier",
          e.tooPrecise() ? Reason.DECIMAL_TOO_PRECISE : Reason.FIELD_INVALID,
          String.valueOf(e.getMessage()));
    }
    return BigDecimal.ONE;
  }

  private boolean margined(String assetClass) {
    if (from.getMargined() && !SETTLED_DAILY.contains(assetClass)) {
      fields.wrong(
          PATH + "margined",
          Reason.FIELD_INVALID,
          "is for options and futures, which settle daily");
    }
    return from.getMargined();
  }

  Optional<Contract> contract(String assetClass) {
    Optional<Contract> contract = new TermsCodec(fields, catalogue).decode(from.getTerms());
    contract
        .filter(terms -> !terms.assetClass().equals(assetClass))
        .ifPresent(terms -> fields.wrong(
            PATH + "terms",
            Reason.FIELD_INVALID,
            "are those of class '" + terms.assetClass() + "', but the class is '" + assetClass
                + "'"));
    return contract;
  }
}
