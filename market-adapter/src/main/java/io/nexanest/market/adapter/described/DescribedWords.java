package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import io.nexanest.market.adapter.spi.line.Secret;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts symbols and the key into the texts of a description, as JSON writes them. */
final class DescribedWords implements SubscribeCodec {
  private final Description.Words words;
  private final boolean greeted;
  private final Secret key;
  private final Set<String> unanswered = new TreeSet<>();

  /** Words of a feed that speaks first, or not. */
  DescribedWords(Description.Words words, boolean greeted, Secret key) {
    this.words = words;
    this.greeted = greeted;
    this.key = key;
  }

  @Override
  public List<Frame> login() {
    return words.login().isEmpty()
        ? List.of()
        : List.of(Frame.confidential(words.login().replace("{key}", escaped(key.reveal()))));
  }

  @Override
  public boolean greeted() {
    return greeted;
  }

  @Override
  public List<Frame> subscribe(Set<String> symbols) {
    unanswered.addAll(symbols);
    return frames(words.subscribe(), symbols);
  }

  @Override
  public List<Frame> unsubscribe(Set<String> symbols) {
    unanswered.removeAll(symbols);
    return frames(words.unsubscribe(), symbols);
  }

  /** A new line begins; what was asked on the one before is answered no more. */
  void opened() {
    unanswered.clear();
  }

  /** The symbols asked for since the last call. */
  Set<String> answered() {
    Set<String> all = Set.copyOf(unanswered);
    unanswered.clear();
    return all;
  }

  private static List<Frame> frames(String template, Set<String> symbols) {
    if (template.contains("{symbols}")) {
      return List.of(Frame.open(template.replace("{symbols}", JsonText.array(symbols))));
    }
    return symbols.stream()
        .sorted()
        .map(symbol -> Frame.open(template.replace("{symbol}", escaped(symbol))))
        .toList();
  }

  /** Without quotes, which the template has around it. */
  private static String escaped(String text) {
    String quoted = JsonText.text(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  @Override
  public List<Frame> ping() {
    return words.ping().isEmpty() ? List.of() : List.of(Frame.open(words.ping()));
  }
}
