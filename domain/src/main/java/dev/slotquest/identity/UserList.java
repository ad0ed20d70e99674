package dev.slotquest.identity;

import dev.slotquest.shared.WrongSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The setting {@code USERLIST}: {@code name:password[:ROLE],…}. Its complaints never repeat what might be a password. */
record UserList(List<Entry> entries) {

    private static final String SETTING = "USERLIST";

    record Entry(String username, String password, Role role) {
        @Override
        public String toString() {
            return "Entry[" + username + ", " + role + "]";
        }
    }

    static UserList parse(String text) {
        var entries = new ArrayList<Entry>();
        String[] parts = text.split(",", -1);
        for (int number = 1; number <= parts.length; number++) {
            String part = parts[number - 1].strip();
            if (!part.isEmpty()) {
                entries.add(entry(part, number));
            }
        }
        return new UserList(List.copyOf(entries));
    }

    private static Entry entry(String text, int number) {
        List<String> parts =
                Arrays.stream(text.split(":", -1)).map(String::strip).toList();
        String username = parts.getFirst();
        if (parts.size() < 2 || parts.get(1).isEmpty()) {
            throw wrong(number, "has no password; it must read name:password or name:password:ROLE.");
        }
        if (!PersonRules.username(username).isEmpty()) {
            throw wrong(number, "has no usable name; letters, digits and . _ - @ + are.");
        }
        if (PersonRules.tooLongToHash(parts.get(1))) {
            throw wrong(number, "has a password of more than %d bytes.".formatted(PersonRules.LONGEST_PASSWORD_BYTES));
        }
        return new Entry(username, parts.get(1), role(username, parts, number));
    }

    private static Role role(String username, List<String> parts, int number) {
        if (parts.size() == 2) {
            return username.equalsIgnoreCase("admin") ? Role.ADMIN : Role.STAFF;
        }
        return Arrays.stream(Role.values())
                .filter(role ->
                        parts.size() == 3 && role.name().equals(parts.get(2).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        number,
                        "has an unknown role; known are %s, and a password cannot hold a colon."
                                .formatted(Arrays.toString(Role.values()))));
    }

    private static WrongSetting wrong(int number, String problem) {
        return new WrongSetting(SETTING, "entry %d %s".formatted(number, problem));
    }
}
