package dev.slotquest.portal.play.fun;

import dev.slotquest.gamification.minigames.HigherLower;
import dev.slotquest.gamification.minigames.Odds;
import dev.slotquest.gamification.minigames.Play;
import dev.slotquest.gamification.minigames.Prize;
import dev.slotquest.gamification.shop.Shelf;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.Wording;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what games and items are, in the reader's language. Templates see it as {@code words}. */
@Component
public class FunWords {

    private final Wording wording;
    private final People people;

    FunWords(Wording wording, People people) {
        this.wording = wording;
        this.people = people;
    }

    /** What a game has brought. */
    public String prize(Play play) {
        Prize prize = play.prize();
        if (prize == null) {
            return "";
        }
        String item = play.item();
        String what = item == null ? named(prize) : wording.text("item." + item);
        return prize.symbol() + " " + what;
    }

    /** What can be won, with how much it is where its name does not say so. */
    public String named(Prize prize) {
        String name = wording.text("prize." + prize.key());
        boolean told = prize.blank() || prize.kind() != Prize.Kind.COINS || name.matches(".*\\d.*");
        return told ? name : name + ": " + wording.text("games.price", prize.amount());
    }

    /** What was to be seen. */
    public String seen(Play play) {
        List<String> shown = play.shown();
        return switch (play.game()) {
            case WHEEL, SCRATCH -> "";
            case HIGHER_LOWER ->
                shown.size() < 2 ? shown.getFirst() : wording.text("games.next", shown.get(0), shown.get(1));
            case DICE_DUEL ->
                wording.text("games.dice", dice(shown.get(0), shown.get(1)), dice(shown.get(2), shown.get(3)));
        };
    }

    private static String dice(String one, String other) {
        return "%s + %s = %d".formatted(one, other, Integer.parseInt(one) + Integer.parseInt(other));
    }

    /** The fields of a card, as symbols. */
    public List<String> fields(Play play, List<Odds> odds) {
        return play.shown().stream()
                .map(field -> odds.stream()
                        .map(Odds::prize)
                        .filter(prize -> prize.key().equals(field))
                        .map(Prize::symbol)
                        .findFirst()
                        .orElse("·"))
                .toList();
    }

    /** How likely something is, with one decimal. */
    public String percent(Odds odds) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale());
        return new DecimalFormat("0.0", symbols).format(odds.percent()) + " %";
    }

    /** A guess, with how likely it is and what it brings. */
    public String guess(Play open, HigherLower.Guess guess) {
        int number = Integer.parseInt(open.shown().getFirst());
        return wording.text(
                "games." + guess.id(),
                HigherLower.chances(number, guess),
                HigherLower.others(),
                HigherLower.payout(number, guess));
    }

    /** What somebody is called. */
    public String nameOf(long userId) {
        return people.findById(userId).map(User::displayName).orElse("–");
    }

    /** What unlocks something, and how far one is. */
    public @Nullable String unlock(Shelf.Offer offer) {
        var unlock = offer.item().unlock();
        if (unlock == null) {
            return null;
        }
        String what = wording.text("item.unlock." + unlock.fact(), unlock.least());
        return unlock.least() == 1
                ? wording.text("shop.unlock", what)
                : wording.text("shop.unlock.far", what, offer.reached(), unlock.least());
    }
}
