package dev.slotquest.portal.play;

import dev.slotquest.gamification.weekly.DecideProposals;
import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.gamification.weekly.RecordWeeklyPoints;
import dev.slotquest.gamification.weekly.WeekSheet;
import dev.slotquest.gamification.weekly.WeeklyEvent;
import dev.slotquest.gamification.weekly.WeeklyKind;
import dev.slotquest.gamification.weekly.WeeklyNumber;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.gamification.weekly.WeeklyResult;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.history.History;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Weekly points: staff see and propose their own, who leads the team sees everybody's and decides. */
@Controller
@RequestMapping("/admin/telefonie-points")
class WeeklyPointsPageController {

    private static final int WEEKS_OFFERED = 12;
    private static final String PAGE = "redirect:/admin/telefonie-points?week=";

    private final WeeklyPoints weeklyPoints;
    private final RecordWeeklyPoints record;
    private final DecideProposals decide;
    private final ManageParticipants participants;
    private final People people;
    private final History history;
    private final WeeklyWords words;
    private final BusinessTime time;

    WeeklyPointsPageController(
            WeeklyPoints weeklyPoints,
            RecordWeeklyPoints record,
            DecideProposals decide,
            ManageParticipants participants,
            People people,
            History history,
            WeeklyWords words,
            BusinessTime time) {
        this.weeklyPoints = weeklyPoints;
        this.record = record;
        this.decide = decide;
        this.participants = participants;
        this.people = people;
        this.history = history;
        this.words = words;
        this.time = time;
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String week, @CurrentUser User me, Model model) {
        Optional<IsoWeek> wanted = Typed.text(week).flatMap(IsoWeek::parse);
        IsoWeek now = IsoWeek.of(time.today());
        IsoWeek shown = wanted.orElse(now);
        boolean decides = me.may(Permission.LEAD_TEAM);
        WeekSheet sheet = weeklyPoints.of(shown);
        model.addAttribute("sheet", decides ? sheet : sheet.only(me.id()));
        model.addAttribute("decides", decides);
        model.addAttribute("open", decide.open());
        model.addAttribute("notUnderstood", Typed.isThere(week) && wanted.isEmpty());
        model.addAttribute("previous", shown.plus(-1));
        model.addAttribute("next", shown.plus(1));
        model.addAttribute("now", now);
        model.addAttribute("weeks", offered(now));
        model.addAttribute("kinds", WeeklyKind.values());
        model.addAttribute("me", me);
        model.addAttribute("words", words);
        model.addAttribute(
                "away", people.findById(me.id()).map(person -> participants.vacations(person, time.today())));
        if (decides) {
            model.addAttribute("others", notIn(sheet));
            model.addAttribute("history", history.of(WeeklyEvent.subjectOf(shown), "weekly"));
        }
        return "play/weekly";
    }

    private static List<IsoWeek> offered(IsoWeek now) {
        return LongStream.range(0, WEEKS_OFFERED)
                .mapToObj(back -> now.plus(-back))
                .toList();
    }

    private List<User> notIn(WeekSheet sheet) {
        return people.whoMay(Permission.BOOK).stream()
                .filter(person -> sheet.of(person.id()).isEmpty())
                .toList();
    }

    @PostMapping("/{week}/goal")
    String goal(
            @PathVariable String week,
            @RequestParam String username,
            @RequestParam String points,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        WeeklyResult result =
                record.setGoal(find(username), in, WeeklyNumber.read(points).orElse(null), me, Channel.PORTAL);
        return told(result, "weekly.done.goal", in, redirect);
    }

    @PostMapping("/{week}/activities")
    String activity(
            @PathVariable String week,
            @RequestParam String username,
            @RequestParam String kind,
            @RequestParam String points,
            @RequestParam(required = false) @Nullable String note,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        WeeklyKind wanted = WeeklyKind.of(kind).orElseThrow(Typed::unreadable);
        WeeklyResult result = record.addActivity(
                find(username), in, wanted, WeeklyNumber.read(points).orElse(null), note, me, Channel.PORTAL);
        return told(result, "weekly.done.activity", in, redirect);
    }

    @PostMapping("/{week}/activities/{id}/delete")
    String delete(
            @PathVariable String week,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        return told(record.deleteActivity(in, id, reason, me, Channel.PORTAL), "weekly.done.deleted", in, redirect);
    }

    @PostMapping("/{week}/proposals")
    String applyAll(@PathVariable String week, @CurrentUser User me, RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        decide.applyAll(in, me, Channel.PORTAL)
                .ifPresentOrElse(
                        count -> Toast.ok(redirect, "weekly.done.all", Integer.toString(count)),
                        () -> Toast.warn(redirect, "weekly.problem.WINDOW_CLOSED"));
        return PAGE + in;
    }

    @PostMapping("/{week}/proposals/{id}/{decision}")
    String decide(
            @PathVariable String week,
            @PathVariable long id,
            @PathVariable String decision,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        WeeklyResult result = switch (decision) {
            case "apply" -> decide.apply(in, id, me, Channel.PORTAL);
            case "reject" -> decide.reject(in, id, me, Channel.PORTAL);
            case "withdraw" -> decide.withdraw(in, id, me);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return told(result, "weekly.done." + decision, in, redirect);
    }

    @PostMapping("/participants")
    String join(
            @RequestParam String username,
            @RequestParam String week,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        return told(participants.add(find(username), me, Channel.PORTAL), "weekly.done.joined", in, redirect);
    }

    @PostMapping("/participants/{username}/remove")
    String leave(
            @PathVariable String username,
            @RequestParam String week,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        return told(participants.remove(find(username), me, Channel.PORTAL), "weekly.done.left", in, redirect);
    }

    @PostMapping("/{week}/vacations")
    String away(
            @PathVariable String week,
            @RequestParam String username,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        LocalDate first = Typed.day(from).orElse(in.monday());
        LocalDate last = Typed.day(to).orElse(in.sunday());
        WeeklyResult result = participants.addVacation(find(username), first, last, reason, me, Channel.PORTAL);
        return told(result, "weekly.done.vacation", in, redirect);
    }

    @PostMapping("/{week}/vacations/{username}/{id}/delete")
    String back(
            @PathVariable String week,
            @PathVariable String username,
            @PathVariable long id,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        IsoWeek in = weekOf(week);
        WeeklyResult result = participants.deleteVacation(find(username), id, me, Channel.PORTAL);
        return told(result, "weekly.done.back", in, redirect);
    }

    private static String told(WeeklyResult result, String done, IsoWeek week, RedirectAttributes redirect) {
        switch (result) {
            case WeeklyResult.Done(boolean unusual) -> Toast.ok(redirect, unusual ? "weekly.done.unusual" : done);
            case WeeklyResult.Waiting(boolean unusual) ->
                Toast.info(redirect, unusual ? "weekly.done.waiting-unusual" : "weekly.done.waiting");
            case WeeklyResult.Refused(WeeklyResult.Problem problem) ->
                Toast.warn(redirect, "weekly.problem." + problem);
        }
        return PAGE + week;
    }

    private User find(String username) {
        return people.findByUsername(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static IsoWeek weekOf(String week) {
        return IsoWeek.parse(week).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
