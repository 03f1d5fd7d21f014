package io.nexanest.market.adapter.spi;

import java.util.ServiceLoader;
import java.util.TreeMap;

/** Makes a provider; found by {@link ServiceLoader}. */
public interface ProviderFactory {
  /** The name by which configuration asks for it, such as "replay". */
  String id();

  /** Opens it. Throws IllegalArgumentException that names the setting that is wrong. */
  Provider open(ProviderSettings settings);

  /** Finds the factory of an id. Throws IllegalArgumentException that lists those there are. */
  static ProviderFactory of(String id) {
    var known = new TreeMap<String, ProviderFactory>();
    ServiceLoader.load(ProviderFactory.class, ProviderFactory.class.getClassLoader())
        .forEach(f -> known.put(f.id(), f));
    ProviderFactory found = known.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "no market data provider '" + id + "'; there are " + known.keySet());
    }
    return found;
  }
}
