package dev.slotquest.gamification;

import dev.slotquest.db.TransactionRetry;
import java.util.List;
import org.springframework.stereotype.Service;

/** Works out the whole game anew from the history of bookings; what is right already stays as it is. */
@Service
public class RebuildGame {

    private final Players players;
    private final List<Reckoning> reckonings;
    private final TransactionRetry transaction;

    RebuildGame(Players players, List<Reckoning> reckonings, TransactionRetry transaction) {
        this.players = players;
        this.reckonings = reckonings;
        this.transaction = transaction;
    }

    /** For everybody who has ever booked, each in one transaction; how many people that is. */
    public int all() {
        List<Long> users = transaction.execute(players::whoHasBooked);
        users.forEach(user -> transaction.run(() -> reckonings.forEach(reckoning -> reckoning.reckon(user))));
        return users.size();
    }
}
