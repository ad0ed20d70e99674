package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.ChangePreferences;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.NotificationPreferences;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.Preferences;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.notifications.inbox.InboxFilter;
import dev.slotquest.notifications.inbox.NotificationWords;
import dev.slotquest.notifications.inbox.Received;
import dev.slotquest.portal.inbox.WaysOn;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told, and how they want to be told. Everybody has only their own. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {

    private final Inbox inbox;
    private final NotificationWords words;
    private final WaysOn waysOn;
    private final Wording wording;
    private final NotificationPreferences preferences;
    private final ChangePreferences changePreferences;

    NotificationController(
            Inbox inbox,
            NotificationWords words,
            WaysOn waysOn,
            Wording wording,
            NotificationPreferences preferences,
            ChangePreferences changePreferences) {
        this.inbox = inbox;
        this.words = words;
        this.waysOn = waysOn;
        this.wording = wording;
        this.preferences = preferences;
        this.changePreferences = changePreferences;
    }

    /** One page of the inbox, and how much of all of it is unread and still matters. */
    record InboxJson(List<NotificationJson> items, int page, int size, long total, long unread) {}

    /**
     * Something the caller was told.
     *
     * @param text what it says in short
     * @param details what else it says, line by line
     * @param path where in the portal it goes on
     */
    record NotificationJson(
            long id,
            NotificationKind kind,
            String text,
            List<String> details,
            String path,
            Instant createdAt,
            @Nullable Instant readAt,
            @Nullable Instant settledAt) {}

    record HowMany(int read) {}

    /** A place at which the caller can be told. */
    record OutletJson(String key, Channel channel, String name) {}

    /** The outlets at which a kind of news is wanted; an alert is told in quiet hours, too. */
    record KindJson(
            @Nullable NotificationKind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean alert,

            @Nullable List<@Nullable String> outlets) {}

    /** {@code USUAL}, {@code OWN} with its times, or {@code NEVER}. */
    record QuietHoursJson(
            @Nullable Mode mode,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime to) {}

    enum Mode {
        USUAL,
        OWN,
        NEVER
    }

    record PreferencesJson(List<OutletJson> outlets, List<KindJson> kinds, QuietHoursJson quietHours) {}

    /** What is to change; what was not sent stays. */
    record PreferencesWish(
            @Nullable List<@Nullable KindJson> kinds,
            @Nullable QuietHoursJson quietHours) {}

    @GetMapping
    InboxJson list(
            @RequestParam(required = false) @Nullable NotificationKind kind,
            @RequestParam(defaultValue = "false") boolean unread,
            PageRequest page,
            @CurrentUser User me) {
        Page<NotificationJson> found =
                inbox.of(me, new InboxFilter(kind, unread), page).map(received -> shown(received, me));
        return new InboxJson(found.items(), found.page(), found.size(), found.total(), inbox.unread(me));
    }

    private NotificationJson shown(Received received, User me) {
        List<String> said = words.of(received.notification(), received.settledAt() != null, me, wording.locale());
        return new NotificationJson(
                received.id(),
                received.notification().kind(),
                said.getFirst(),
                said.subList(1, said.size()),
                waysOn.of(received.notification(), me),
                received.createdAt(),
                received.readAt(),
                received.settledAt());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id, @CurrentUser User me) {
        if (inbox.byId(id, me).isEmpty()) {
            throw ApiProblem.notFound("notification");
        }
        inbox.read(id, me);
    }

    @PostMapping("/read-all")
    HowMany readAll(@CurrentUser User me) {
        return new HowMany(inbox.readAll(me));
    }

    @GetMapping("/preferences")
    PreferencesJson preferences(@CurrentUser User me) {
        return shown(preferences.of(me));
    }

    @PutMapping("/preferences")
    PreferencesJson change(@RequestBody PreferencesWish wish, @CurrentUser User me, @CurrentUser Actor actor) {
        Map<NotificationKind, Set<Outlet>> wanted = wanted(wish, preferences.of(me));
        QuietTime quiet = wish.quietHours() == null ? null : quiet(wish.quietHours());
        changePreferences.want(me, wanted, actor);
        if (quiet != null) {
            changePreferences.beQuiet(me, quiet, actor);
        }
        return preferences(me);
    }

    private static Map<NotificationKind, Set<Outlet>> wanted(PreferencesWish wish, Preferences now) {
        Map<NotificationKind, Set<Outlet>> wanted = new EnumMap<>(NotificationKind.class);
        List<@Nullable KindJson> kinds = Objects.requireNonNullElse(wish.kinds(), List.of());
        for (int i = 0; i < kinds.size(); i++) {
            KindJson line = kinds.get(i);
            String at = "kinds[%d]".formatted(i);
            new Required().field(at, line).check();
            NotificationKind kind = Objects.requireNonNull(line).kind();
            new Required()
                    .field(at + ".kind", kind)
                    .field(at + ".outlets", line.outlets())
                    .check();
            wanted.put(
                    Objects.requireNonNull(kind),
                    outlets(at + ".outlets", Objects.requireNonNull(line.outlets()), now));
        }
        return wanted;
    }

    private static Set<Outlet> outlets(String at, List<@Nullable String> keys, Preferences now) {
        Set<Outlet> outlets = new LinkedHashSet<>();
        for (String key : keys) {
            outlets.add(Outlet.parse(String.valueOf(key))
                    .filter(now.outlets()::contains)
                    .orElseThrow(() -> ApiProblem.invalid(List.of(FieldFault.of(at, "UNKNOWN", known(now))))));
        }
        return outlets;
    }

    private static String known(Preferences now) {
        return String.join(", ", now.outlets().stream().map(Outlet::key).toList());
    }

    private static QuietTime quiet(QuietHoursJson wish) {
        Mode mode = wish.mode();
        new Required().field("quiet_hours.mode", mode).check();
        return switch (Objects.requireNonNull(mode)) {
            case USUAL -> new QuietTime.Usual();
            case NEVER -> new QuietTime.Never();
            case OWN -> own(wish);
        };
    }

    private static QuietTime own(QuietHoursJson wish) {
        new Required()
                .field("quiet_hours.from", wish.from())
                .field("quiet_hours.to", wish.to())
                .check();
        LocalTime from = Objects.requireNonNull(wish.from());
        LocalTime to = Objects.requireNonNull(wish.to());
        if (from.equals(to)) {
            throw ApiProblem.invalid(List.of(FieldFault.of("quiet_hours.to", "SAME_AS_FROM")));
        }
        return new QuietTime.Own(from, to);
    }

    private static PreferencesJson shown(Preferences now) {
        return new PreferencesJson(
                now.places().stream()
                        .map(place -> new OutletJson(
                                place.outlet().key(), place.outlet().channel(), place.name()))
                        .toList(),
                now.wanted().entrySet().stream()
                        .map(line -> new KindJson(
                                line.getKey(),
                                line.getKey().alert(),
                                line.getValue().stream()
                                        .<@Nullable String>map(Outlet::key)
                                        .toList()))
                        .toList(),
                switch (now.quiet()) {
                    case QuietTime.Usual() -> new QuietHoursJson(Mode.USUAL, null, null);
                    case QuietTime.Own(LocalTime from, LocalTime to) -> new QuietHoursJson(Mode.OWN, from, to);
                    case QuietTime.Never() -> new QuietHoursJson(Mode.NEVER, null, null);
                });
    }
}
