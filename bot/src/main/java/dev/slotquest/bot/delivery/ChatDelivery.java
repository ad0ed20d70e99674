package dev.slotquest.bot.delivery;

import dev.slotquest.bot.chat.Announcements;
import dev.slotquest.bot.chat.Announcements.Place;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChannelAdapter.Pushed;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.inbox.NotificationStates;
import dev.slotquest.identity.AccountReach;
import dev.slotquest.notifications.delivery.DeliveryChannel;
import dev.slotquest.notifications.delivery.Envelope;
import dev.slotquest.shared.Channel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows notifications as messages of the chat, on every platform this process has an adapter for. */
@Component
class ChatDelivery implements DeliveryChannel {

    private final ObjectProvider<ChannelAdapter> adapters;
    private final Announcements announcements;
    private final AccountReach reach;

    ChatDelivery(ObjectProvider<ChannelAdapter> adapters, Announcements announcements, AccountReach reach) {
        this.adapters = adapters;
        this.announcements = announcements;
        this.reach = reach;
    }

    @Override
    public Set<Channel> open() {
        return adapters.stream()
                .filter(ChannelAdapter::leads)
                .map(ChannelAdapter::channel)
                .collect(Collectors.toSet());
    }

    @Override
    public CompletionStage<Delivered> deliver(Envelope envelope) {
        Optional<ChannelAdapter> adapter = adapters.stream()
                .filter(candidate -> candidate.channel() == envelope.channel())
                .findFirst();
        if (adapter.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Delivered.Failed(envelope.handle(), "This process has left %s.".formatted(envelope.channel())));
        }
        return posting(envelope)
                .map(posting -> adapter.get()
                        .push(envelope.conversation(), posting)
                        .thenApply(pushed -> delivered(envelope, posting, pushed)))
                .orElseGet(() -> CompletableFuture.completedFuture(new Delivered.Nothing()));
    }

    /** Nothing when the message is so old that it is not kept any more. */
    private Optional<Posting> posting(Envelope envelope) {
        Place place = new Place(envelope.user(), envelope.channel(), envelope.account(), envelope.conversation());
        Object state = NotificationStates.of(envelope.notification(), envelope.settled());
        String handle = envelope.handle();
        return handle == null
                ? Optional.of(announcements.announce(place, state))
                : announcements.change(place, Long.parseLong(handle), state);
    }

    private Delivered delivered(Envelope envelope, Posting posting, Pushed pushed) {
        String handle = Long.toString(posting.message());
        return switch (pushed) {
            case Pushed.Shown _ -> new Delivered.Shown(handle);
            case Pushed.Unreachable(String reason) -> {
                reach.lost(envelope.channel(), envelope.account(), reason);
                yield new Delivered.Unreachable(reason);
            }
            case Pushed.Failed(String reason) -> new Delivered.Failed(handle, reason);
        };
    }
}
