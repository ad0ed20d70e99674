package dev.slotquest.bot.account;

import dev.slotquest.bot.account.AccountsChoice.AskToUnlink;
import dev.slotquest.bot.account.AccountsChoice.Keep;
import dev.slotquest.bot.account.AccountsChoice.Unlink;
import dev.slotquest.bot.account.AccountsState.Asking;
import dev.slotquest.bot.account.AccountsState.Goodbye;
import dev.slotquest.bot.account.AccountsState.Listing;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.AccountLink;
import dev.slotquest.identity.People;
import dev.slotquest.identity.UnlinkAccount;
import dev.slotquest.shared.PublicAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chat accounts that are a person's, in one message: see them, take one away. */
@Component
class AccountsDialogue implements Dialogue<AccountsState, AccountsChoice> {

    private final People people;
    private final UnlinkAccount unlinkAccount;
    private final PublicAddress portal;
    private final Times times;

    AccountsDialogue(People people, UnlinkAccount unlinkAccount, PublicAddress portal, Times times) {
        this.people = people;
        this.unlinkAccount = unlinkAccount;
        this.portal = portal;
        this.times = times;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Class<AccountsState> states() {
        return AccountsState.class;
    }

    @Override
    public Class<AccountsChoice> choices() {
        return AccountsChoice.class;
    }

    @Override
    public View view(Turn turn, AccountsState state) {
        return switch (state) {
            case Listing() -> listing(turn);
            case Asking(long link) ->
                linksOf(turn).stream()
                        .filter(each -> each.id() == link)
                        .findFirst()
                        .map(each -> asking(turn, each))
                        .orElseGet(() -> listing(turn));
            case Goodbye(var name) -> turn.view().line("account.goodbye", name);
        };
    }

    private View listing(Turn turn) {
        List<AccountLink> links = linksOf(turn);
        View view = turn.view();
        if (links.isEmpty()) {
            view.line("account.none");
        } else {
            view.heading("account.accounts")
                    .items(links.stream()
                            .map(link -> turn.rich(
                                    speaks(turn, link) ? "account.account-here" : "account.account",
                                    channel(turn, link),
                                    link.name(),
                                    times.day(link.linkedAt(), turn.locale())))
                            .toList());
        }
        view.line("account.how-to-link-another", portal.of("/profile"));
        links.forEach(link -> view.row(Option.of(
                turn.text("account.option.unlink", channel(turn, link), link.name()), new AskToUnlink(link.id()))));
        return view;
    }

    private static View asking(Turn turn, AccountLink link) {
        return turn.view()
                .line(speaks(turn, link) ? "account.unlink-here" : "account.unlink", channel(turn, link), link.name())
                .row(
                        Option.danger(turn.text("account.option.unlink-now"), new Unlink(link.id())),
                        Option.of(turn.text("account.option.keep"), new Keep()));
    }

    @Override
    public Next chosen(Turn turn, AccountsState state, AccountsChoice choice) {
        return switch (choice) {
            case AskToUnlink(long link) -> Next.become(new Asking(link));
            case Keep() -> Next.become(new Listing());
            case Unlink(long link) -> unlink(turn, link);
        };
    }

    private Next unlink(Turn turn, long id) {
        Optional<AccountLink> gone =
                unlinkAccount.unlink(turn.person(), id, turn.person().toActor(turn.channel()));
        if (gone.filter(link -> speaks(turn, link)).isPresent()) {
            return Next.become(new Goodbye(turn.person().displayName()));
        }
        return Next.become(new Listing(), turn.text("account.unlinked"));
    }

    @Override
    public Next told(Turn turn, AccountsState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(AccountsState state) {
        return false;
    }

    @Override
    public boolean lasts(AccountsState state) {
        return true;
    }

    @Override
    public AccountsState now(Turn turn, AccountsState state) {
        return state instanceof Goodbye ? state : new Listing();
    }

    @Override
    public AccountsState left(Turn turn, AccountsState state) {
        return state;
    }

    private List<AccountLink> linksOf(Turn turn) {
        return people.linksOf(turn.person());
    }

    private static boolean speaks(Turn turn, AccountLink link) {
        return link.channel() == turn.channel()
                && link.externalId().equals(turn.origin().account());
    }

    private static String channel(Turn turn, AccountLink link) {
        return turn.text("chat.channel." + link.channel());
    }
}
