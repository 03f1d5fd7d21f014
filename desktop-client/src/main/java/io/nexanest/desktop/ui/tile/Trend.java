package io.nexanest.desktop.ui.tile;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import eu.hansolo.tilesfx.chart.ChartData;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.theme.Look;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.Node;

/** The last few values of something as a line without axes. */
public final class Trend {
  private final Tile tile = TileBuilder.create()
      .skinType(Tile.SkinType.SMOOTH_AREA_CHART)
      .chartType(Tile.ChartType.AREA)
      .smoothing(false)
      .dataPointsVisible(false)
      .tickLabelsXVisible(false)
      .tickLabelsYVisible(false)
      .build();
  private final TileCard card;
  private double change;

  public Trend(String id, String title, Look look) {
    card = new TileCard(
        id,
        title,
        tile,
        Pos.TOP_LEFT,
        look,
        (part, palette) -> part.setBarColor(palette.tone(change)));
  }

  public Node node() {
    return card;
  }

  /** Shows values in their order, coloured by the sign of a change, with a text and a note. */
  public void show(double[] values, double sign, String text, String note) {
    change = sign;
    // The tile draws from zero up; a line of large values would be flat there.
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(0);
    double floor = low - (high - low) * 0.25;
    List<ChartData> points = DoubleStream.of(values)
        .mapToObj(value -> new ChartData("", value - floor))
        .toList();
    tile.setChartData(points);
    card.dress();
    card.say(text, Tone.PLAIN, note);
  }
}
