package dev.slotquest.portal.inbox;

import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.ChangePreferences;
import dev.slotquest.notifications.NotificationPreferences;
import dev.slotquest.notifications.Preferences;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.notifications.UsualQuietHours;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.notifications.inbox.NotificationWords;
import dev.slotquest.notifications.inbox.Received;
import dev.slotquest.notifications.push.PushSubscriptions;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.ReturnAddress;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's inbox, and how they want to be told. */
@Controller
@RequestMapping("/notifications")
class NotificationsPageController {

    private static final String PAGE = "redirect:/notifications";
    private static final String SETTINGS = "redirect:/notifications#settings";

    private final Inbox inbox;
    private final NotificationWords words;
    private final WaysOn waysOn;
    private final NotificationPreferences preferences;
    private final ChangePreferences changePreferences;
    private final UsualQuietHours usualQuietHours;
    private final PushSubscriptions pushSubscriptions;
    private final ChangeUser changeUser;

    NotificationsPageController(
            Inbox inbox,
            NotificationWords words,
            WaysOn waysOn,
            NotificationPreferences preferences,
            ChangePreferences changePreferences,
            UsualQuietHours usualQuietHours,
            PushSubscriptions pushSubscriptions,
            ChangeUser changeUser) {
        this.inbox = inbox;
        this.words = words;
        this.waysOn = waysOn;
        this.preferences = preferences;
        this.changePreferences = changePreferences;
        this.usualQuietHours = usualQuietHours;
        this.pushSubscriptions = pushSubscriptions;
        this.changeUser = changeUser;
    }

    /**
     * One notification as the page shows it.
     *
     * @param title what it says in short
     * @param details what else it says
     */
    record Line(Received received, String title, List<String> details) {}

    @GetMapping
    String page(@RequestParam Map<String, String> parameters, @CurrentUser User me, Model model) {
        var query = new InboxQuery(parameters);
        Preferences wanted = preferences.of(me);
        model.addAttribute("query", query);
        model.addAttribute("found", inbox.of(me, query.filter(), query.page()).map(received -> line(received, me)));
        model.addAttribute("unread", inbox.unread(me));
        model.addAttribute("wanted", wanted);
        model.addAttribute("quietMode", mode(wanted.quiet()));
        model.addAttribute("usualQuiet", usualQuietHours.now().orElse(null));
        model.addAttribute("ownQuiet", own(wanted.quiet()));
        model.addAttribute("pushKey", pushSubscriptions.publicKey());
        model.addAttribute("browsers", pushSubscriptions.of(me));
        model.addAttribute("me", me);
        return "inbox/notifications";
    }

    private Line line(Received received, User me) {
        List<String> said =
                words.of(received.notification(), received.settledAt() != null, me, LocaleContextHolder.getLocale());
        return new Line(received, said.getFirst(), said.subList(1, said.size()));
    }

    private static String mode(QuietTime quiet) {
        return switch (quiet) {
            case QuietTime.Usual() -> "USUAL";
            case QuietTime.Own _ -> "OWN";
            case QuietTime.Never() -> "NEVER";
        };
    }

    /** What the times of one's own begin with. */
    private QuietTime.@Nullable Own own(QuietTime quiet) {
        return quiet instanceof QuietTime.Own own ? own : usualQuietHours.now().orElse(null);
    }

    /** To where it goes on, and it is read. */
    @PostMapping("/{id:\\d+}/open")
    String open(@PathVariable long id, @CurrentUser User me) {
        Received received = find(id, me);
        inbox.read(id, me);
        return "redirect:" + waysOn.of(received.notification(), me);
    }

    @PostMapping("/{id:\\d+}/read")
    String read(
            @PathVariable long id, @RequestParam(defaultValue = "/notifications") String back, @CurrentUser User me) {
        find(id, me);
        inbox.read(id, me);
        return "redirect:" + ReturnAddress.inside(back);
    }

    private Received find(long id, User me) {
        return inbox.byId(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/read-all")
    String readAll(@CurrentUser User me, RedirectAttributes redirect) {
        Toast.ok(redirect, "inbox.allRead", Integer.toString(inbox.readAll(me)));
        return PAGE;
    }

    @PostMapping("/preferences")
    String change(
            @ModelAttribute WantedForm form,
            @CurrentUser User me,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        Optional<QuietTime> quiet = form.quietTime();
        if (quiet.isEmpty()) {
            Toast.warn(redirect, "inbox.quiet.wrong");
            return SETTINGS;
        }
        changePreferences.want(me, form.wanted(preferences.of(me)), actor);
        changePreferences.beQuiet(me, quiet.get(), actor);
        Toast.ok(redirect, "portal.saved");
        return SETTINGS;
    }

    @PostMapping("/taste")
    String taste(
            @RequestParam(defaultValue = "false") boolean ranked,
            @RequestParam(defaultValue = "false") boolean pictures,
            @CurrentUser User me,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        changeUser.change(me.username(), me.profile().withRanked(ranked).withPictures(pictures), null, actor);
        Toast.ok(redirect, "portal.saved");
        return SETTINGS;
    }
}
