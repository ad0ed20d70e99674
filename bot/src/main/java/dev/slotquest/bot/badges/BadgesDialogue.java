package dev.slotquest.bot.badges;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.badges.BadgeShelf;
import dev.slotquest.gamification.badges.Shelf;
import dev.slotquest.gamification.badges.Shelf.Place;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's badges: the best, the nearest, and all that were won page by page. */
@Component
class BadgesDialogue implements Dialogue<BadgesState, BadgesChoice> {

    private static final int BEST = 6;
    private static final int NEXT = 5;
    private static final int A_PAGE = 12;

    private final BadgeShelf shelf;
    private final Participation participation;

    BadgesDialogue(BadgeShelf shelf, Participation participation) {
        this.shelf = shelf;
        this.participation = participation;
    }

    @Override
    public String name() {
        return "badges";
    }

    @Override
    public Class<BadgesState> states() {
        return BadgesState.class;
    }

    @Override
    public Class<BadgesChoice> choices() {
        return BadgesChoice.class;
    }

    @Override
    public View view(Turn turn, BadgesState state) {
        if (!participation.plays(turn.person(), GameFeature.BADGES)) {
            return turn.view().line("badges.off");
        }
        return switch (state) {
            case BadgesState.Overview() -> overview(turn, shelf.of(turn.person()));
            case BadgesState.Won(int page) -> won(turn, shelf.of(turn.person()).latest(), page);
        };
    }

    private static View overview(Turn turn, Shelf shelf) {
        List<Place> best = shelf.best();
        View view = turn.view()
                .heading("badges.heading", best.size(), shelf.places().size());
        if (best.isEmpty()) {
            view.line("badges.none");
        }
        view.items(best.stream()
                        .limit(BEST)
                        .map(place -> BadgeWording.won(turn, place))
                        .toList())
                .line("badges.next")
                .items(shelf.next().stream()
                        .limit(NEXT)
                        .map(place -> BadgeWording.toCome(turn, place))
                        .toList());
        return best.size() > BEST
                ? view.row(Option.of(turn.text("badges.option.all", best.size()), new BadgesChoice.ShowWon(0)))
                : view;
    }

    private static View won(Turn turn, List<Place> won, int wanted) {
        int last = Math.max(0, (won.size() - 1) / A_PAGE);
        int page = Math.clamp(wanted, 0, last);
        List<Option> ways = new ArrayList<>();
        if (page > 0) {
            ways.add(Option.of("◀️", new BadgesChoice.ShowWon(page - 1)));
        }
        ways.add(Option.of(turn.text("badges.option.overview"), new BadgesChoice.ShowOverview()));
        if (page < last) {
            ways.add(Option.of("▶️", new BadgesChoice.ShowWon(page + 1)));
        }
        return turn.view()
                .heading("badges.won", won.size())
                .items(won.stream()
                        .skip((long) page * A_PAGE)
                        .limit(A_PAGE)
                        .map(place -> BadgeWording.won(turn, place))
                        .toList())
                .row(ways);
    }

    @Override
    public Next chosen(Turn turn, BadgesState state, BadgesChoice choice) {
        return switch (choice) {
            case BadgesChoice.ShowWon(int page) -> Next.become(new BadgesState.Won(page));
            case BadgesChoice.ShowOverview() -> Next.become(new BadgesState.Overview());
        };
    }

    @Override
    public Next told(Turn turn, BadgesState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(BadgesState state) {
        return false;
    }

    @Override
    public boolean lasts(BadgesState state) {
        return true;
    }

    @Override
    public BadgesState now(Turn turn, BadgesState state) {
        return state;
    }

    @Override
    public BadgesState left(Turn turn, BadgesState state) {
        return state;
    }
}
