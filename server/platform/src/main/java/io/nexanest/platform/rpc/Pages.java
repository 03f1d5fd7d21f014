package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque tokens for pages and resumed streams: what they say is bound by a code to the caller's
 * tenant and to the question, so that a token can neither be made up nor taken elsewhere.
 */
public final class Pages {
  private static final int CODE_BYTES = 12;

  private final SecretKeySpec key;

  public Pages(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** How many rows to answer: 0 is the default, more than the most is the most. */
  public static int size(int asked) {
    if (asked < 0) {
      throw Problem.invalid("page_size", Reason.FIELD_INVALID, "a page size is 0 or more");
    }
    return asked == 0 ? Limits.PAGE_DEFAULT : Math.min(asked, Limits.PAGE_MAX);
  }

  /** A token that says where to go on, for this tenant and question alone. */
  public String token(String question, String position) {
    byte[] body = position.getBytes(StandardCharsets.UTF_8);
    byte[] code = code(question, body);
    byte[] all = Arrays.copyOf(code, CODE_BYTES + body.length);
    System.arraycopy(body, 0, all, CODE_BYTES, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Where to go on, or empty for the first page. */
  public Optional<String> position(String question, String token) {
    return position(question, token, "page_token", Reason.PAGE_TOKEN_INVALID);
  }

  /** The same for a resume token. */
  public Optional<String> resume(String question, String token) {
    return position(question, token, "resume_token", Reason.RESUME_TOKEN_INVALID);
  }

  private Optional<String> position(String question, String token, String field, Reason reason) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(token);
      if (all.length > CODE_BYTES) {
        byte[] body = Arrays.copyOfRange(all, CODE_BYTES, all.length);
        if (MessageDigest.isEqual(code(question, body), Arrays.copyOf(all, CODE_BYTES))) {
          return Optional.of(new String(body, StandardCharsets.UTF_8));
        }
      }
    } catch (IllegalArgumentException e) {
      // Not base 64: refused below like any other token that is not ours.
    }
    throw Problem.invalid(
        field, reason, "the token is not one that this question was answered with; start anew");
  }

  private byte[] code(String question, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((Caller.tenant() + "\n" + question + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(body), CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
