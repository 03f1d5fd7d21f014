package io.nexanest.market.adapter.rig;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Which faults come, and when. */
public interface Faults {
  /** The fault of the next frame. */
  Fault frame();

  /** The fault of the next opening of a line. */
  Fault opening();

  /** The fault of the next request. */
  Fault request();

  /** None. */
  Faults NONE = new Faults() {
    @Override
    public Fault frame() {
      return Fault.NONE;
    }

    @Override
    public Fault opening() {
      return Fault.NONE;
    }

    @Override
    public Fault request() {
      return Fault.NONE;
    }
  };

  /** By chance: one frame of fifty, one answer of four. */
  static Faults byChance(long seed) {
    Random random = new Random(seed ^ 0x5DEECE66DL);
    List<Fault> frames =
        Stream.of(Fault.values()).filter(f -> !f.ofAnswers() && f != Fault.NONE).toList();
    List<Fault> answers = Stream.of(Fault.values()).filter(Fault::ofAnswers).toList();
    return new Faults() {
      @Override
      public Fault frame() {
        return random.nextInt(50) == 0 ? frames.get(random.nextInt(frames.size())) : Fault.NONE;
      }

      @Override
      public Fault opening() {
        return request();
      }

      @Override
      public Fault request() {
        return random.nextInt(4) == 0 ? answers.get(random.nextInt(answers.size())) : Fault.NONE;
      }
    };
  }

  /**
   * One, at the n-th frame from now on. One of answers closes the line there, and is that of the
   * next opening and of the next request.
   */
  static Faults once(Fault fault, int frame) {
    return new Faults() {
      private int left = frame;
      private boolean opening;
      private boolean request;

      @Override
      public Fault frame() {
        left--;
        if (left != 0) {
          return Fault.NONE;
        }
        opening = fault.ofAnswers();
        request = opening;
        return opening ? Fault.CLOSE_1001 : fault;
      }

      @Override
      public Fault opening() {
        boolean now = opening;
        opening = false;
        return now ? fault : Fault.NONE;
      }

      @Override
      public Fault request() {
        boolean now = request;
        request = false;
        return now ? fault : Fault.NONE;
      }
    };
  }
}
