package io.nexanest.market.instrument;

import io.nexanest.api.market.v1.FutureTerms;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.api.market.v1.OptionRight;
import io.nexanest.api.market.v1.OptionTerms;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Contracts as messages. */
public final class TermsCodec {
  private final Fields fields;
  private final Catalogue catalogue;

  /**
   * A reader of contracts.
   *
   * @param fields takes what is wrong
   * @param catalogue where underlyings are looked for
   */
  public TermsCodec(Fields fields, Catalogue catalogue) {
    this.fields = fields;
    this.catalogue = catalogue;
  }

  static InstrumentTerms encode(Contract contract) {
    return switch (contract) {
      case Contract.Option(var underlying, var right, var strike, var expiry) ->
        InstrumentTerms.newBuilder()
            .setOption(OptionTerms.newBuilder()
                .setUnderlying(underlying.name())
                .setRight(OptionRight.valueOf("OPTION_RIGHT_" + right))
                .setStrike(Decimals.encode(strike))
                .setExpiryDate(Dates.encode(expiry)))
            .build();
      case Contract.Future(var underlying, var expiry) ->
        InstrumentTerms.newBuilder()
            .setFuture(FutureTerms.newBuilder()
                .setUnderlying(underlying.map(InstrumentId::name).orElse(""))
                .setExpiryDate(Dates.encode(expiry)))
            .build();
      case Contract.Bond bond ->
        InstrumentTerms.newBuilder().setBond(BondCodec.encode(bond)).build();
    };
  }

  /** The contract, or empty where none is stated or something is wrong with it. */
  public Optional<Contract> decode(InstrumentTerms terms) {
    return switch (terms.getContractCase()) {
      case OPTION -> option(terms.getOption());
      case FUTURE -> future(terms.getFuture());
      case BOND -> new BondCodec(fields).decode(terms.getBond()).map(bond -> bond);
      case CONTRACT_NOT_SET -> Optional.empty();
    };
  }

  private Optional<Contract> option(OptionTerms terms) {
    Optional<InstrumentId> underlying = underlying("option.underlying", terms.getUnderlying());
    Optional<Contract.Right> right = right(terms.getRight());
    TermFields each = new TermFields(fields);
    Optional<BigDecimal> strike = each.decimal("option.strike", terms.getStrike(), 1);
    Optional<LocalDate> expiry = each.date("option.expiry_date", terms.getExpiryDate());
    if (underlying.isEmpty() || right.isEmpty() || strike.isEmpty() || expiry.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Contract.Option(underlying.get(), right.get(), strike.get(), expiry.get()));
  }

  private Optional<Contract> future(FutureTerms terms) {
    Optional<InstrumentId> underlying = terms.getUnderlying().isEmpty()
        ? Optional.empty()
        : underlying("future.underlying", terms.getUnderlying());
    return new TermFields(fields)
        .date("future.expiry_date", terms.getExpiryDate())
        .map(expiry -> new Contract.Future(underlying, expiry));
  }

  private Optional<InstrumentId> underlying(String field, String name) {
    var index = catalogue.find(name);
    if (index.isEmpty()) {
      fields.wrong(
          TermFields.PATH + field, Reason.FIELD_INVALID, "'" + name + "' is no instrument");
      return Optional.empty();
    }
    return Optional.of(catalogue.at(index.getAsInt()).id());
  }

  private Optional<Contract.Right> right(OptionRight right) {
    return switch (right) {
      case OPTION_RIGHT_CALL -> Optional.of(Contract.Right.CALL);
      case OPTION_RIGHT_PUT -> Optional.of(Contract.Right.PUT);
      case OPTION_RIGHT_UNSPECIFIED, UNRECOGNIZED -> {
        fields.wrong(
            TermFields.PATH + "option.right",
            Reason.FIELD_INVALID,
            "is OPTION_RIGHT_CALL or OPTION_RIGHT_PUT");
        yield Optional.empty();
      }
    };
  }
}
