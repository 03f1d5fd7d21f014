package io.nexanest.desktop.gateway.exporting;

import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import java.util.List;

/** Has the books written as a file. */
public interface ExportGateway {
  /** Hears the file, never on the toolkit's thread; the next chunk is sent when this one is taken. */
  interface Listener {
    void chunk(byte[] bytes);

    /** The file is whole. */
    void ended(List<Omission> omissions);

    void failed(GatewayException error);
  }

  /**
   * Begins; closing the answer ends it, and nothing more is heard.
   *
   * @param scope an account's, a portfolio's or a household's name; empty means everything
   */
  Subscription export(String scope, AsOf asOf, ExportFormat format, Listener to);
}
