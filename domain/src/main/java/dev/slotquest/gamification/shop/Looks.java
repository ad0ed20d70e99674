package dev.slotquest.gamification.shop;

import dev.slotquest.db.TransactionRetry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells how people look. Who does not play looks as everybody does at first. */
@Service
public class Looks {

    private final ShopRows rows;
    private final Catalogue catalogue;
    private final TransactionRetry transaction;

    Looks(ShopRows rows, Catalogue catalogue, TransactionRetry transaction) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    /** How somebody looks. */
    public Look of(long userId) {
        return of(List.of(userId)).getOrDefault(userId, Look.USUAL);
    }

    /** How those of them look who have chosen a look of their own. */
    public Map<Long, Look> of(Collection<Long> userIds) {
        Map<Long, Look> looks = new HashMap<>();
        transaction
                .execute(() -> rows.worn(userIds))
                .forEach((user, worn) -> looks.put(
                        user,
                        new Look(
                                name(worn, Slot.BACKGROUND),
                                name(worn, Slot.BORDER),
                                name(worn, Slot.EFFECT),
                                name(worn, Slot.TITLE),
                                name(worn, Slot.THEME))));
        return looks;
    }

    /** What is in no catalogue any more is not worn. */
    private String name(Map<Slot, String> worn, Slot slot) {
        return catalogue
                .find(worn.getOrDefault(slot, ""))
                .orElseGet(() -> catalogue.usual(slot))
                .name();
    }
}
