package dev.slotquest.portal.outcomes;

import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.ReturnAddress;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of calling a customer whose appointment did not take place. */
@Controller
class CallBackPageController {

    private final CallBacks callBacks;
    private final Wording wording;

    CallBackPageController(CallBacks callBacks, Wording wording) {
        this.callBacks = callBacks;
        this.wording = wording;
    }

    @PostMapping("/call-backs/{id:\\d+}/reached")
    String reached(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        return told(callBacks.reached(id, me, Channel.PORTAL), "calls.reached.done", back, redirect);
    }

    @PostMapping("/call-backs/{id:\\d+}/not-reached")
    String notReached(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        return told(callBacks.notReached(id, me, Channel.PORTAL), "calls.notReached.done", back, redirect);
    }

    private String told(CallBacks.Result result, String done, @Nullable String back, RedirectAttributes redirect) {
        switch (result) {
            case CallBacks.Result.Done(var call) ->
                Toast.ok(redirect, done, call.booking().customer().name());
            case CallBacks.Result.ClosedBefore(var call) ->
                Toast.warn(redirect, "calls.closedBefore", wording.text("call-back.state." + call.state()));
            case CallBacks.Result.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + ReturnAddress.inside(back == null ? "/my-calendar" : back);
    }
}
