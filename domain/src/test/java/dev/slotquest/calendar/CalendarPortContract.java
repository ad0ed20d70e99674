package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.calendar.CalendarPort.Changes;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.calendar.CalendarPort.Insertion;
import dev.slotquest.calendar.CalendarPort.Revision;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every kind of calendar promises; each adapter runs it. */
public abstract class CalendarPortContract {

    private static final Instant NOON = Instant.parse("2026-12-02T12:00:00Z");

    /** The adapter. */
    protected abstract CalendarPort port();

    /** An empty calendar that it serves. */
    protected abstract Source source();

    @Test
    void servesItsCalendar() {
        assertThat(port().serves(source())).isTrue();
    }

    @Test
    void addsAnEventAndTellsItAsItWasWanted() {
        var done = (Insertion.Done) port().insert(source(), entry("first"));

        for (CalendarEvent event :
                List.of(done.event(), port().find(source(), "first").orElseThrow())) {
            assertThat(event.id()).isEqualTo("first");
            assertThat(event.title()).isEqualTo("Muster, Kim");
            assertThat(event.span()).isEqualTo(hours(0, 2));
            assertThat(event.colorId()).isEqualTo("9");
            assertThat(event.properties()).containsEntry("bookingId", "4711");
            assertThat(event.takesTime()).isTrue();
            assertThat(event.allDay()).isFalse();
            assertThat(event.etag()).isNotBlank();
            assertThat(event.updatedAt()).isNotNull();
        }
    }

    @Test
    void addsNothingTwiceAndLeavesWhatIsThereAsItIs() {
        port().insert(source(), entry("first"));

        assertThat(port().insert(source(), entry("first", "Other", hours(4, 6))))
                .isEqualTo(new Insertion.IdUsed());

        assertThat(port().find(source(), "first").orElseThrow().title()).isEqualTo("Muster, Kim");
        assertThat(port().within(source(), hours(-24, 24))).hasSize(1);
    }

    @Test
    void neverGivesAnIdOutAgain() {
        port().insert(source(), entry("first"));
        port().delete(source(), "first");

        assertThat(port().insert(source(), entry("first"))).isEqualTo(new Insertion.IdUsed());
        assertThat(port().within(source(), hours(-24, 24))).isEmpty();
    }

    @Test
    void changesWhatIsOursAndLeavesTheColour() {
        var before = ((Insertion.Done) port().insert(source(), entry("first"))).event();

        var done = (Revision.Done) port().patch(
                        source(), entry("first", "Muster, Toni", hours(4, 6)).keepingColor(), null);

        assertThat(done.event().title()).isEqualTo("Muster, Toni");
        assertThat(done.event().span()).isEqualTo(hours(4, 6));
        assertThat(done.event().colorId()).isEqualTo("9");
        assertThat(done.event().etag()).isNotEqualTo(before.etag());
        assertThat(port().find(source(), "first")).contains(done.event());
    }

    @Test
    void changesTheColourWhenOneIsGiven() {
        port().insert(source(), entry("first"));

        var done = (Revision.Done)
                port().patch(source(), new Entry("first", "A", "B", "2", hours(0, 2), Map.of("bookingId", "1")), null);

        assertThat(done.event().colorId()).isEqualTo("2");
        assertThat(done.event().properties()).containsEntry("bookingId", "1");
    }

    @Test
    void changesNothingThatSomebodyChangedMeanwhile() {
        var seen = ((Insertion.Done) port().insert(source(), entry("first"))).event();
        port().patch(source(), entry("first", "Somebody else", hours(0, 2)), null);

        assertThat(port().patch(source(), entry("first", "Late", hours(0, 2)), seen.etag()))
                .isEqualTo(new Revision.ChangedMeanwhile());

        var now = port().find(source(), "first").orElseThrow();
        assertThat(now.title()).isEqualTo("Somebody else");
        assertThat(port().patch(source(), entry("first", "In time", hours(0, 2)), now.etag()))
                .isInstanceOf(Revision.Done.class);
    }

    @Test
    void revivesNothing() {
        port().insert(source(), entry("first"));
        port().delete(source(), "first");

        assertThat(port().patch(source(), entry("first"), null)).isEqualTo(new Revision.Gone());
        assertThat(port().patch(source(), entry("never"), null)).isEqualTo(new Revision.Gone());
        assertThat(port().within(source(), hours(-24, 24))).isEmpty();
    }

    @Test
    void removesAnyNumberOfTimes() {
        port().insert(source(), entry("first"));

        port().delete(source(), "first");
        port().delete(source(), "first");
        port().delete(source(), "never");

        assertThat(port().find(source(), "first").filter(event -> !event.isDeleted()))
                .isEmpty();
        assertThat(port().find(source(), "never")).isEmpty();
    }

    @Test
    void tellsEverythingFirstAndThenOnlyWhatChanged() {
        port().insert(source(), entry("first"));
        port().insert(source(), entry("second", "Second", hours(4, 6)));
        port().insert(source(), entry("third", "Third", hours(8, 10)));
        port().delete(source(), "third");

        Changes all = port().changes(source(), null);
        assertThat(all.events()).extracting(CalendarEvent::id).containsExactlyInAnyOrder("first", "second");
        assertThat(port().changes(source(), all.syncToken()).events()).isEmpty();

        port().patch(source(), entry("first", "Renamed", hours(0, 2)), null);
        port().delete(source(), "second");
        port().insert(source(), entry("fourth", "Fourth", hours(12, 14)));

        for (int time = 0; time < 2; time++) {
            Changes some = port().changes(source(), all.syncToken());
            assertThat(some.events())
                    .extracting(CalendarEvent::id)
                    .containsExactlyInAnyOrder("first", "second", "fourth");
            assertThat(some.events())
                    .filteredOn(CalendarEvent::isDeleted)
                    .singleElement()
                    .satisfies(gone -> assertThat(gone.id()).isEqualTo("second"));
            assertThat(port().changes(source(), some.syncToken()).events()).isEmpty();
        }
    }

    @Test
    void asksForANewBeginningWhenATokenMeansNothing() {
        assertThatExceptionOfType(CalendarTrouble.class)
                .isThrownBy(() -> port().changes(source(), "no token of this calendar"))
                .matches(CalendarTrouble::isTokenExpired)
                .matches(trouble -> !trouble.isPassing());
    }

    @Test
    void tellsWhatTouchesAStretchOfTime() {
        IntStream.range(0, 12)
                .forEach(n -> port().insert(source(), entry("event" + n, "Event " + n, hours(2 * n, 2 * n + 2))));
        port().delete(source(), "event3");

        assertThat(port().within(source(), hours(4, 9)))
                .extracting(CalendarEvent::id)
                .containsExactlyInAnyOrder("event2", "event4");
        assertThat(port().within(source(), hours(-9, 0))).isEmpty();
    }

    @Test
    void tellsAboutItself() {
        var about = port().describe(source());

        assertThat(about.title()).isNotBlank();
        assertThat(about.zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(about.writable()).isTrue();
    }

    private static Entry entry(String id) {
        return entry(id, "Muster, Kim", hours(0, 2));
    }

    private static Entry entry(String id, String title, TimeSpan span) {
        return new Entry(id, title, "Bitte klingeln", "9", span, Map.of("bookingId", "4711"));
    }

    private static TimeSpan hours(int from, int to) {
        return new TimeSpan(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
    }
}
