package io.nexanest.portfolio.importing;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.GetMarketStateRequest;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListInstrumentsResponse;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.api.market.v1.MarketState;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.wire.Dates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The demo's instruments on the last day of 2024, instead of a market. */
final class FakeMarket {
  static final Path DEMO =
      Path.of(System.getProperty("nexanest.root", "../.."), "server/app/src/main/resources/demo");

  private FakeMarket() {}

  static List<BindableService> services() {
    return List.of(new Instruments(), new Rates());
  }

  private static final class Instruments extends InstrumentServiceGrpc.InstrumentServiceImplBase {
    @Override
    public void listInstruments(
        ListInstrumentsRequest request, StreamObserver<ListInstrumentsResponse> observer) {
      Unary.answer(
          observer,
          () -> ListInstrumentsResponse.newBuilder()
              .addAllInstruments(instruments())
              .build());
    }
  }

  private static final class Rates extends RateServiceGrpc.RateServiceImplBase {
    @Override
    public void getMarketState(
        GetMarketStateRequest request, StreamObserver<MarketState> observer) {
      Unary.answer(
          observer,
          () -> MarketState.newBuilder()
              .setBusinessDate(Dates.encode(LocalDate.of(2024, 12, 31)))
              .setDataVersion(1)
              .build());
    }
  }

  private static List<Instrument> instruments() {
    try {
      List<Instrument> instruments = new ArrayList<>();
      for (String line : Files.readAllLines(DEMO.resolve("data/instruments.csv"))) {
        String[] cells = line.split(",", -1);
        if (!cells[0].equals("symbol")) {
          instruments.add(Instrument.newBuilder()
              .setName(new InstrumentId(new UUID(2, instruments.size())).name())
              .setCurrencyCode(cells[4])
              .addIdentifiers(
                  InstrumentIdentifier.newBuilder().setScheme("ISIN").setValue(cells[2]))
              .addListings(Listing.newBuilder().setMic(cells[5]).setSymbol(cells[0]))
              .build());
        }
      }
      return instruments;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
