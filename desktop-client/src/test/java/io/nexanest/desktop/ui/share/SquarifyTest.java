package io.nexanest.desktop.ui.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SquarifyTest {
  @Test
  void thePaperSevenWeightsFillTheirRectangle() {
    double[] weights = {6, 6, 4, 3, 2, 2, 1};
    List<Squarify.Box> boxes = Squarify.cut(weights, 6, 4);
    assertThat(boxes).hasSize(7);
    for (int i = 0; i < weights.length; i++) {
      Squarify.Box box = boxes.get(i);
      assertThat(box.width() * box.height()).isEqualTo(weights[i], within(1e-9));
    }
    assertThat(boxes.get(0)).isEqualTo(new Squarify.Box(0, 0, 3, 2));
    assertThat(boxes.get(1)).isEqualTo(new Squarify.Box(0, 2, 3, 2));
  }

  @Test
  void noWeightsMakeNoBoxes() {
    assertThat(Squarify.cut(new double[0], 10, 10)).isEmpty();
  }
}
