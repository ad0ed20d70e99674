package dev.slotquest.bot.booking;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Campaigns;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.booking.EditChoice.Back;
import dev.slotquest.bot.booking.EditChoice.Edit;
import dev.slotquest.bot.booking.EditChoice.Finish;
import dev.slotquest.bot.booking.EditChoice.WithCampaign;
import dev.slotquest.bot.booking.EditChoice.WithPotential;
import dev.slotquest.bot.booking.EditChoice.WithoutEmail;
import dev.slotquest.bot.booking.EditChoice.WithoutNote;
import dev.slotquest.bot.booking.EditChoice.WithoutPhone;
import dev.slotquest.bot.booking.EditState.Choosing;
import dev.slotquest.bot.booking.EditState.Part;
import dev.slotquest.bot.booking.EditState.Writing;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a booking that is edited looks like. */
@Component
class EditViews {

    private static final int CAMPAIGNS = 6;
    private static final int LONGEST_LABEL = 40;

    private final BookingFacts facts;
    private final Campaigns campaigns;
    private final SlotWording wording;

    EditViews(BookingFacts facts, Campaigns campaigns, SlotWording wording) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.wording = wording;
    }

    View of(Turn turn, EditState state, BookingView found) {
        return switch (state) {
            case Choosing choosing -> choosing(turn, found, choosing.notice());
            case Writing writing -> writing(turn, found, writing);
        };
    }

    private View choosing(Turn turn, BookingView found, @Nullable Notice notice) {
        return card(turn, found, notice)
                .line("edit.what")
                .row(edit(turn, Part.NOTE), edit(turn, Part.POTENTIAL))
                .row(edit(turn, Part.CAMPAIGN), edit(turn, Part.CUSTOMER))
                .row(Option.of(turn.text("edit.option.finish"), new Finish()));
    }

    private View writing(Turn turn, BookingView found, Writing state) {
        View view = card(turn, found, state.notice()).line("edit.how." + state.part());
        Booking booking = found.booking();
        switch (state.part()) {
            case NOTE -> view.row(without(turn, booking.note(), "edit.option.no-note", new WithoutNote()));
            case POTENTIAL -> potentials(turn, view, booking);
            case CAMPAIGN -> campaigns(turn, view, booking);
            case CUSTOMER -> {
                List<Option> row = new ArrayList<>(
                        without(turn, booking.customer().phone(), "edit.option.no-phone", new WithoutPhone()));
                row.addAll(without(turn, booking.customer().email(), "edit.option.no-email", new WithoutEmail()));
                view.row(row);
            }
        }
        view.row(Option.of(turn.text("edit.option.back"), new Back()));
        return state.part() == Part.POTENTIAL ? view : view.hint("edit.hint." + state.part());
    }

    private static void potentials(Turn turn, View view, Booking booking) {
        Arrays.stream(Potential.values())
                .filter(potential -> potential != booking.potential())
                .forEach(potential ->
                        view.row(Option.of(turn.text("potential." + potential), new WithPotential(potential))));
    }

    private void campaigns(Turn turn, View view, Booking booking) {
        List<Option> row = new ArrayList<>();
        for (String campaign : campaigns.latest(CAMPAIGNS)) {
            if (!campaign.equals(booking.campaign()) && campaign.length() <= LONGEST_LABEL) {
                row.add(Option.of(campaign, new WithCampaign(campaign)));
            }
            if (row.size() == 2) {
                view.row(row);
                row = new ArrayList<>();
            }
        }
        view.row(row).row(without(turn, booking.campaign(), "edit.option.no-campaign", new WithCampaign(null)));
    }

    private View card(Turn turn, BookingView found, @Nullable Notice notice) {
        View view = turn.view();
        if (notice != null) {
            view.line(notice.key(), notice.arguments().toArray());
        }
        return view.line("book.strong", wording.spoken(BookingNews.offer(found), turn.locale()))
                .items(facts.of(turn, found.booking()));
    }

    private static Option edit(Turn turn, Part part) {
        return Option.of(turn.text("edit.option." + part), new Edit(part));
    }

    private static List<Option> without(Turn turn, @Nullable String there, String key, EditChoice choice) {
        return there == null ? List.of() : List.of(Option.of(turn.text(key), choice));
    }
}
