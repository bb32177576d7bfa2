package org.almanac.plans;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** What is filled on paper, by its colour: how long each bar is that somebody sees. */
public class PaperBars extends PDFGraphicsStreamEngine {
  private final Map<String, List<Double>> lengths = new TreeMap<>();
  private final List<Point2D> corners = new ArrayList<>();

  private PaperBars(PDPage page) {
    super(page);
  }

  /** The lengths of what is filled, by colour such as {@code 14505c}. */
  public static Map<String, List<Double>> of(PDDocument document) throws IOException {
    Map<String, List<Double>> all = new TreeMap<>();
    for (PDPage page : document.getPages()) {
      PaperBars bars = new PaperBars(page);
      bars.processPage(page);
      bars.lengths.forEach(
          (colour, some) -> all.computeIfAbsent(colour, any -> new ArrayList<>()).addAll(some));
    }
    return all;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    corners.addAll(List.of(p0, p1, p2, p3));
  }

  @Override
  public void moveTo(float x, float y) {
    corners.add(new Point2D.Float(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    corners.add(new Point2D.Float(x, y));
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    double left = corners.stream().mapToDouble(Point2D::getX).min().orElse(0);
    double right = corners.stream().mapToDouble(Point2D::getX).max().orElse(0);
    int rgb = getGraphicsState().getNonStrokingColor().toRGB();
    lengths.computeIfAbsent("%06x".formatted(rgb), any -> new ArrayList<>()).add(right - left);
    corners.clear();
  }

  @Override
  public void endPath() {
    corners.clear();
  }

  @Override
  public void strokePath() {
    corners.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fillPath(windingRule);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    lineTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return corners.isEmpty() ? new Point2D.Float() : corners.get(corners.size() - 1);
  }

  @Override
  public void closePath() {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName name) {}
}
