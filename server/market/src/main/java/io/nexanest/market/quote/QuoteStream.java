package io.nexanest.market.quote;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.stream.StreamWriter;

/**
 * Takes the commands of one quote stream. What is wrong with one ends the stream, but through its
 * writer: a call has one thread that writes to it, the end included.
 */
final class QuoteStream implements StreamObserver<StreamQuotesRequest> {
  private final QuoteFrames frames;
  private final StreamWriter<?> writer;

  QuoteStream(QuoteFrames frames, StreamWriter<?> writer) {
    this.frames = frames;
    this.writer = writer;
  }

  @Override
  public void onNext(StreamQuotesRequest request) {
    try {
      if (obey(request)) {
        writer.signal();
      }
    } catch (Problem problem) {
      frames.fail(problem);
      writer.signal();
    }
  }

  @Override
  public void onError(Throwable reason) {
    // The client has gone; the outlet says so, and the writer ends.
    writer.signal();
  }

  @Override
  public void onCompleted() {
    frames.finish();
    writer.signal();
  }

  /**
   * True if the writer has something to look at. An acknowledgement with room left before it is
   * nothing to look at: the writer does not wait for it, and waking it for each would double its
   * work. It can't miss one that it waits for, since both look under the frames' lock.
   */
  private boolean obey(StreamQuotesRequest request) {
    return switch (request.getCommandCase()) {
      case SET_PACE -> {
        frames.pace(request.getSetPace().getIntervalMs());
        writer.pace(request.getSetPace().getIntervalMs());
        yield true;
      }
      case SUBSCRIBE -> {
        frames.subscribe(request.getSubscribe().getInstrumentsList());
        yield true;
      }
      case UNSUBSCRIBE -> {
        frames.unsubscribe(request.getUnsubscribe().getHandlesList());
        yield true;
      }
      case ACKNOWLEDGE -> {
        QuoteFrames.Applied applied =
            frames.acknowledge(request.getAcknowledge().getSequence());
        applied.pace().ifPresent(writer::pace);
        yield applied.wakes();
      }
      case COMMAND_NOT_SET ->
        throw Problem.invalid(
            "command", Reason.FIELD_REQUIRED, "is set_pace, subscribe, unsubscribe or acknowledge");
    };
  }
}
