package dev.slotquest.portal.team;

import dev.slotquest.calendar.CalendarFeedOwner;
import dev.slotquest.calendar.CalendarFeeds;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a page that is about a calendar to subscribe to: its secret address, shown once. */
@Component
public class FeedPart {

    private final CalendarFeeds feeds;
    private final PublicAddress address;

    FeedPart(CalendarFeeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    /** How the feed stands, for a page under this address. */
    public void show(CalendarFeedOwner owner, String page, Model model) {
        model.addAttribute("feedPage", page);
        model.addAttribute("feed", feeds.stateOf(owner).orElse(null));
    }

    /** Makes a new address and shows it, once. */
    public void renew(CalendarFeedOwner owner, Actor actor, Model model) {
        String token = feeds.renew(owner, actor);
        String path = switch (owner) {
            case CalendarFeedOwner.OfConsultant(var consultant) ->
                "/api/v1/consultants/%d/calendar.ics".formatted(consultant.id());
            case CalendarFeedOwner.OfPerson _ -> "/api/v1/me/calendar.ics";
        };
        model.addAttribute("feedAddress", address.of(path + "?token=" + token));
    }

    /** Makes the address worthless; tells whether there was one. */
    public boolean switchOff(CalendarFeedOwner owner, Actor actor) {
        return feeds.switchOff(owner, actor);
    }
}
