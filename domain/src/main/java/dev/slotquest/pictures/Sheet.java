package dev.slotquest.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What is drawn on. Everything is a filled shape, letters as well: the fonts of the system are never asked for. */
final class Sheet {

    /** Where a text stands in relation to its place. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private final BufferedImage image;
    private final Graphics2D pen;

    Sheet(int width, int height, Color ground) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(new Rectangle2D.Float(0, 0, width, height), ground);
    }

    void fill(Shape shape, Color color) {
        pen.setColor(color);
        pen.fill(shape);
    }

    void box(double x, double y, double width, double height, double corner, Color color) {
        fill(new RoundRectangle2D.Double(x, y, width, height, corner, corner), color);
    }

    void dot(double x, double y, double radius, Color color) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
    }

    /** From the upper left to the lower right. */
    void dot(double x, double y, double radius, Color from, Color to) {
        pen.setPaint(new GradientPaint(
                (float) (x - radius), (float) (y - radius), from, (float) (x + radius), (float) (y + radius), to));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void stroke(Shape shape, float thick, Color color) {
        fill(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(shape), color);
    }

    void rule(double fromX, double toX, double y, Color color) {
        fill(new BasicStroke(1).createStrokedShape(new Line2D.Double(fromX, y, toX, y)), color);
    }

    void text(String text, Typeface face, float size, double x, double baseline, Align align, Color color) {
        float width = face.width(text, size);
        double left = switch (align) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        fill(face.line(text, size, (float) left, (float) baseline), color);
    }

    Picture finished() {
        pen.dispose();
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", file)) {
                throw new IllegalStateException("This JDK cannot write PNG files.");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture could not be written to memory.", impossible);
        }
        return new Picture(file.toByteArray(), image.getWidth(), image.getHeight());
    }
}
