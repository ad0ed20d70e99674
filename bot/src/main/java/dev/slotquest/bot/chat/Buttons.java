package dev.slotquest.bot.chat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What each button means. A button itself carries only a number that nobody can guess. */
@Repository
class Buttons {

    private static final int BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    Buttons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dialogue what the payload means, see {@link Meanings} */
    record Meaning(String dialogue, String payload) {}

    record Pressed(long message, int version, Meaning meaning) {}

    Optional<Pressed> byToken(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select message_id, version, dialogue, payload from chat_button where token = ?",
                        (row, number) -> new Pressed(
                                row.getLong("message_id"),
                                row.getInt("version"),
                                new Meaning(row.getString("dialogue"), row.getString("payload"))),
                        token)
                .stream()
                .findFirst();
    }

    /** Adds the buttons of a version of a message, in one statement. */
    List<String> add(long message, int version, List<Meaning> meanings) {
        if (meanings.isEmpty()) {
            return List.of();
        }
        List<String> tokens = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Meaning meaning : meanings) {
            String token = newToken();
            values.addAll(List.of(token, message, version, tokens.size(), meaning.dialogue(), meaning.payload()));
            tokens.add(token);
        }
        String rows = String.join(", ", java.util.Collections.nCopies(meanings.size(), "(?, ?, ?, ?, ?, ?)"));
        jdbc.update(
                "insert into chat_button (token, message_id, version, position, dialogue, payload) values " + rows,
                values.toArray());
        return tokens;
    }

    /** The buttons of a version of a message, in order: meanings by token. */
    List<Known> of(long message, int version) {
        return jdbc.query(
                "select token, dialogue, payload from chat_button where message_id = ? and version = ? order by position",
                (row, number) -> new Known(
                        row.getString("token"), new Meaning(row.getString("dialogue"), row.getString("payload"))),
                message,
                version);
    }

    record Known(String token, Meaning meaning) {}

    private String newToken() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
