package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Exchange.Deal;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import java.util.List;

/** The made-up exchange of the manual's page. */
public final class HarbourWire implements Wire {
  private static final long MILLI = 1_000_000L;
  private final Exchange exchange;

  public HarbourWire(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    return switch (asked.at("op").text()) {
      case "login" ->
        List.of(
            asked.at("token").text().equals("right \"one\"")
                ? "{\"op\":\"login\",\"ok\":true}"
                : "{\"op\":\"fault\",\"why\":\"the token is not known\"}");
      case "ping" -> List.of("{\"op\":\"pong\"}");
      case "join" -> {
        asked.at("rooms").items().forEach(room -> client.add("all", room.text()));
        yield List.of("{\"op\":\"joined\"}");
      }
      default -> {
        asked.at("rooms").items().forEach(room -> client.remove("all", room.text()));
        yield List.of("{\"op\":\"left\"}");
      }
    };
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    String room = "\"room\":" + JsonText.text(happening.symbol());
    return switch (happening) {
      case Deal deal ->
        List.of(new Out(
            "all",
            deal.symbol(),
            "{\"op\":\"deals\"," + room + ",\"list\":[{\"n\":" + deal.id() + ",\"px\":\""
                + deal.price() + "\",\"qty\":" + deal.size() + ",\"at\":" + deal.at() / MILLI
                + "}]}"));
      case Exchange.Change change -> {
        Cell bid = exchange.bids(change.symbol(), 1).getFirst();
        Cell ask = exchange.asks(change.symbol(), 1).getFirst();
        yield List.of(new Out(
            "all",
            change.symbol(),
            "{\"op\":\"top\"," + room + ",\"b\":\"" + bid.price() + "\",\"bq\":" + bid.size()
                + ",\"a\":\"" + ask.price() + "\",\"aq\":" + ask.size()
                + ",\"at\":1780000000123}"));
      }
    };
  }

  @Override
  public List<Out> beat() {
    return List.of();
  }

  @Override
  public String unknown() {
    return "{\"op\":\"brand_new\"}";
  }
}
