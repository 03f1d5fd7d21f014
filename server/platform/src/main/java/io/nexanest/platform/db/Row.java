package io.nexanest.platform.db;

import io.helidon.dbclient.DbRow;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an answer, read by column name; an absent value is read by the {@code find} methods. */
public final class Row {
  private final DbRow row;

  Row(DbRow row) {
    this.row = row;
  }

  public String text(String column) {
    return need(column, find(column, String.class));
  }

  public UUID id(String column) {
    return need(column, findId(column));
  }

  public long number(String column) {
    return need(column, find(column, Number.class)).longValue();
  }

  public int integer(String column) {
    return need(column, find(column, Number.class)).intValue();
  }

  public boolean flag(String column) {
    return need(column, find(column, Boolean.class));
  }

  public BigDecimal decimal(String column) {
    return need(column, find(column, BigDecimal.class));
  }

  public Instant moment(String column) {
    return need(column, findMoment(column));
  }

  public LocalDate date(String column) {
    return need(column, findDate(column));
  }

  public byte[] bytes(String column) {
    return need(column, find(column, byte[].class));
  }

  public Optional<String> findText(String column) {
    return find(column, String.class);
  }

  public Optional<byte[]> findBytes(String column) {
    return find(column, byte[].class);
  }

  public Optional<Integer> findInteger(String column) {
    return find(column, Integer.class);
  }

  public Optional<BigDecimal> findDecimal(String column) {
    return find(column, BigDecimal.class);
  }

  public Optional<UUID> findId(String column) {
    return find(column, UUID.class);
  }

  public Optional<Instant> findMoment(String column) {
    return find(column, Timestamp.class).map(Timestamp::toInstant);
  }

  public Optional<LocalDate> findDate(String column) {
    return find(column, Date.class).map(Date::toLocalDate);
  }

  private <T> Optional<T> find(String column, Class<T> type) {
    @Nullable Object value = row.column(column).get(Object.class);
    return Optional.ofNullable(type.cast(value));
  }

  private static <T> T need(String column, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("column " + column + " has no value"));
  }
}
