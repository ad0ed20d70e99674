package dev.slotquest.portal.live;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far somebody has been told, one place for each feed; written as the id of an event, so that any node can go on from it. */
record Places(List<Long> places) {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}(-\\d{1,18}){0,9}");

    /** Reads what a browser sends as the last id it saw. */
    static Optional<Places> parse(@Nullable String text, int feeds) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Long> places = Stream.of(text.split("-", -1)).map(Long::valueOf).toList();
        return places.size() == feeds ? Optional.of(new Places(places)) : Optional.empty();
    }

    @Override
    public String toString() {
        return places.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
