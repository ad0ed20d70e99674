package dev.slotquest.portal.play.boards;

import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.PageRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of a ledger the address asks for; what makes no sense is left out. */
public final class LedgerQuery {

    private static final int ROWS = 15;
    private static final int FARTHEST_PAGE = 100_000;

    private final @Nullable Currency currency;
    private final int page;

    LedgerQuery(Map<String, String> parameters) {
        currency = Typed.choice(Currency.class, parameters.get("currency")).orElse(null);
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    Set<Currency> currencies() {
        return currency == null ? EnumSet.allOf(Currency.class) : EnumSet.of(currency);
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, null);
    }

    public @Nullable Currency getCurrency() {
        return currency;
    }

    /** The address of another page of the same part. */
    public String pageAddress(int other) {
        String asked = currency == null ? "page=" + other : "currency=" + currency + "&page=" + other;
        return "/gamification?" + asked;
    }
}
