package dev.slotquest.pictures;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of a font. What it has no letter for, such as a smiley, is left out. */
final class Typeface {

    static final Typeface REGULAR = load("/liberation/LiberationSans-Regular.ttf");
    static final Typeface BOLD = load("/liberation/LiberationSans-Bold.ttf");

    private static final int NO_LETTER = 0;

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final float unitsPerEm;
    private final Map<Integer, Letter> known = new ConcurrentHashMap<>();

    /** One letter in the units of the font; its outline grows upwards. */
    private record Letter(Shape outline, float width) {}

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    private static Typeface load(String resource) {
        try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The font %s is not on the class path.".formatted(resource));
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font %s cannot be read.".formatted(resource), unreadable);
        }
    }

    /** How wide a line is. */
    float width(String text, float size) {
        float width = 0;
        for (int code : drawable(text)) {
            width += letter(code).width();
        }
        return width * size / unitsPerEm;
    }

    /** The line as a shape that begins at a place on the base line. */
    Shape line(String text, float size, float x, float y) {
        Path2D line = new Path2D.Float();
        float scale = size / unitsPerEm;
        float at = x;
        for (int code : drawable(text)) {
            Letter letter = letter(code);
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
            line.append(place.createTransformedShape(letter.outline()), false);
            at += letter.width() * scale;
        }
        return line;
    }

    /** The text, shortened where it would be wider than there is room. */
    String fitted(String text, float size, float room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    private int[] drawable(String text) {
        return text.codePoints()
                .filter(code -> letters.getGlyphId(code) != NO_LETTER)
                .toArray();
    }

    private Letter letter(int code) {
        return known.computeIfAbsent(code, this::read);
    }

    /** The font is one file that is read from here and there: one at a time. */
    private Letter read(int code) {
        synchronized (font) {
            try {
                int glyph = letters.getGlyphId(code);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                Shape outline = data == null ? new GeneralPath() : data.getPath();
                return new Letter(outline, font.getAdvanceWidth(glyph));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Letter %d of the font cannot be read.".formatted(code), unreadable);
            }
        }
    }
}
