package dev.slotquest.bot.discord;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/**
 * What Discord offers while somebody types an option: consultants, times that are free, and customers whose bookings they
 * may see. For those who may book.
 */
final class Suggestions {
    private static final int MOST = 25;
    private static final int DAYS_AHEAD = 14;
    private static final int LONGEST = 100;
    private static final int SHORTEST_SEARCH = 2;
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final People people;
    private final Availability availability;
    private final RuleBooks ruleBooks;
    private final BookingSearch bookings;
    private final SlotWording wording;
    private final BusinessTime time;

    Suggestions(
            People people,
            Availability availability,
            RuleBooks ruleBooks,
            BookingSearch bookings,
            SlotWording wording,
            BusinessTime time) {
        this.people = people;
        this.availability = availability;
        this.ruleBooks = ruleBooks;
        this.bookings = bookings;
        this.wording = wording;
        this.time = time;
    }

    List<Choice> of(CommandAutoCompleteInteractionEvent event) {
        Optional<User> person = people.byAccount(
                        Channel.DISCORD, event.getUser().getId())
                .filter(User::active)
                .filter(user -> user.may(Permission.BOOK));
        String typed = event.getFocusedOption().getValue().strip().toLowerCase(Locale.ROOT);
        return person.map(user -> switch (event.getFocusedOption().getName()) {
                    case CommandOptions.CONSULTANT -> consultants(typed);
                    case CommandOptions.WHEN -> times(typed, event.getOption(CommandOptions.CONSULTANT), user.locale());
                    case CommandOptions.CUSTOMER -> customers(typed, user);
                    default -> List.<Choice>of();
                })
                .orElseGet(List::of);
    }

    private List<Choice> consultants(String typed) {
        return active().map(Consultant::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .map(name -> new Choice(name, name))
                .toList();
    }

    private List<Choice> times(String typed, @Nullable OptionMapping consultant, Locale locale) {
        LocalDate today = time.today();
        Long of = consultant == null ? null : idOf(consultant.getAsString());
        return availability.days(today, today.plusDays(DAYS_AHEAD), of).stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.free() > 0)
                .map(slot -> choice(slot, locale))
                .filter(choice -> choice.getName().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .toList();
    }

    /** Those booked lately first, each once. */
    private List<Choice> customers(String typed, User user) {
        if (typed.length() < SHORTEST_SEARCH) {
            return List.of();
        }
        var filter = new BookingFilter(null, null, null, null, null, null, typed);
        return bookings.find(filter, PageRequest.first(PageRequest.MAX_SIZE), user).items().stream()
                .map(view -> view.booking().customer())
                .map(customer -> customer.phone() == null ? customer.name() : customer.name() + " " + customer.phone())
                .filter(customer -> customer.length() <= LONGEST)
                .filter(customer -> customer.toLowerCase(Locale.ROOT).contains(typed))
                .distinct()
                .limit(MOST)
                .map(customer -> new Choice(customer, customer))
                .toList();
    }

    private Choice choice(SlotOffer slot, Locale locale) {
        return new Choice(
                wording.moment(slot.startsAt(), locale),
                AS_WRITTEN.format(slot.startsAt().atZone(time.zone())));
    }

    private @Nullable Long idOf(String name) {
        return active().filter(consultant -> consultant.name().equalsIgnoreCase(name.strip()))
                .map(Consultant::id)
                .findFirst()
                .orElse(null);
    }

    private Stream<Consultant> active() {
        return ruleBooks.current().consultants().stream().filter(Consultant::active);
    }
}
