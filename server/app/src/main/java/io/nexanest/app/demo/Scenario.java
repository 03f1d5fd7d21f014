package io.nexanest.app.demo;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.nexanest.app.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A demo household as its file describes it.
 *
 * @param name the scenario
 * @param household what the household is called
 * @param currency the household's currency
 */
public record Scenario(
    String name,
    String household,
    String currency,
    List<Portfolio> portfolios,
    List<Account> accounts) {

  /** A portfolio over accounts, by their names. */
  public record Portfolio(String name, String currency, List<String> accounts) {}

  /** An account with its statement's file. */
  public record Account(
      String name,
      String institution,
      String kind,
      String currency,
      String lotPolicy,
      String file) {}

  /** Reads {@code demo/statements/<name>/household.json} from the class path. */
  public static Scenario read(String name) {
    byte[] bytes = resource("demo/statements/" + name + "/household.json", name);
    Struct.Builder json = Struct.newBuilder();
    try {
      JsonFormat.parser().merge(new String(bytes, StandardCharsets.UTF_8), json);
    } catch (IOException e) {
      throw new IllegalStateException("the demo's household.json can't be read", e);
    }
    Map<String, Value> fields = json.getFieldsMap();
    return new Scenario(
        name,
        text(fields, "household"),
        text(fields, "currency"),
        list(fields, "portfolios").stream().map(Scenario::portfolio).toList(),
        list(fields, "accounts").stream().map(Scenario::account).toList());
  }

  /** The statement of an account. */
  public byte[] statement(Account account) {
    return resource("demo/statements/" + name + "/" + account.file(), name);
  }

  private static byte[] resource(String path, String name) {
    try (InputStream in = Scenario.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new StartFailure("there is no scenario '" + name + "'; say dow or apple");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(path + " can't be read", e);
    }
  }

  private static Portfolio portfolio(Value value) {
    Map<String, Value> fields = value.getStructValue().getFieldsMap();
    return new Portfolio(
        text(fields, "name"),
        text(fields, "currency"),
        list(fields, "accounts").stream().map(Value::getStringValue).toList());
  }

  private static Account account(Value value) {
    Map<String, Value> fields = value.getStructValue().getFieldsMap();
    return new Account(
        text(fields, "name"),
        text(fields, "institution"),
        text(fields, "kind"),
        text(fields, "currency"),
        text(fields, "lot_policy"),
        text(fields, "file"));
  }

  private static String text(Map<String, Value> fields, String key) {
    return fields.getOrDefault(key, Value.getDefaultInstance()).getStringValue();
  }

  private static List<Value> list(Map<String, Value> fields, String key) {
    return fields.getOrDefault(key, Value.getDefaultInstance()).getListValue().getValuesList();
  }
}
