package dev.slotquest.portal.team;

import dev.slotquest.identity.AccountReach;
import dev.slotquest.identity.ApiKey;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkUrls;
import dev.slotquest.identity.People;
import dev.slotquest.identity.RevokeApiKey;
import dev.slotquest.identity.UnlinkAccount;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a page that is about how a person is recognised: chat accounts, link codes, API keys. */
@Component
public class AccessPart {

    private final People people;
    private final AccountReach reach;
    private final IssueLinkCode issueLinkCode;
    private final UnlinkAccount unlinkAccount;
    private final IssueApiKey issueApiKey;
    private final RevokeApiKey revokeApiKey;
    private final ProblemWords problems;
    private final List<LinkUrls> linkUrls;

    AccessPart(
            People people,
            AccountReach reach,
            IssueLinkCode issueLinkCode,
            UnlinkAccount unlinkAccount,
            IssueApiKey issueApiKey,
            RevokeApiKey revokeApiKey,
            ProblemWords problems,
            ObjectProvider<LinkUrls> linkUrls) {
        this.people = people;
        this.reach = reach;
        this.issueLinkCode = issueLinkCode;
        this.unlinkAccount = unlinkAccount;
        this.issueApiKey = issueApiKey;
        this.revokeApiKey = revokeApiKey;
        this.problems = problems;
        this.linkUrls = linkUrls.orderedStream().toList();
    }

    /** What there is, for a page under this address. */
    public void show(User owner, String address, Model model) {
        model.addAttribute("access", address);
        model.addAttribute("links", people.linksOf(owner));
        model.addAttribute("unreachable", reach.lostOf(owner));
        model.addAttribute(
                "keys",
                people.keysOf(owner).stream()
                        .filter(key -> !key.revoked())
                        .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
                        .toList());
    }

    /** Makes a code and shows it, once. */
    public void addLinkCode(User owner, Actor actor, Model model) {
        var issued = issueLinkCode.issue(owner, actor);
        model.addAttribute("linkCode", issued.code());
        model.addAttribute("linkCodeUntil", issued.expiresAt());
        model.addAttribute(
                "linkAddresses",
                linkUrls.stream()
                        .flatMap(urls -> urls.linkUrl(issued.code()).stream())
                        .map(URI::toString)
                        .toList());
    }

    /** Makes a key and shows it, once. */
    public void addKey(User owner, String name, boolean readOnly, Actor actor, Model model) {
        List<String> scopes = readOnly ? List.of(ApiKey.READ) : List.of();
        switch (issueApiKey.issue(owner, name, scopes, actor)) {
            case IssueApiKey.Result.Issued(ApiKey _, String key) -> model.addAttribute("newKey", key);
            case IssueApiKey.Result.Refused(var wrong) ->
                model.addAttribute("keyFault", problems.text(wrong.getFirst()));
        }
    }

    /** Makes a key worthless; tells whether there was such a one. */
    public boolean revoke(User owner, long key, Actor actor) {
        return revokeApiKey.revoke(owner, key, actor).isPresent();
    }

    /** Takes a chat account away; tells whether there was such a one. */
    public boolean unlink(User owner, long link, Actor actor) {
        return unlinkAccount.unlink(owner, link, actor).isPresent();
    }
}
