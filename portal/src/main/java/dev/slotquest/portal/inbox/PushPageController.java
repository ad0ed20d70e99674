package dev.slotquest.portal.inbox;

import dev.slotquest.identity.User;
import dev.slotquest.notifications.push.PushSubscriptions;
import dev.slotquest.notifications.push.PushSubscriptions.Result;
import dev.slotquest.notifications.push.PushSubscriptions.Wish;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The browsers that are told by push messages: one joins by a script, each leaves by a button. */
@Controller
@RequestMapping("/notifications/push")
class PushPageController {

    private final PushSubscriptions subscriptions;

    PushPageController(PushSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @PostMapping
    ResponseEntity<Void> subscribe(
            @RequestParam String endpoint,
            @RequestParam String p256dh,
            @RequestParam String auth,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            @CurrentUser User me,
            @CurrentUser Actor actor) {
        var wish = new Wish(endpoint, p256dh, auth, agent == null ? "" : agent);
        return switch (subscriptions.subscribe(me, wish, actor)) {
            case Result.Subscribed _ -> ResponseEntity.noContent().build();
            case Result.BadEndpoint _, Result.BadKeys _, Result.TooMany _ ->
                ResponseEntity.unprocessableContent().build();
        };
    }

    @PostMapping("/{id:\\d+}/end")
    String end(@PathVariable long id, @CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (!subscriptions.end(me, id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "inbox.push.ended");
        return "redirect:/notifications#settings";
    }
}
