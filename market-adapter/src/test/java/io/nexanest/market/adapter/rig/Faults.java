package io.nexanest.market.adapter.rig;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Which faults come, and when. */
public interface Faults {
  /** The fault of the next frame. */
  Fault frame();

  /** The fault of the next opening of a line, or of the next request. */
  Fault answer();

  /** None. */
  Faults NONE = new Faults() {
    @Override
    public Fault frame() {
      return Fault.NONE;
    }

    @Override
    public Fault answer() {
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
      public Fault answer() {
        return random.nextInt(4) == 0 ? answers.get(random.nextInt(answers.size())) : Fault.NONE;
      }
    };
  }

  /** One, at the n-th frame from now on; one of answers also closes the line there. */
  static Faults once(Fault fault, int frame) {
    return new Faults() {
      private int left = frame;
      private boolean due;

      @Override
      public synchronized Fault frame() {
        left--;
        if (left != 0) {
          return Fault.NONE;
        }
        due = fault.ofAnswers();
        return due ? Fault.CLOSE_1001 : fault;
      }

      @Override
      public synchronized Fault answer() {
        boolean now = due;
        due = false;
        return now ? fault : Fault.NONE;
      }
    };
  }
}
