package dev.slotquest.portal.chat;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Verbs;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /chat}. Every form leads back to the page; asked by a script (which says so with {@code HX-Request}), it answers
 * with the messages that changed.
 */
@Controller
class ChatController {

    private static final String PAGE = "chat/chat";
    private static final String UPDATE = "chat/chat :: update";
    private static final String SCRIPT = "HX-Request";
    private static final int MESSAGES = 50;
    private static final Set<String> CHIPS = Set.of("today", "book", "free", "mine", "help");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final BrowserChat chat;
    private final ChatLog log;
    private final LiveChats live;
    private final Bubbles bubbles;
    private final Verbs verbs;

    ChatController(BrowserChat chat, ChatLog log, LiveChats live, Bubbles bubbles, Verbs verbs) {
        this.chat = chat;
        this.log = log;
        this.live = live;
        this.bubbles = bubbles;
        this.verbs = verbs;
    }

    @GetMapping("/chat")
    String page(
            @CurrentUser User user,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            Locale locale,
            Model model) {
        if (before == null) {
            chat.enter(user);
        }
        List<Entry> entries = log.before(user.id(), before == null ? Long.MAX_VALUE : before, MESSAGES + 1);
        boolean more = entries.size() > MESSAGES;
        List<Entry> shown = more ? entries.subList(1, entries.size()) : entries;
        show(shown, 0, locale, model);
        model.addAttribute("live", before == null);
        model.addAttribute("older", more ? shown.getFirst().id() : null);
        model.addAttribute("chips", chips(user, locale));
        model.addAttribute("id", UUID.randomUUID().toString());
        model.addAttribute("chipsId", UUID.randomUUID().toString());
        return PAGE;
    }

    @PostMapping("/chat")
    String say(
            @CurrentUser User user,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Locale locale,
            Model model) {
        String said = text.replace("\r\n", "\n").strip();
        if (!said.isEmpty()) {
            chat.say(user, checked(id), said);
        }
        return script == null ? "redirect:/chat" : update(user, after, locale, model);
    }

    @PostMapping("/chat/choices")
    String press(
            @CurrentUser User user,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Optional<String> word = chat.press(user, checked(id), token);
        if (script == null) {
            word.ifPresent(text -> Toast.info(redirect, "portal.chat.toast", text));
            return "redirect:/chat";
        }
        word.ifPresent(text -> model.addAttribute("word", text));
        return update(user, after, locale, model);
    }

    @GetMapping("/chat/messages")
    String changes(
            @CurrentUser User user,
            @RequestParam(name = "after", defaultValue = "0") long after,
            Locale locale,
            Model model) {
        return update(user, after, locale, model);
    }

    @GetMapping("/chat/messages/{id}/file")
    ResponseEntity<byte[]> file(@CurrentUser User user, @PathVariable("id") long id) {
        Attachment file = log.find(user.id(), id)
                .flatMap(Entry::screen)
                .flatMap(screen -> Optional.ofNullable(screen.attachment()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    @GetMapping(path = "/chat/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@CurrentUser User user) {
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(live.open(user.id()));
    }

    private String update(User user, long after, Locale locale, Model model) {
        show(log.after(user.id(), after), after, locale, model);
        return UPDATE;
    }

    private void show(List<Entry> entries, long after, Locale locale, Model model) {
        List<Bubble> shown = bubbles.of(entries, locale);
        model.addAttribute("bubbles", shown);
        model.addAttribute(
                "change", shown.stream().mapToLong(Bubble::change).max().orElse(after));
        shown.stream()
                .filter(bubble -> !bubble.own())
                .max(Comparator.comparingLong(Bubble::change).thenComparingLong(Bubble::id))
                .ifPresent(newest -> model.addAttribute("newest", newest));
    }

    /** The commands worth a button of their own, as far as this person may give them. */
    private List<String> chips(User user, Locale locale) {
        return verbs.of(user).stream()
                .filter(verb -> CHIPS.contains(verb.name()))
                .map(verb -> "/" + verb.nameIn(locale))
                .toList();
    }

    /** An id that cannot be one counts as none: then each post is one of its own. */
    private static String checked(String id) {
        return ID.matcher(id).matches() ? id : UUID.randomUUID().toString();
    }
}
