/** The words of NexaNest: values, ids, reasons. Sees nothing but the JDK's base module. */
module io.nexanest.kernel {
  requires static org.jspecify;

  exports io.nexanest.kernel.id;
  exports io.nexanest.kernel.identifier;
  exports io.nexanest.kernel.live;
  exports io.nexanest.kernel.money;
  exports io.nexanest.kernel.reason;
  exports io.nexanest.kernel.taxonomy;
  exports io.nexanest.kernel.time;
  exports io.nexanest.kernel.uuid;
}
