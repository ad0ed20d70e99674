package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.Role;
import dev.slotquest.shared.Channel;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ExportsApiTests {

    @Autowired
    ApiOffice office;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    private Caller sam;
    private Caller kim;
    private Booking first;
    private Booking second;

    @BeforeEach
    void open() {
        office.clear();
        long anna = office.office().consultant("Anna", 5);
        sam = office.caller(Role.SUPERVISOR);
        kim = office.caller(Role.STAFF);
        first = book(anna, "14:00", "=1+1", "Muster");
        second = book(anna, "16:00", "Erika", "Beispiel");
        changeBooking.cancel(second.reference(), CancelReason.CUSTOMER, null, null, kim.user(), Channel.PORTAL);
    }

    @Test
    void streamsCsvWithTheFieldsThatAnImportUnderstands() {
        MvcTestResult answer = stream(sam, "/api/export/bookings?format=csv");

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"slotquest-bookings-2026-12-01.csv\"");
        List<String> lines = Caller.body(answer).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith(
                        "id,starts_at,ends_at,consultant,customer_name,customer_phone,customer_email,booked_by,booked_at,status,");
        assertThat(lines.get(1))
                .startsWith(
                        first.reference() + ",2026-12-02T14:00:00+01:00,2026-12-02T16:00:00+01:00,Anna,'=1+1 Muster,")
                .contains(",BOOKED,");
        assertThat(lines.get(2)).startsWith(second.reference()).contains(",CANCELLED,", "CUSTOMER");
    }

    @Test
    void exportsExactlyTheFilteredRows() {
        assertThat(references("/api/v1/exports/bookings?format=json&status=CANCELLED"))
                .containsExactly(second.reference());
        assertThat(references("/api/v1/exports/bookings?format=json&q=Beispiel"))
                .containsExactly(second.reference());
        assertThat(references("/api/v1/exports/bookings?format=json&from=2026-12-03"))
                .isEmpty();
        assertThat(references("/api/export/bookings?format=json&start_date=2026-12-02&end_date=2026-12-02"))
                .containsExactly(first.reference(), second.reference());
    }

    @Test
    void exportsOutcomesWithoutCustomers() {
        String body = Caller.body(stream(sam, "/api/v1/exports/outcomes?format=jsonl"));

        assertThat(body.lines()).hasSize(2);
        assertThat(body).contains("\"status\":\"CANCELLED\"").doesNotContain("Muster", "Beispiel", "phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/export/bookings?format=exe",
                "/api/v1/exports/bookings?from=yesterday",
                "/api/v1/exports/outcomes?format=x"
            })
    void refusesWhatMakesNoSense(String address) {
        assertThat(sam.get(address)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isForWhoLeadsTheTeamAndNoted() {
        assertThat(kim.get("/api/export/bookings")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(office.stranger().get("/api/export/bookings")).hasStatus(HttpStatus.UNAUTHORIZED);

        stream(sam, "/api/v1/exports/bookings?q=Beispiel");
        assertThat(office.count("audit_entry where action = 'export.made' and after_json not like '%Beispiel%'"))
                .isEqualTo(1);
    }

    private List<String> references(String address) {
        return JsonPath.read(Caller.body(stream(sam, address)), "$[*].id");
    }

    private MvcTestResult stream(Caller caller, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + caller.key())
                .exchange();
    }

    private Booking book(long consultant, String time, String firstName, String lastName) {
        var wish = BookingWish.of(
                consultant,
                Office.at("2026-12-02", time),
                new CustomerDetails(firstName, lastName, "+4917012345" + time.charAt(1) + "0", null));
        var result = bookSlot.book(wish, kim.user(), Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
