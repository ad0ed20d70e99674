package dev.slotquest.booking;

import java.util.List;
import org.springframework.stereotype.Service;

/** The campaigns from which customers have come. */
@Service
public class Campaigns {

    private final Bookings bookings;

    Campaigns(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Those of the latest bookings, the latest first. */
    public List<String> latest(int most) {
        return bookings.latestCampaigns(most);
    }
}
