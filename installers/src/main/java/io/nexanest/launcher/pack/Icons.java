package io.nexanest.launcher.pack;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Draws the product's icon from its SVG into what each system takes: PNG, ICO or ICNS. */
final class Icons {
  private static final Pattern SHAPE = Pattern.compile("<(rect|path) ([^>]*)/>");
  private static final double VIEW = 256;

  private final String svg;

  Icons(Path svg) throws IOException {
    this.svg = Files.readString(svg);
  }

  /** Writes the icon; the file's ending says which kind. */
  Path write(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes = name.endsWith(".ico") ? ico() : name.endsWith(".icns") ? icns() : png(512);
    return Files.write(file, bytes);
  }

  byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / VIEW, size / VIEW);
    Matcher shape = SHAPE.matcher(svg);
    while (shape.find()) {
      draw(g, shape.group(1).equals("rect"), shape.group(2));
    }
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void draw(Graphics2D g, boolean rect, String attributes) {
    if (rect) {
      double arc = 2 * number(attributes, "rx");
      g.setColor(Color.decode(text(attributes, "fill")));
      g.fill(new RoundRectangle2D.Double(
          number(attributes, "x"),
          number(attributes, "y"),
          number(attributes, "width"),
          number(attributes, "height"),
          arc,
          arc));
      return;
    }
    g.setColor(Color.decode(text(attributes, "stroke")));
    float width = (float) number(attributes, "stroke-width");
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path(text(attributes, "d")));
  }

  private static Path2D path(String text) {
    Path2D path = new Path2D.Double();
    Scanner in = new Scanner(text).useLocale(java.util.Locale.ROOT);
    while (in.hasNext()) {
      String step = in.next();
      switch (step) {
        case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
        case "L" -> path.lineTo(in.nextDouble(), in.nextDouble());
        case "C" ->
          path.curveTo(
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble());
        default -> throw new IllegalArgumentException("the icon's path has an unknown " + step);
      }
    }
    return path;
  }

  private byte[] ico() throws IOException {
    List<Integer> sizes = List.of(16, 32, 48, 256);
    ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream images = new ByteArrayOutputStream();
    head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      byte[] png = png(size);
      byte side = (byte) (size == 256 ? 0 : size);
      head.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      head.putInt(png.length).putInt(head.capacity() + images.size());
      images.writeBytes(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(images.toByteArray());
    return all.toByteArray();
  }

  private byte[] icns() throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(entries);
    String[] kinds = {"ic07", "ic08", "ic09", "ic10"};
    for (int i = 0; i < kinds.length; i++) {
      byte[] png = png(128 << i);
      out.write(kinds[i].getBytes(StandardCharsets.US_ASCII));
      out.writeInt(png.length + 8);
      out.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(all);
    head.write("icns".getBytes(StandardCharsets.US_ASCII));
    head.writeInt(entries.size() + 8);
    head.write(entries.toByteArray());
    return all.toByteArray();
  }

  private static double number(String attributes, String name) {
    return Double.parseDouble(text(attributes, name));
  }

  private static String text(String attributes, String name) {
    Matcher value = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
    if (!value.find()) {
      throw new IllegalArgumentException("the icon has a shape without " + name);
    }
    return value.group(1);
  }
}
