package io.nexanest.core.transaction;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stated values of a draft, side by side in the order of the fields, with a bit for each field
 * that is stated. A ledger has one of these for each transaction, and a replay asks each several
 * times: a hash table takes thrice the memory and finds a value by way of another cache line.
 * Immutable.
 */
final class FieldValues extends AbstractMap<Field, Object> {
  private static final Field[] FIELDS = Field.values();

  private final int stated;
  private final Object[] dense;

  private FieldValues(int stated, Object[] dense) {
    this.stated = stated;
    this.dense = dense;
  }

  /** The same pairs; every value as {@link Draft} keeps it. */
  static FieldValues of(Map<Field, Object> values) {
    if (values instanceof FieldValues already) {
      return already;
    }
    Object[] sparse = new Object[FIELDS.length];
    values.forEach((field, value) -> sparse[field.ordinal()] = Draft.normal(field, value));
    Object[] dense = new Object[values.size()];
    int stated = 0;
    int next = 0;
    for (Field field : FIELDS) {
      if (sparse[field.ordinal()] != null) {
        stated |= bit(field);
        dense[next++] = sparse[field.ordinal()];
      }
    }
    return new FieldValues(stated, dense);
  }

  private static int bit(Field field) {
    return 1 << field.ordinal();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key instanceof Field field && states(field) ? dense[place(field)] : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof Field field && states(field);
  }

  boolean states(Field field) {
    return (stated & bit(field)) != 0;
  }

  /** How many of the fields before it are stated. */
  private int place(Field field) {
    return Integer.bitCount(stated & (bit(field) - 1));
  }

  @Override
  public int size() {
    return dense.length;
  }

  @Override
  public Set<Entry<Field, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return dense.length;
      }

      @Override
      public Iterator<Entry<Field, Object>> iterator() {
        return new Pairs();
      }
    };
  }

  private final class Pairs implements Iterator<Entry<Field, Object>> {
    private int left = stated;

    @Override
    public boolean hasNext() {
      return left != 0;
    }

    @Override
    public Entry<Field, Object> next() {
      if (left == 0) {
        throw new NoSuchElementException("there is no further field");
      }
      Field field = FIELDS[Integer.numberOfTrailingZeros(left)];
      left &= left - 1;
      return Map.entry(field, dense[place(field)]);
    }
  }
}
