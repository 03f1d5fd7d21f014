package io.nexanest.portfolio.importing.ghostfolio;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Json;
import io.nexanest.portfolio.importing.text.JsonText;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An export of Ghostfolio: activities, with the accounts and asset profiles that they name. */
public final class GhostfolioJson implements StatementFormat {
  @Override
  public String kind() {
    return "ghostfolio";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean detect(FileStart start) {
    boolean json = start.text().startsWith("{") || start.text().startsWith("[");
    return json && !start.isBooks();
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded = DecodedText.of(bytes, hints.encoding());
    if (!(JsonText.read(decoded.text()) instanceof Json.Fields file)
        || !(file.get("activities").orElse(file) instanceof Json.Array)) {
      throw Unreadable.because(
          "the file is JSON without the array 'activities'; what is read of JSON is Ghostfolio's export");
    }
    List<Json.Fields> activities = file.objects("activities");
    Map<String, String> accounts = accounts(file);
    String account = SourceAccounts.choose(
        activities.stream()
            .map(activity -> activity.text("accountId"))
            .filter(id -> !id.isEmpty())
            .map(id -> accounts.getOrDefault(id, id))
            .toList(),
        hints.account());
    Map<String, Json.Fields> profiles = profiles(file);
    Records records = new Records();
    for (Json.Fields activity : activities) {
      String id = activity.text("accountId");
      // What is of no account is of whichever is asked for.
      if (id.isEmpty() || accounts.getOrDefault(id, id).equals(account)) {
        activity(activity, profiles).record(activity.line(), records);
      }
    }
    return records.statement(kind(), account, decoded.encoding()).at(platform(file, account));
  }

  private static Activity activity(Json.Fields activity, Map<String, Json.Fields> profiles) {
    String symbol = activity.text("symbol");
    Json.Fields profile =
        profiles.getOrDefault(key(activity), new Json.Fields(activity.line(), Map.of()));
    return new Activity(
        activity.text("dataSource"),
        activity.text("type"),
        day(activity.text("date")),
        symbol,
        profile.text("isin"),
        profile.text("name"),
        activity.text("quantity"),
        activity.text("unitPrice"),
        activity.text("fee"),
        activity.text("currency"),
        activity.text("comment"),
        activity.text("id"));
  }

  /** The day of a moment by ISO 8601, on the clock that it is stated by. */
  private static String day(String moment) {
    return moment.matches("(?s)[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? moment.substring(0, 10) : moment;
  }

  private static Map<String, String> accounts(Json.Fields file) {
    Map<String, String> names = new HashMap<>();
    for (Json.Fields account : file.objects("accounts")) {
      String name = account.text("name");
      names.put(account.text("id"), name.isEmpty() ? account.text("id") : name);
    }
    return names;
  }

  /** Who keeps the account of that name; empty if the file does not say. */
  private static String platform(Json.Fields file, String account) {
    Map<String, String> platforms = new HashMap<>();
    file.objects("platforms")
        .forEach(platform -> platforms.put(platform.text("id"), platform.text("name")));
    return file.objects("accounts").stream()
        .filter(each -> account.equals(each.text("name")) || account.equals(each.text("id")))
        .map(each -> platforms.getOrDefault(each.text("platformId"), ""))
        .findFirst()
        .orElse("");
  }

  private static Map<String, Json.Fields> profiles(Json.Fields file) {
    Map<String, Json.Fields> profiles = new HashMap<>();
    file.objects("assetProfiles").forEach(profile -> profiles.put(key(profile), profile));
    return profiles;
  }

  private static String key(Json.Fields named) {
    return named.text("dataSource") + "/" + named.text("symbol");
  }
}
