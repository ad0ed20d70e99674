package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slotquest.identity.AccountLink;
import dev.slotquest.identity.ApiKey;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.IssueLinkCode.IssuedCode;
import dev.slotquest.identity.LinkUrls;
import dev.slotquest.identity.People;
import dev.slotquest.identity.RevokeApiKey;
import dev.slotquest.identity.UnlinkAccount;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.login.LogIns;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By what a person is recognised: chat accounts, API keys, sessions. */
@RestController
@RequestMapping("/api/v1/users/{username}")
class UserAccessController {

    private final People people;
    private final AskedPeople askedPeople;
    private final IssueLinkCode issueLinkCode;
    private final UnlinkAccount unlinkAccount;
    private final IssueApiKey issueApiKey;
    private final RevokeApiKey revokeApiKey;
    private final LogIns logIns;
    private final List<LinkUrls> linkUrls;

    UserAccessController(
            People people,
            AskedPeople askedPeople,
            IssueLinkCode issueLinkCode,
            UnlinkAccount unlinkAccount,
            IssueApiKey issueApiKey,
            RevokeApiKey revokeApiKey,
            LogIns logIns,
            ObjectProvider<LinkUrls> linkUrls) {
        this.people = people;
        this.askedPeople = askedPeople;
        this.issueLinkCode = issueLinkCode;
        this.unlinkAccount = unlinkAccount;
        this.issueApiKey = issueApiKey;
        this.revokeApiKey = revokeApiKey;
        this.logIns = logIns;
        this.linkUrls = linkUrls.orderedStream().toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkCode(
            String code, Instant expiresAt, @Nullable URI telegramUrl) {}

    record KeyWish(@Nullable String name, @Nullable List<String> scopes) {}

    record NewKey(long id, String key, String name, List<String> scopes) {}

    record Key(
            long id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        static Key of(ApiKey key) {
            return new Key(
                    key.id(),
                    key.name(),
                    key.prefix(),
                    key.scopes(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.revokedAt());
        }
    }

    record Link(long id, Channel channel, String name, Instant linkedAt) {

        static Link of(AccountLink link) {
            return new Link(link.id(), link.channel(), link.name(), link.linkedAt());
        }
    }

    record Items<T>(List<T> items, int total) {

        static <T> Items<T> of(List<T> items) {
            return new Items<>(items, items.size());
        }
    }

    @PostMapping("/link-codes")
    @ResponseStatus(HttpStatus.CREATED)
    LinkCode issueLinkCode(@PathVariable String username, @CurrentUser User caller, @CurrentUser Actor actor) {
        IssuedCode issued = issueLinkCode.issue(askedPeople.activeAccount(username, caller), actor);
        return new LinkCode(issued.code(), issued.expiresAt(), telegramUrl(issued.code()));
    }

    @GetMapping("/links")
    Items<Link> links(@PathVariable String username, @CurrentUser User caller) {
        return Items.of(people.linksOf(askedPeople.account(username, caller)).stream()
                .map(Link::of)
                .toList());
    }

    @DeleteMapping("/links/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(
            @PathVariable String username, @PathVariable long id, @CurrentUser User caller, @CurrentUser Actor actor) {
        if (unlinkAccount
                .unlink(askedPeople.account(username, caller), id, actor)
                .isEmpty()) {
            throw ApiProblem.notFound("link");
        }
    }

    @PostMapping("/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    NewKey issueApiKey(
            @PathVariable String username,
            @RequestBody KeyWish wish,
            @CurrentUser User caller,
            @CurrentUser Actor actor) {
        User owner = askedPeople.activeAccount(username, caller);
        String name = Objects.requireNonNullElse(wish.name(), "");
        List<String> scopes = Objects.requireNonNullElse(wish.scopes(), List.of());
        return switch (issueApiKey.issue(owner, name, scopes, actor)) {
            case IssueApiKey.Result.Issued(ApiKey issued, String key) ->
                new NewKey(issued.id(), key, issued.name(), issued.scopes());
            case IssueApiKey.Result.Refused(var problems) -> throw UserController.refused(problems);
        };
    }

    @GetMapping("/api-keys")
    Items<Key> apiKeys(@PathVariable String username, @CurrentUser User caller) {
        return Items.of(people.keysOf(askedPeople.account(username, caller)).stream()
                .map(Key::of)
                .toList());
    }

    @DeleteMapping("/api-keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable String username, @PathVariable long id, @CurrentUser User caller, @CurrentUser Actor actor) {
        if (revokeApiKey
                .revoke(askedPeople.account(username, caller), id, actor)
                .isEmpty()) {
            throw ApiProblem.notFound("api-key");
        }
    }

    @GetMapping("/sessions")
    Items<LogIns.LoggedIn> sessions(
            @PathVariable String username, @CurrentUser User caller, HttpServletRequest request) {
        return Items.of(logIns.of(askedPeople.account(username, caller), request));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable String username, @PathVariable String id, @CurrentUser User caller) {
        if (!logIns.end(askedPeople.account(username, caller), id)) {
            throw ApiProblem.notFound("session");
        }
    }

    private @Nullable URI telegramUrl(String code) {
        return linkUrls.stream()
                .filter(urls -> urls.channel() == Channel.TELEGRAM)
                .flatMap(urls -> urls.linkUrl(code).stream())
                .findFirst()
                .orElse(null);
    }
}
