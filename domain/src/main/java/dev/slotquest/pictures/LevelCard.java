package dev.slotquest.pictures;

import dev.slotquest.pictures.Sheet.Align;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card with a level, how far it is to the next, and figures.
 *
 * @param name whose card it is
 * @param level the number in the ring
 * @param levelWord what stands above the number
 * @param title what the level is called
 * @param percent how far it is to the next level
 * @param progress the same in words
 * @param figures at most six
 * @param dress how its owner looks, {@code null}: nobody is shown
 */
public record LevelCard(
        String name,
        String level,
        String levelWord,
        String title,
        int percent,
        String progress,
        List<Figure> figures,
        @Nullable Dress dress) {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 418;
    private static final int BAND = 192;
    private static final int MARGIN = 28;
    private static final int RING_X = 116;
    private static final int TEXT_X = 216;
    private static final int ROOM = WIDTH - TEXT_X - MARGIN;
    private static final int IN_A_ROW = 3;
    private static final int FACE = 36;
    private static final int FACE_ROOM = 2 * FACE + 24;
    private static final int STAR = 10;
    private static final int FRAME = 8;

    public LevelCard {
        figures = List.copyOf(figures);
    }

    /** A number with what it is. */
    public record Figure(String value, String label) {}

    /**
     * How somebody looks.
     *
     * @param initials two letters at most
     * @param from where the colours behind the letters begin
     * @param to where they end
     * @param ink of the letters
     * @param border around them, {@code null} for none
     * @param stars how often somebody has ascended
     * @param frame of the whole card, {@code null} for none
     */
    public record Dress(
            String initials,
            Color from,
            Color to,
            Color ink,
            @Nullable Color border,
            int stars,
            @Nullable Color frame) {}

    /** The card as a picture. */
    public Picture drawn() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, Palette.GROUND);
        sheet.fill(new Rectangle2D.Float(0, 0, WIDTH, BAND), Palette.ACCENT);
        drawRing(sheet);
        drawHead(sheet);
        drawDress(sheet);
        for (int i = 0; i < figures.size(); i++) {
            drawFigure(sheet, figures.get(i), i);
        }
        return sheet.finished();
    }

    private void drawRing(Sheet sheet) {
        int middle = BAND / 2;
        int radius = 68;
        sheet.dot(RING_X, middle, radius + 8, Palette.ACCENT_DEEP);
        var arc = new Arc2D.Double(
                RING_X - radius, middle - radius, 2 * radius, 2 * radius, 90, -3.6 * bounded(), Arc2D.OPEN);
        sheet.fill(
                new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(arc),
                Palette.ON_ACCENT);
        sheet.text(levelWord, Typeface.REGULAR, 20, RING_X, middle - 24, Align.CENTER, Palette.ON_ACCENT_MUTED);
        float size = level.length() > 2 ? 48 : 60;
        sheet.text(level, Typeface.BOLD, size, RING_X, middle + 32, Align.CENTER, Palette.ON_ACCENT);
    }

    private void drawHead(Sheet sheet) {
        int room = dress == null ? ROOM : ROOM - FACE_ROOM;
        String shownTitle = Typeface.BOLD.fitted(title, 40, room);
        String shownName = Typeface.REGULAR.fitted(name, 24, dress == null ? room : nameRoom());
        sheet.text(shownTitle, Typeface.BOLD, 40, TEXT_X, 66, Align.LEFT, Palette.ON_ACCENT);
        sheet.text(shownName, Typeface.REGULAR, 24, TEXT_X, 100, Align.LEFT, Palette.ON_ACCENT_MUTED);
        sheet.box(TEXT_X, 122, ROOM, 16, 16, Palette.ACCENT_DEEP);
        double far = ROOM * bounded() / 100.0;
        if (far > 0) {
            sheet.box(TEXT_X, 122, Math.max(16, far), 16, 16, Palette.ON_ACCENT);
        }
        String words = Typeface.REGULAR.fitted(progress, 20, ROOM);
        sheet.text(words, Typeface.REGULAR, 20, TEXT_X, 166, Align.LEFT, Palette.ON_ACCENT_MUTED);
    }

    private void drawDress(Sheet sheet) {
        Dress worn = dress;
        if (worn == null) {
            return;
        }
        int x = WIDTH - MARGIN - FACE;
        int y = 66;
        if (worn.border() != null) {
            sheet.dot(x, y, FACE + 6, worn.border());
        }
        sheet.dot(x, y, FACE, worn.from(), worn.to());
        sheet.text(worn.initials(), Typeface.BOLD, 28, x, y + 10, Align.CENTER, worn.ink());
        double star = TEXT_X + Typeface.REGULAR.width(Typeface.REGULAR.fitted(name, 24, nameRoom()), 24) + 12 + STAR;
        for (int i = 0; i < worn.stars(); i++) {
            sheet.fill(star(star + i * (2 * STAR + 4), 92), Palette.STAR);
        }
        if (worn.frame() != null) {
            var edge = new Rectangle2D.Double(FRAME / 2.0, FRAME / 2.0, WIDTH - FRAME, HEIGHT - FRAME);
            sheet.stroke(edge, FRAME, worn.frame());
        }
    }

    private int nameRoom() {
        return ROOM - FACE_ROOM - roomOfStars();
    }

    private int roomOfStars() {
        return dress == null || dress.stars() == 0 ? 0 : 12 + dress.stars() * (2 * STAR + 4);
    }

    private static Shape star(double x, double y) {
        var path = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double angle = Math.PI * corner / 5 - Math.PI / 2;
            double far = corner % 2 == 0 ? STAR : STAR * 0.42;
            double atX = x + far * Math.cos(angle);
            double atY = y + far * Math.sin(angle);
            if (corner == 0) {
                path.moveTo(atX, atY);
            } else {
                path.lineTo(atX, atY);
            }
        }
        path.closePath();
        return path;
    }

    private void drawFigure(Sheet sheet, Figure figure, int place) {
        double gap = 14;
        double width = (WIDTH - 2 * MARGIN - (IN_A_ROW - 1) * gap) / IN_A_ROW;
        double height = 86;
        int row = place / IN_A_ROW;
        double x = MARGIN + (place % IN_A_ROW) * (width + gap);
        double y = BAND + 20 + row * (height + gap);
        float room = (float) width - 36;
        sheet.box(x, y, width, height, 18, Palette.SURFACE);
        String value = Typeface.BOLD.fitted(figure.value(), 34, room);
        sheet.text(value, Typeface.BOLD, 34, x + 18, y + 44, Align.LEFT, Palette.TEXT);
        String label = Typeface.REGULAR.fitted(figure.label(), 20, room);
        sheet.text(label, Typeface.REGULAR, 20, x + 18, y + 72, Align.LEFT, Palette.MUTED);
    }

    private int bounded() {
        return Math.clamp(percent, 0, 100);
    }
}
