package io.nexanest.market.adapter.rig;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How an exchange speaks: a provider's words, written by hand from its documentation. */
public interface Wire {
  /** A frame for whoever has subscribed a channel of a symbol; an empty channel is for all. */
  record Out(String channel, String symbol, String text) {}

  /** An HTTP answer. */
  record Reply(int status, Map<String, String> headers, String body) {
    public static Reply of(int status, String body) {
      return new Reply(status, Map.of(), body);
    }
  }

  /** Who is connected. */
  final class Client {
    private final Set<String> subscribed = new TreeSet<>();
    private long sequence;

    public void add(String channel, String symbol) {
      subscribed.add(channel + ' ' + symbol);
    }

    public void remove(String channel, String symbol) {
      subscribed.remove(channel + ' ' + symbol);
    }

    boolean hears(Out out) {
      return out.channel().isEmpty() || subscribed.contains(out.channel() + ' ' + out.symbol());
    }

    void forgetAll() {
      subscribed.clear();
    }

    public long next() {
      return sequence++;
    }
  }

  /** What a new client is told. */
  default List<String> greet(Client client) {
    return List.of();
  }

  /** What a client is answered. */
  List<String> receive(Client client, String frame);

  /** How something that happened is told. */
  List<Out> encode(Exchange.Happening happening);

  /** What is told each second. */
  List<Out> beat();

  /** The last touch to a frame of a client, such as its number. */
  default String finish(Client client, String text) {
    return text;
  }

  /** A frame of a type that nobody knows. */
  String unknown();

  /** What an HTTP request is answered. */
  default Reply get(String pathAndQuery) {
    return Reply.of(404, "");
  }

  /** A body with status 200 that says that something is wrong. */
  default String error() {
    return "{\"error\":[\"EGeneral:Internal error\"]}";
  }
}
