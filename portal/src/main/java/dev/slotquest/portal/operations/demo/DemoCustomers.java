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

    /** So many come again and again, every so many-th time somebody is booked. */
    private static final int REGULARS = 60;

    private static final int REGULARS_EVERY = 5;

    /** This one has the name of the one before, and another number: maybe the same person. */
    private static final int TWIN = 11;

    private DemoCustomers() {}

    static int count() {
        return FILM_RANGES.size() * NUMBERS_IN_A_RANGE;
    }

    /** Somebody of whom a number was drawn: often one of the regulars, and never two of one name but the twin. */
    static CustomerDetails somebody(int drawn) {
        return number(drawn % REGULARS_EVERY == 0 ? drawn / REGULARS_EVERY % REGULARS : drawn % names());
    }

    private static int names() {
        return DemoTeam.FIRST_NAMES.size() * DemoTeam.LAST_NAMES.size();
    }

    /** How much more often than others a customer comes; some do so less. */
    static double habit(String phone) {
        return switch (phone.charAt(phone.length() - 1)) {
            case '7' -> -0.1;
            case '8' -> -0.25;
            case '9' -> -0.5;
            default -> 0.1;
        };
    }

    static CustomerDetails number(int number) {
        int index = Math.floorMod(number, count());
        int named = index == TWIN ? TWIN - 1 : index;
        int firstNames = DemoTeam.FIRST_NAMES.size();
        String first = DemoTeam.FIRST_NAMES.get(named % firstNames);
        // One further with each round, so that first and last names meet in ever new pairs.
        String last = DemoTeam.LAST_NAMES.get((named + named / firstNames) % DemoTeam.LAST_NAMES.size());
        String phone = FILM_RANGES.get(index / NUMBERS_IN_A_RANGE) + "%03d".formatted(index % NUMBERS_IN_A_RANGE);
        String email = index % 3 == 0 ? "kunde%d@example.org".formatted(index) : null;
        return new CustomerDetails(first, last, phone, email);
    }
}
