package io.nexanest.platform.db;

import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbTransaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement being filled in. DbClient binds ids and moments as text, so this class casts them
 * where they stand in the statement; a caller writes {@code :id} and hands over a UUID.
 */
public final class Sql {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z0-9_]*)");

  private final DbTransaction transaction;
  private final String text;
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final Map<String, String> casts = new HashMap<>();

  Sql(DbTransaction transaction, String text) {
    this.transaction = transaction;
    this.text = text;
  }

  /** Binds a value: text, number, boolean, date, moment, id, bytes, or a list of ids or texts. */
  public Sql with(String name, Object value) {
    switch (value) {
      case UUID id -> put(name, id.toString(), "uuid");
      case Instant moment -> put(name, moment.atOffset(ZoneOffset.UTC), "");
      case Enum<?> constant -> put(name, constant.name(), "");
      case Collection<?> many -> put(name, texts(many), arrayType(many));
      default -> put(name, value, "");
    }
    return this;
  }

  /** Binds a value that may be absent; {@code type} is its SQL type, needed for NULL. */
  public Sql with(String name, Optional<?> value, String type) {
    if (value.isPresent()) {
      with(name, value.get());
    } else {
      values.put(name, null);
    }
    casts.put(name, type);
    return this;
  }

  /** All rows. */
  public <T> List<T> list(Function<Row, T> map) {
    try (Stream<DbRow> rows =
        transaction.createQuery(statement()).params(values).execute()) {
      return rows.map(row -> map.apply(new Row(row))).toList();
    }
  }

  /** The only row, or empty; throws IllegalStateException if there are several. */
  public <T> Optional<T> one(Function<Row, T> map) {
    List<T> rows = list(map);
    if (rows.size() > 1) {
      throw new IllegalStateException("one row expected, " + rows.size() + " found: " + text);
    }
    return rows.stream().findFirst();
  }

  /** Runs a statement that changes rows; returns how many. */
  public long execute() {
    return transaction.createDmlStatement(statement()).params(values).execute();
  }

  private void put(String name, Object value, String cast) {
    values.put(name, value);
    if (!cast.isEmpty()) {
      casts.put(name, cast);
    }
  }

  private String statement() {
    Matcher matcher = NAME.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!values.containsKey(name)) {
        throw new IllegalStateException("no value for :" + name + " in " + text);
      }
      String cast = casts.get(name);
      matcher.appendReplacement(
          out, cast == null ? ":" + name : "cast(:" + name + " as " + cast + ")");
    }
    return matcher.appendTail(out).toString();
  }

  private static String[] texts(Collection<?> many) {
    return many.stream().map(Object::toString).toArray(String[]::new);
  }

  private static String arrayType(Collection<?> many) {
    return many.stream().findFirst().filter(UUID.class::isInstance).isPresent()
        ? "uuid[]"
        : many.isEmpty() ? "" : "text[]";
  }
}
