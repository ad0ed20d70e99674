package dev.slotquest.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slotquest.pictures.Chart.Series;
import dev.slotquest.pictures.Chart.Tone;
import dev.slotquest.pictures.LevelCard.Figure;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTests {

    private static final int LARGEST = 100_000;

    @Test
    void showsALevelOnACard() throws IOException {
        Picture card = card("Jana Öztürk", "Erfahrener", 42).drawn();

        assertThat(card.png()).hasSizeLessThan(LARGEST);
        assertThat(read(card)).satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(800);
            assertThat(image.getHeight()).isEqualTo(418);
            assertThat(colours(image)).as("not blank").hasSizeGreaterThan(50);
        });
        keep("level-card", card);
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 1, 100, 400})
    void showsHowFarItIs(int percent) throws IOException {
        assertThat(read(card("Jana", "Profi", percent).drawn()).getWidth()).isEqualTo(800);
    }

    @Test
    void looksOtherwiseWithOtherWords() {
        assertThat(card("Jana", "Profi", 10).drawn().png())
                .isNotEqualTo(card("Jana", "Experte", 10).drawn().png())
                .isEqualTo(card("Jana", "Profi", 10).drawn().png());
    }

    @Test
    void copesWithNamesOfAllSorts() throws IOException {
        for (String name : List.of("", "😀🎉", "Анна Иванова", "Şükrü Łukasz Ñandú", "x".repeat(500), "\u0000\n\t")) {
            Picture card = card(name, name, 50).drawn();
            assertThat(card.png()).as(name).hasSizeLessThan(LARGEST);
            assertThat(read(card).getWidth()).isEqualTo(800);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsNumbersInAChart(Chart.Kind kind) throws IOException {
        Picture chart = chart(kind, 30, 7).drawn();

        assertThat(chart.png()).hasSizeLessThan(LARGEST);
        assertThat(colours(read(chart)))
                .contains(0x1d8a4b, 0xc8322b)
                .as("letters have soft edges")
                .hasSizeGreaterThan(50);
        keep("chart-" + kind, chart);
    }

    @Test
    void saysThatThereIsNothingToShow() {
        assertThat(chart(Chart.Kind.BARS, 30, 0).drawn().png())
                .isNotEqualTo(new Chart("Buchungen", Chart.Kind.BARS, labels(30), series(30, 0), "")
                        .drawn()
                        .png());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 13, 365})
    void showsAnyNumberOfPlaces(int places) throws IOException {
        assertThat(read(chart(Chart.Kind.BARS, places, 3_000).drawn()).getHeight())
                .isEqualTo(480);
        assertThat(read(chart(Chart.Kind.LINES, places, 3_000).drawn()).getHeight())
                .isEqualTo(480);
    }

    @Test
    void showsHowItsOwnerLooks() throws IOException {
        var dress = new LevelCard.Dress("JJ", Color.GREEN, Color.BLUE, Color.WHITE, Color.ORANGE, 5, Color.MAGENTA);

        BufferedImage drawn = read(card("Maximiliane Mustermann-Beispielhausen", "Höchster Held", 50, dress)
                .drawn());

        assertThat(drawn.getRGB(3, 3) & 0xffffff).as("the frame").isEqualTo(0xff00ff);
        assertThat(drawn.getRGB(736, 66 - 40) & 0xffffff).as("the border").isEqualTo(0xffc800);
    }

    @Test
    void refusesSeriesOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart("", Chart.Kind.BARS, labels(2), series(3, 1), ""))
                .withMessageContaining("3 numbers for 2 places");
    }

    @Test
    void bringsItsOwnLetters() {
        assertThat(Typeface.REGULAR.width("Auftauchquote ÄÖÜß €", 20)).isBetween(150f, 300f);
        assertThat(Typeface.BOLD.width("W", 20)).isGreaterThan(Typeface.BOLD.width("i", 20));
        assertThat(Typeface.REGULAR.width("😀", 20)).isZero();
        assertThat(Typeface.REGULAR.fitted("Auftauchquote", 20, 60)).endsWith("…");
    }

    private static LevelCard card(String name, String title, int percent) {
        return card(name, title, percent, null);
    }

    private static LevelCard card(String name, String title, int percent, LevelCard.@Nullable Dress dress) {
        return new LevelCard(
                name,
                "4",
                "Level",
                title,
                percent,
                "1.230 XP · noch 370 bis Level 5",
                List.of(
                        new Figure("12", "Punkte heute"),
                        new Figure("58", "diese Woche"),
                        new Figure("213", "diesen Monat"),
                        new Figure("340", "Münzen"),
                        new Figure("6 Tage", "Serie"),
                        new Figure("14 Tage", "längste Serie")),
                dress);
    }

    private static Chart chart(Chart.Kind kind, int places, int highest) {
        return new Chart(
                "Deine Buchungen der letzten 30 Tage", kind, labels(places), series(places, highest), "Noch keine");
    }

    private static List<String> labels(int places) {
        return IntStream.range(0, places)
                .mapToObj(at -> "%d.11.".formatted(at + 1))
                .toList();
    }

    private static List<Series> series(int places, int highest) {
        return List.of(
                new Series(
                        "erschienen",
                        Tone.GOOD,
                        IntStream.range(0, places)
                                .mapToObj(at -> at * highest / 40)
                                .toList()),
                new Series(
                        "nicht erschienen",
                        Tone.BAD,
                        IntStream.range(0, places)
                                .mapToObj(at -> at % 3 == 0 ? Math.min(2, highest) : 0)
                                .toList()),
                new Series("abgesagt", Tone.NEUTRAL, Collections.nCopies(places, Math.min(1, highest))),
                new Series(
                        "offen",
                        Tone.PLAIN,
                        IntStream.range(0, places)
                                .mapToObj(at -> at > 25 ? Math.min(3, highest) : 0)
                                .toList()));
    }

    private static BufferedImage read(Picture picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(picture.width());
        assertThat(image.getHeight()).isEqualTo(picture.height());
        return image;
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    /** For whoever wants to look. */
    private static void keep(String name, Picture picture) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve(name + ".png"), picture.png());
    }
}
