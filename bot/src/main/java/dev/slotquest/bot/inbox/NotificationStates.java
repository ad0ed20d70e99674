package dev.slotquest.bot.inbox;

import dev.slotquest.bot.badges.BadgeWonDialogue;
import dev.slotquest.bot.boards.AwardDialogue;
import dev.slotquest.bot.fun.FunStates;
import dev.slotquest.bot.fun.ItemUnlockedDialogue;
import dev.slotquest.bot.goals.GoalState;
import dev.slotquest.bot.inbox.ConflictState.Telling;
import dev.slotquest.bot.outcomes.OutcomeStates;
import dev.slotquest.bot.play.LedgerDialogue;
import dev.slotquest.bot.play.LevelDialogue;
import dev.slotquest.bot.quests.QuestState;
import dev.slotquest.bot.ranks.ShieldDialogue;
import dev.slotquest.bot.waitlist.WaitListState;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.notifications.Notification;
import dev.slotquest.notifications.NotificationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** With which state of which dialogue each notification is shown. */
public final class NotificationStates {

    private NotificationStates() {}

    /** The state; {@code settled} when there is nothing left to do about it. */
    public static Object of(Notification notification, boolean settled) {
        return switch (notification) {
            case Notification.BookingInConflict(long conflict) -> new Telling(conflict);
            case Notification.JobOverdue(String job, Instant noticedAt) -> new JobDialogue.Shown(job, settled);
            case Notification.OutcomeWanted(String reference) -> OutcomeStates.asking(reference);
            case Notification.OutcomesOverdue _ -> OutcomeStates.overdue();
            case Notification.CustomerMissing(long alert, Instant raisedAt) -> OutcomeStates.missing(alert);
            case Notification.ManyNoShows many ->
                OutcomeStates.many(many.day(), many.came(), many.missed(), many.limit());
            case Notification.CallBackWanted(long callBack, Instant since) -> OutcomeStates.callBack(callBack);
            case Notification.SeatForWaiting(long offer) -> new WaitListState.Offered(offer, Set.of(), null);
            case Notification.LevelUp(int level) -> new LevelDialogue.Shown(level);
            case Notification.BestOfPeriod(PeriodAward award, String period) -> new AwardDialogue.Shown(award, period);
            case Notification.QuestsOfDay(long user, LocalDate day) -> new QuestState.OfDay(day);
            case Notification.QuestsToClaim(long user, LocalDate day) -> new QuestState.ToClaim(day);
            case Notification.StreakInDanger(LocalDate day, int days) -> new QuestState.Danger(day, days);
            case Notification.GoalDone(long goal) -> new GoalState.One(goal);
            case Notification.GoalSuggested(long goal) -> new GoalState.One(goal);
            case Notification.StreakSaved(LocalDate day, int left) -> new ShieldDialogue.Shown(day, left);
            case Notification.DuelWanted(long duel) -> FunStates.challenged(duel);
            case Notification.BadgeWon(String badge) -> new BadgeWonDialogue.Shown(badge);
            case Notification.ItemUnlocked(String item) -> new ItemUnlockedDialogue.Shown(item);
            case Notification.LedgerInDoubt _ -> new LedgerDialogue.Shown(settled);
            case Notification.AppointmentMade(long booking) -> new AppointmentState.Made(booking, settled);
            case Notification.AppointmentMoved(long booking, long change, long wasConsultant, Instant wasAt) ->
                new AppointmentState.Moved(booking, wasConsultant, wasAt);
            case Notification.AppointmentCancelled(long booking) -> new AppointmentState.Cancelled(booking);
            case Notification.AppointmentsNear(Instant startsAt) -> new AgendaState.Near(startsAt);
            case Notification.AgendaOfDay(LocalDate day) -> new AgendaState.OfDay(day);
            case Notification.CalendarsUnreadable _ -> new CalendarDialogue.Shown(settled);
            case Notification.ComponentUnwell(String component, String detail, Instant since) ->
                new UnwellDialogue.Shown(component, detail, settled);
            case Notification.Several(NotificationKind sort, long user, long first, Instant since) ->
                sort == NotificationKind.CONFLICT ? new WaitingState() : new SeveralDialogue.Shown(sort, first);
        };
    }
}
