package io.nexanest.desktop.gateway.market.own;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of an instrument, or of a price stated for it; {@link #wire()} is a part of its path in
 * the API that no other field's path has.
 */
public enum InstrumentField {
  ASSET_CLASS(
      "asset_class",
      "Class",
      List.of("equity", "fund", "bond", "option", "future", "crypto", "private", "index")),
  DISPLAY_NAME("display_name", "Name", Form.TEXT),
  SYMBOL("listings", "Symbol", Form.TEXT),
  CURRENCY("currency_code", "Currency", Form.CURRENCY),
  SECTOR("sector", "Sector", Form.TEXT),
  /** Schemes with their values, such as "ISIN US0378331005, CUSIP 037833100". */
  IDENTIFIERS("identifiers", "Identifiers", Form.TEXT),
  PRICE_SCALE("price_scale", "Decimals of prices", Form.COUNT),
  MULTIPLIER("multiplier", "Multiplier", Form.DECIMAL),
  MARGINED("margined", "Settled daily", Form.FLAG),
  UNDERLYING("underlying", "Underlying", Form.INSTRUMENT),
  RIGHT("right", "Right", List.of("CALL", "PUT")),
  STRIKE("strike", "Strike", Form.DECIMAL),
  EXPIRY("expiry_date", "Expires on", Form.DATE),
  COUPON("coupon_percent", "Coupon, % a year", Form.DECIMAL),
  MATURITY("maturity_date", "Matures on", Form.DATE),
  DAY_COUNT(
      "day_count",
      "Day count",
      List.of(
          "30/360",
          "30U/360",
          "30E/360",
          "30E/360 ISDA",
          "ACT/360",
          "ACT/365",
          "ACT/ACT",
          "ACT/ACT ISDA")),
  FREQUENCY("coupon_frequency", "Coupons a year", List.of("", "1", "2", "3", "4", "6", "12")),
  FIRST_ACCRUAL("first_accrual_date", "Accrues from", Form.DATE),
  FIRST_COUPON("first_coupon_date", "First coupon", Form.DATE),
  EX_DAYS("ex_coupon_days", "Ex-coupon days", Form.COUNT),
  END_OF_MONTH("end_of_month", "Ends of months", Form.FLAG),
  /** Dates with what is owed from each on, such as "2030-06-30 0.5, 2031-06-30 0.25". */
  FACTORS("factors", "Factors", Form.TEXT),
  MARK_DATE("date", "Date", Form.DATE),
  MARK_PRICE("price", "Price", Form.DECIMAL),
  MARK_SOURCE("source", "Source", Form.TEXT);

  /** What kind of thing the field takes. */
  public enum Form {
    TEXT,
    DECIMAL,
    COUNT,
    DATE,
    /** "true", or empty. */
    FLAG,
    CURRENCY,
    INSTRUMENT,
    /** One of {@link InstrumentField#choices()}. */
    CHOICE
  }

  /** The fields of a stated price. */
  public static final List<InstrumentField> MARK = List.of(MARK_DATE, MARK_PRICE, MARK_SOURCE);

  private static final List<InstrumentField> ALWAYS = List.of(
      ASSET_CLASS, DISPLAY_NAME, SYMBOL, CURRENCY, SECTOR, IDENTIFIERS, PRICE_SCALE, MULTIPLIER);
  private static final List<InstrumentField> BOND = List.of(
      COUPON,
      MATURITY,
      DAY_COUNT,
      FREQUENCY,
      FIRST_ACCRUAL,
      FIRST_COUPON,
      EX_DAYS,
      END_OF_MONTH,
      FACTORS);

  private final String wire;
  private final String title;
  private final Form form;
  private final List<String> choices;

  InstrumentField(String wire, String title, Form form) {
    this(wire, title, form, List.of());
  }

  InstrumentField(String wire, String title, List<String> choices) {
    this(wire, title, Form.CHOICE, choices);
  }

  InstrumentField(String wire, String title, Form form, List<String> choices) {
    this.wire = wire;
    this.title = title;
    this.form = form;
    this.choices = choices;
  }

  /** What the contract of a class says; empty for a class without one. */
  public static List<InstrumentField> terms(String assetClass) {
    return switch (assetClass) {
      case "bond" -> BOND;
      case "option" -> List.of(UNDERLYING, RIGHT, STRIKE, EXPIRY);
      case "future" -> List.of(UNDERLYING, EXPIRY);
      default -> List.of();
    };
  }

  /** All fields of a class, in the order of a form. */
  public static List<InstrumentField> of(String assetClass) {
    List<InstrumentField> fields = new ArrayList<>(ALWAYS);
    if (assetClass.equals("option") || assetClass.equals("future")) {
      fields.add(MARGINED);
    }
    fields.addAll(terms(assetClass));
    return List.copyOf(fields);
  }

  /** Whether it can be changed once the instrument is there, as far as the field alone tells. */
  public boolean changeable() {
    return switch (this) {
      case DISPLAY_NAME, SECTOR, IDENTIFIERS -> true;
      case UNDERLYING, RIGHT, STRIKE, EXPIRY -> true;
      case COUPON, MATURITY, DAY_COUNT, FREQUENCY, FIRST_ACCRUAL, FIRST_COUPON -> true;
      case EX_DAYS, END_OF_MONTH, FACTORS -> true;
      case ASSET_CLASS, SYMBOL, CURRENCY, PRICE_SCALE, MULTIPLIER, MARGINED -> false;
      case MARK_DATE, MARK_PRICE, MARK_SOURCE -> false;
    };
  }

  public String wire() {
    return wire;
  }

  public String title() {
    return title;
  }

  public Form form() {
    return form;
  }

  public List<String> choices() {
    return choices;
  }
}
