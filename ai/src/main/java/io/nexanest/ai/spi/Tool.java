package io.nexanest.ai.spi;

/**
 * Something that a model may ask for and never does itself. Its answer is data with names and
 * units, so that every figure can be cited.
 *
 * @param <Q> the typed question, a record
 * @param <A> the typed answer, a record
 */
public interface Tool<Q extends Record, A extends Record> {
  /** A verb and a noun, such as {@code get_valuation}; the same for ever. */
  String name();

  /** One sentence that tells the model when to ask. */
  String purpose();

  /** The question's type, from whose components the model learns what to state. */
  Class<Q> question();

  /** Answers in the name of the person who chats. */
  A answer(Q question);
}
