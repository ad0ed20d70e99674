package dev.slotquest.portal.operations.demo;

import dev.slotquest.customers.CustomerDetails;
import java.util.List;

/**
 * Customers who do not exist. Their telephone numbers are from the ranges which the German regulator keeps free for films,
 * so that nobody real is ever called.
 */
final class DemoCustomers {

    private static final List<String> FILM_RANGES =
            List.of("+493023125", "+494066969", "+496990009", "+492214710", "+498999998");
    private static final int NUMBERS_IN_A_RANGE = 1_000;

    private DemoCustomers() {}

    static int count() {
        return FILM_RANGES.size() * NUMBERS_IN_A_RANGE;
    }

    static CustomerDetails number(int number) {
        int index = Math.floorMod(number, count());
        String first = DemoTeam.FIRST_NAMES.get(index % DemoTeam.FIRST_NAMES.size());
        // The two lists differ in length, so that first and last names meet in ever new pairs.
        String last = DemoTeam.LAST_NAMES.get(index % DemoTeam.LAST_NAMES.size());
        String phone = FILM_RANGES.get(index / NUMBERS_IN_A_RANGE) + "%03d".formatted(index % NUMBERS_IN_A_RANGE);
        String email = index % 3 == 0 ? "kunde%d@example.org".formatted(index) : null;
        return new CustomerDetails(first, last, phone, email);
    }
}
