package dev.slotquest.portal.profile;

import dev.slotquest.calendar.CalendarFeedOwner;
import dev.slotquest.identity.ChangePassword;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.Theme;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.login.LogIns;
import dev.slotquest.portal.team.AccessPart;
import dev.slotquest.portal.team.FeedPart;
import dev.slotquest.portal.team.ProblemWords;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private static final String VIEW = "profile/profile";
    private static final String PAGE = "redirect:/profile";

    private final ChangeUser changeUser;
    private final ChangePassword changePassword;
    private final AccessPart access;
    private final FeedPart feed;
    private final ProblemWords problems;
    private final LogIns logIns;

    ProfileController(
            ChangeUser changeUser,
            ChangePassword changePassword,
            AccessPart access,
            FeedPart feed,
            ProblemWords problems,
            LogIns logIns) {
        this.changeUser = changeUser;
        this.changePassword = changePassword;
        this.access = access;
        this.feed = feed;
        this.problems = problems;
        this.logIns = logIns;
    }

    @GetMapping
    String page(@CurrentUser User me, Model model, HttpServletRequest request) {
        model.addAttribute("form", ProfileForm.of(me));
        return show(me, model, request);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") ProfileForm form,
            BindingResult faults,
            @CurrentUser User me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (faults.hasErrors()) {
            throw Typed.unreadable();
        }
        var result =
                changeUser.change(me.username(), form.on(me.profile()), form.version(), me.toActor(Channel.PORTAL));
        return switch (result) {
            case ChangeUser.Result.Changed _ -> {
                Toast.ok(redirect, "portal.saved");
                yield PAGE;
            }
            case ChangeUser.Result.Refused(var wrong) -> {
                problems.reject(wrong, faults);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(me, model, request);
            }
            case ChangeUser.Result.ChangedMeanwhile _ -> {
                Toast.warn(redirect, "team.changedMeanwhile");
                yield PAGE;
            }
            case ChangeUser.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/password")
    String password(
            @RequestParam String present,
            @RequestParam String wanted,
            @CurrentUser User me,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        switch (changePassword.changeOwn(me, present, wanted, me.toActor(Channel.PORTAL))) {
            case ChangePassword.Result.Changed(User changed) -> {
                logIns.renew(changed, request);
                Toast.ok(redirect, "profile.passwordChanged");
            }
            case ChangePassword.Result.WrongPassword _ -> Toast.warn(redirect, "profile.wrongPassword");
            case ChangePassword.Result.Refused(var wrong) ->
                Toast.warn(redirect, "team.refused", problems.text(wrong.getFirst()));
            case ChangePassword.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PAGE;
    }

    @PostMapping("/link-codes")
    String linkCode(@CurrentUser User me, @CurrentUser Actor actor, Model model, HttpServletRequest request) {
        access.addLinkCode(me, actor, model);
        return page(me, model, request);
    }

    @PostMapping("/keys")
    String key(
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @CurrentUser User me,
            @CurrentUser Actor actor,
            Model model,
            HttpServletRequest request) {
        access.addKey(me, name, readOnly, actor, model);
        return page(me, model, request);
    }

    @PostMapping("/keys/{id}/revoke")
    String revoke(@PathVariable long id, @CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (!access.revoke(me, id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "access.revoked");
        return PAGE;
    }

    @PostMapping("/links/{id}/unlink")
    String unlink(@PathVariable long id, @CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (!access.unlink(me, id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "access.unlinked");
        return PAGE;
    }

    @PostMapping("/feed")
    String feed(@CurrentUser User me, @CurrentUser Actor actor, Model model, HttpServletRequest request) {
        feed.renew(new CalendarFeedOwner.OfPerson(me), actor, model);
        return page(me, model, request);
    }

    @PostMapping("/feed/off")
    String switchFeedOff(@CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        feed.switchOff(new CalendarFeedOwner.OfPerson(me), actor);
        Toast.ok(redirect, "feed.switchedOff");
        return PAGE;
    }

    @PostMapping("/sessions/{id}/end")
    String endSession(@PathVariable String id, @CurrentUser User me, RedirectAttributes redirect) {
        if (!logIns.end(me, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "profile.sessionEnded");
        return PAGE;
    }

    private String show(User me, Model model, HttpServletRequest request) {
        model.addAttribute("me", me);
        model.addAttribute("languages", Languages.SPOKEN);
        model.addAttribute("themes", Theme.values());
        model.addAttribute("sessions", logIns.of(me, request));
        access.show(me, "/profile", model);
        feed.show(new CalendarFeedOwner.OfPerson(me), "/profile", model);
        return VIEW;
    }
}
