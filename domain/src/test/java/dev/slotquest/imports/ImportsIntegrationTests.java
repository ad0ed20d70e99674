package dev.slotquest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.analytics.exports.ExportBookings;
import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.imports.ImportRun.State;
import dev.slotquest.imports.RowFault.Code;
import dev.slotquest.shared.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that come into a real database. */
@DomainTest
class ImportsIntegrationTests {

    private static final Path FOLDER = Path.of("target/domain-home/imports");
    private static final String HEADER =
            "id,starts_at,ends_at,consultant,customer_name,customer_phone,booked_by,booked_at,status,potential,note\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    StartImport startImport;

    @Autowired
    RunImports runImports;

    @Autowired
    Imports imports;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    ExportBookings exportBookings;

    private Office office;
    private User admin;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        admin = office.admin();
    }

    @Test
    void bringsGoodRowsInAndTellsWhatIsWrongWithTheOthers() {
        ImportRun run = bring(HEADER + """
                a1,2026-11-02T14:00:00+01:00,,Anna,Erika von der Heide,030 1234567,old.staff,2026-10-20 09:30,CAME,TOP,hello
                a2,2026-11-03 14:00,2026-11-03 15:00,Anna,Max Muster,,Karin Alt,,no-show,,
                a3,gestern,,Anna,Max Muster,,,,CAME,,
                a4,2026-11-04 14:00,,,,123,,,PERHAPS,,
                a5,2027-11-04 14:00,,Anna,Max Muster,,,,CAME,,
                """);

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.imported()).isEqualTo(2);
        assertThat(run.refused()).isEqualTo(3);
        assertThat(imports.faults(run, 100))
                .containsExactlyInAnyOrder(
                        new RowFault(4, "starts_at", Code.NO_TIME),
                        new RowFault(5, "consultant", Code.MISSING),
                        new RowFault(5, "customer_name", Code.MISSING),
                        new RowFault(5, "status", Code.NO_SUCH_WORD),
                        new RowFault(6, "status", Code.AHEAD));
        assertThat(text(
                        "select concat_ws('|', last_name, first_name, phone, outcome, potential, note, seat) from booking"
                                + " where note is not null"))
                .isEqualTo("von der Heide|Erika|+49301234567|CAME|TOP|hello|1");
        assertThat(count("consultant where name = 'Anna' and not active")).isEqualTo(1);
        assertThat(count("user_account where username = 'Karin.Alt' and display_name = 'Karin Alt' and not active"))
                .isEqualTo(1);
        assertThat(count("booking_follow_up f join booking b on b.id = f.booking_id where f.name = 'metrics'"))
                .isEqualTo(count("booking_follow_up where name = 'metrics'"));
        assertThat(count("audit_entry where action = 'import.finished'")).isEqualTo(1);
    }

    @Test
    void leavesWhatIsHereAlreadyAsItIs() {
        String file = HEADER + "a1,2026-11-02 14:00,,Anna,Max Muster,,old,,CAME,,\n"
                + "a1,2026-11-02 14:00,,Anna,Max Muster,,old,,CAME,,\n";
        assertThat(bring(file).imported()).isEqualTo(1);
        ImportRun again = bring(file.replace("CAME", "NO_SHOW"));

        assertThat(again.imported()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(text("select outcome from booking")).isEqualTo("CAME");
    }

    @Test
    void storesNothingWhenItIsOnlyTried() {
        String file = HEADER + "a1,2026-11-02 14:00,,Anna,Max Muster,,old,,CAME,,\na2,never,,Anna,Max,,,,CAME,,\n";
        ImportRun run = bring(ImportKind.BOOKINGS, file, null, true);

        assertThat(run.imported()).isEqualTo(1);
        assertThat(run.refused()).isEqualTo(1);
        assertThat(count("booking")).isZero();
        assertThat(count("consultant")).isZero();
        assertThat(count("customer")).isZero();
    }

    @Test
    void givesNoSeatTwiceToWhatIsStillToCome() {
        long anna = office.consultant("Anna", 1);
        book(anna, "2026-12-02", "14:00");
        ImportRun run = bring(HEADER + """
                f1,2026-12-02 14:00,2026-12-02 16:00,anna,Max Muster,,,,BOOKED,,
                f2,2026-12-02 15:00,2026-12-02 17:00,Anna,Mia Muster,,,,BOOKED,,
                f3,2026-12-03 14:00,2026-12-03 16:00,Anna,Moritz Muster,,,,BOOKED,,
                f4,2026-12-03 14:00,2026-12-03 16:00,Anna,Mara Muster,,,,BOOKED,,
                f5,2026-12-03 14:00,2026-12-03 16:00,Anna,Mona Muster,,,,CANCELLED,,
                """);

        assertThat(run.imported()).isEqualTo(2);
        assertThat(imports.faults(run, 10))
                .containsExactly(
                        new RowFault(2, "starts_at", Code.FULL),
                        new RowFault(3, "starts_at", Code.OVERLAPPING),
                        new RowFault(5, "starts_at", Code.FULL));
    }

    @Test
    void readsMappedColumnsAndKeepsFeatures() {
        String file = """
                Nummer;Beginn;Berater;Kunde;Stand;Wetter
                7;02.11.2026 14:00;Anna;Max Muster;CAME;Regen
                """;
        ImportRun run = bring(ImportKind.BOOKINGS, file, """
                {"Nummer": "id", "Beginn": "starts_at", "Berater": "consultant", "Kunde": "customer_name",
                 "Stand": "status", "Wetter": "feature:weather"}""", false);

        assertThat(run.imported()).isEqualTo(1);
        assertThat(text("select concat(feature, '=', content) from booking_feature"))
                .isEqualTo("weather=Regen");
    }

    @Test
    void goesOnWhereACrashEndedIt() throws Exception {
        String file = HEADER
                + IntStream.range(0, 30)
                        .mapToObj(n -> "a%d,2026-11-02 14:00,,Anna,Kunde Nummer%d,,old,,CAME,,".formatted(n, n))
                        .collect(Collectors.joining("\n"));
        long id = started(ImportKind.BOOKINGS, file, null, false);
        runImports.some();
        database.jdbc()
                .sql("update import_run set position = 10 where id = ?")
                .param(id)
                .update();
        runAll();

        ImportRun run = imports.byId(id).orElseThrow();
        assertThat(run.imported()).isEqualTo(20);
        assertThat(run.progress()).isEqualTo(1);
        assertThat(count("booking")).isEqualTo(20);
        try (var left = Files.list(FOLDER)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void givesAFileUpThatNobodyFinds() throws Exception {
        long id = started(ImportKind.BOOKINGS, HEADER, null, false);
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        runAll();
        assertThat(imports.byId(id).orElseThrow().state()).isEqualTo(State.WAITING);

        clock.moveBy(Duration.ofHours(25));
        runAll();

        assertThat(imports.byId(id).orElseThrow().fault()).isEqualTo("GONE");
    }

    @Test
    void tellsWhatNoFileCanBe() {
        assertThat(bring("just a text\nwithout columns").fault()).isEqualTo("COLUMNS");
        assertThat(bring("").fault()).isEqualTo("EMPTY");
        assertThat(bring("[{\"id\": \"a\"").fault()).isEqualTo("BROKEN");
        assertThat(bring(HEADER + "\"never closed,").fault()).isEqualTo("BROKEN");
        assertThat(startImport.start(
                        new StartImport.Wish(ImportKind.BOOKINGS, "x", "{\"a\": \"password\"}", false),
                        new ByteArrayInputStream(new byte[0]),
                        admin.toActor(Channel.API)))
                .isInstanceOf(StartImport.Result.MappingUnknown.class);
    }

    @Test
    void notesOutcomesOfBookingsThatAreHere() {
        bring(HEADER
                + "a1,2026-11-02 14:00,,Anna,Max Muster,,old,,BOOKED,,\na2,2026-11-03 14:00,,Anna,Mia Muster,,old,,GHOST,,\n"
                + "a3,2026-11-04 14:00,,Anna,Mo Muster,,old,,BOOKED,,\n");
        String file = """
                {"id": "a1", "status": "CAME"}
                {"id": "a2", "status": "CAME"}
                {"id": "a3", "status": "CANCELLED", "cancel_reason": "CUSTOMER"}
                {"id": "a4", "status": "CAME"}
                """;
        ImportRun run = bring(ImportKind.OUTCOMES, file, null, false);

        assertThat(run.imported()).isEqualTo(2);
        assertThat(imports.faults(run, 10))
                .containsExactly(new RowFault(2, "status", Code.OTHERWISE), new RowFault(4, "id", Code.UNKNOWN));
        assertThat(count("booking where outcome = 'CAME'")).isEqualTo(1);
        assertThat(count("booking where status = 'CANCELLED' and cancel_reason = 'CUSTOMER'"))
                .isEqualTo(1);
        assertThat(bring(ImportKind.OUTCOMES, file, null, false).unchanged()).isEqualTo(2);
    }

    @Test
    void bringsCustomersInOnce() {
        String file = """
                [{"id": "c1", "name": "Max Muster", "phone": "030 1234567"},
                 {"id": "c2", "first_name": "Mia", "last_name": "Muster", "do_not_call_since": "2026-01-01T10:00:00Z"},
                 {"id": "c3", "name": ""}]""";
        ImportRun run = bring(ImportKind.CUSTOMERS, file, null, false);

        assertThat(run.imported()).isEqualTo(2);
        assertThat(run.refused()).isEqualTo(1);
        assertThat(count("customer where do_not_call_since is not null")).isEqualTo(1);
        assertThat(bring(ImportKind.CUSTOMERS, file, null, false).unchanged()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void bringsBackWhatAnEmptyProductLacks(ExportFormat format) {
        long anna = office.consultant("Anna", 3);
        User sam = office.staff();
        Booking first =
                book(anna, "2026-12-02", "14:00", sam, new CustomerDetails("=1+1", "Muster", "0301234567", null));
        book(anna, "2026-12-02", "14:00", sam, new CustomerDetails("", "Wir", null, "WIR@example.org"));
        book(anna, "2026-12-03", "16:00", sam, new CustomerDetails("Anna Maria", "von und zu Heide", null, null));
        changeBooking.cancel(first.reference(), CancelReason.CUSTOMER, null, null, sam, Channel.PORTAL);
        bring(HEADER + "a1,2026-11-02 14:00,,Otto,Max Muster,,old,2026-10-31T08:15:30.123Z,MOVED,WIN_BACK,-1\n");
        byte[] taken = export(format);
        String checksum = checksum();

        database.clear();
        admin = Office.in(context).admin();
        ImportRun run = bring(ImportKind.BOOKINGS, new String(taken, StandardCharsets.UTF_8), null, false);

        assertThat(imports.faults(run, 10)).isEmpty();
        assertThat(run.imported()).isEqualTo(4);
        assertThat(checksum()).isEqualTo(checksum);
        assertThat(export(format)).isEqualTo(taken);
    }

    private String checksum() {
        return text("""
                select group_concat(told order by told separator ';') from (
                    select concat_ws('|', b.reference, c.name, b.starts_at, b.ends_at, b.status,
                                     coalesce(b.outcome, '-'), b.first_name, b.last_name, coalesce(b.phone, '-'),
                                     coalesce(b.email, '-'), coalesce(b.note, '-'), b.potential, u.username, b.channel,
                                     b.points, coalesce(b.cancel_reason, '-'), coalesce(b.cancelled_at, '-'),
                                     b.created_at) as told
                      from booking b join consultant c on c.id = b.consultant_id
                      join user_account u on u.id = b.booked_by) rows_told""");
    }

    private byte[] export(ExportFormat format) {
        var out = new ByteArrayOutputStream();
        exportBookings.write(ExportKind.BOOKINGS, BookingFilter.ALL, format, out, admin, Channel.API);
        return out.toByteArray();
    }

    private void book(long consultant, String date, String time) {
        book(consultant, date, time, office.staff(), Office.customer());
    }

    private Booking book(long consultant, String date, String time, User by, CustomerDetails customer) {
        var result = bookSlot.book(BookingWish.of(consultant, Office.at(date, time), customer), by, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private ImportRun bring(String file) {
        return bring(ImportKind.BOOKINGS, file, null, false);
    }

    private ImportRun bring(ImportKind kind, String file, @Nullable String mapping, boolean dryRun) {
        long id = started(kind, file, mapping, dryRun);
        runAll();
        return imports.byId(id).orElseThrow();
    }

    private long started(ImportKind kind, String file, @Nullable String mapping, boolean dryRun) {
        var result = startImport.start(
                new StartImport.Wish(kind, "file", mapping, dryRun),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                admin.toActor(Channel.API));
        assertThat(result).isInstanceOf(StartImport.Result.Started.class);
        return ((StartImport.Result.Started) result).id();
    }

    private void runAll() {
        int most = 20;
        while (runImports.some() && most > 0) {
            most--;
        }
    }

    private @Nullable String text(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }

    private long count(String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }
}
