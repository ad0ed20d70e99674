package dev.slotquest.bot.quests;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.MadeBookings;
import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.QuestClaim;
import dev.slotquest.gamification.quests.QuestReward;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.gamification.quests.TeamQuest;
import dev.slotquest.gamification.quests.TeamQuests;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Quests with what has come of them, in one message that is kept up to date; each reward is claimed with one tap. */
@Component
class QuestsDialogue implements Dialogue<QuestState, QuestPress> {

    private final Quests quests;
    private final TeamQuests teamQuests;
    private final MadeBookings bookings;
    private final Participation participation;
    private final BusinessTime time;

    QuestsDialogue(
            Quests quests,
            TeamQuests teamQuests,
            MadeBookings bookings,
            Participation participation,
            BusinessTime time) {
        this.quests = quests;
        this.teamQuests = teamQuests;
        this.bookings = bookings;
        this.participation = participation;
        this.time = time;
    }

    @Override
    public String name() {
        return "quests";
    }

    @Override
    public Class<QuestState> states() {
        return QuestState.class;
    }

    @Override
    public Class<QuestPress> choices() {
        return QuestPress.class;
    }

    @Override
    public View view(Turn turn, QuestState state) {
        if (!participation.plays(turn.person(), GameFeature.QUESTS)) {
            return turn.view().line("quests-chat.off");
        }
        return switch (state) {
            case QuestState.Board() -> board(turn);
            case QuestState.OfDay(LocalDate day) -> ofDay(turn, day);
            case QuestState.ToClaim(LocalDate day) -> toClaim(turn, day);
            case QuestState.Danger(LocalDate day, int days) -> danger(turn, day, days);
        };
    }

    private View board(Turn turn) {
        User user = turn.person();
        List<Quest> all = quests.current(user);
        View view = turn.view().heading("quests-chat.heading");
        if (all.isEmpty()) {
            view.line("quests-chat.none");
        } else {
            show(turn, view, all);
        }
        teamQuests.current(user).forEach(quest -> show(turn, view, quest));
        return view;
    }

    private View ofDay(Turn turn, LocalDate day) {
        List<Quest> all = quests.on(turn.person(), day);
        if (day.equals(time.today())) {
            View view = turn.view().heading("quests-chat.heading");
            show(turn, view, all);
            return view;
        }
        View view = turn.view().heading("quests-chat.heading-day", day(turn, day));
        show(turn, view, all);
        return view.line("quests-chat.over");
    }

    private View toClaim(Turn turn, LocalDate day) {
        List<Quest> waiting = day.plusDays(1).isBefore(time.today()) ? List.of() : quests.claimable(turn.person());
        List<TeamQuest> ofTeam = teamQuests.current(turn.person()).stream()
                .filter(TeamQuest::claimable)
                .toList();
        if (waiting.isEmpty() && ofTeam.isEmpty()) {
            return turn.view().line("quests-chat.nothing-to-claim");
        }
        View view = turn.view().heading("quests-chat.to-claim");
        show(turn, view, waiting);
        ofTeam.forEach(quest -> show(turn, view, quest));
        return view.row(Option.of(turn.text("quests-chat.option.all"), GiveCommand.of("quests")));
    }

    private View danger(Turn turn, LocalDate day, int days) {
        if (bookings.anyOn(turn.person().id(), day)) {
            return turn.view().line("quests-chat.streak.kept");
        }
        return day.equals(time.today())
                ? turn.view()
                        .line("quests-chat.streak", days)
                        .row(Option.primary(turn.text("quests-chat.option.book"), GiveCommand.of("book")))
                : turn.view().line("quests-chat.streak.over");
    }

    private static void show(Turn turn, View view, List<Quest> all) {
        int factor = all.stream().mapToInt(Quest::factor).max().orElse(100);
        if (factor > 100) {
            view.line("quests-chat.factor", factor - 100);
        }
        view.items(all.stream().map(quest -> line(turn, quest)).toList());
        all.stream()
                .filter(Quest::claimable)
                .forEach(quest -> view.row(Option.success(
                        turn.text("quests-chat.option.claim", turn.text("quest." + quest.key())),
                        new QuestPress.Claim(quest.id()))));
    }

    private static List<Span> line(Turn turn, Quest quest) {
        return line(turn, quest.state(), quest.sign(), quest.key(), quest.progress(), quest.target(), quest.reward());
    }

    private static List<Span> line(
            Turn turn, Quest.State state, String sign, String key, int progress, int target, QuestReward reward) {
        String text = switch (state) {
            case OPEN -> "quests-chat.line";
            case COMPLETE -> "quests-chat.line.done";
            case CLAIMED -> "quests-chat.line.claimed";
            case EXPIRED -> "quests-chat.line.expired";
        };
        return turn.rich(
                text,
                sign,
                turn.text("quest." + key),
                turn.text("quest." + key + ".task"),
                progress,
                target,
                words(turn, reward));
    }

    private static void show(Turn turn, View view, TeamQuest quest) {
        view.line("quests-chat.team")
                .items(List.of(
                        line(
                                turn,
                                quest.state(),
                                quest.sign(),
                                quest.key(),
                                quest.progress(),
                                quest.target(),
                                quest.reward()),
                        turn.rich("quests-chat.team.own", quest.own())));
        if (quest.claimable()) {
            view.row(Option.success(
                    turn.text("quests-chat.option.claim", turn.text("quest." + quest.key())),
                    new QuestPress.ClaimOfTeam(quest.week())));
        }
    }

    private static String words(Turn turn, QuestReward reward) {
        List<String> words = new ArrayList<>();
        add(turn, words, "xp", reward.xp());
        add(turn, words, "coins", reward.coins());
        add(turn, words, "points", reward.points());
        add(turn, words, "shields", reward.shields());
        return String.join(" · ", words);
    }

    private static void add(Turn turn, List<String> words, String sort, int amount) {
        if (amount > 0) {
            words.add(turn.text("quest.reward." + sort, amount));
        }
    }

    private static String day(Turn turn, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(turn.locale())
                .format(day);
    }

    @Override
    public Next chosen(Turn turn, QuestState state, QuestPress choice) {
        if (!participation.plays(turn.person(), GameFeature.QUESTS)) {
            return Next.become(state);
        }
        QuestClaim claim = switch (choice) {
            case QuestPress.Claim(long quest) -> quests.claim(turn.person(), quest, turn.channel());
            case QuestPress.ClaimOfTeam(String week) -> teamQuests.claim(turn.person(), week, turn.channel());
        };
        String toast = switch (claim) {
            case QuestClaim.Paid(QuestReward reward) -> turn.text("quests-chat.paid", words(turn, reward));
            case QuestClaim.PaidBefore() -> turn.text("quests-chat.paid-before");
            case QuestClaim.NotDone() -> turn.text("quests-chat.not-done");
            case QuestClaim.TooLate() -> turn.text("quests-chat.too-late");
            case QuestClaim.Unknown() -> turn.text("quests-chat.unknown");
        };
        return Next.become(state, toast);
    }

    @Override
    public Next told(Turn turn, QuestState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(QuestState state) {
        return false;
    }

    @Override
    public boolean lasts(QuestState state) {
        return true;
    }

    @Override
    public QuestState now(Turn turn, QuestState state) {
        return state;
    }

    @Override
    public QuestState left(Turn turn, QuestState state) {
        return state;
    }
}
