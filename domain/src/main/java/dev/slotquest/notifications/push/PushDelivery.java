package dev.slotquest.notifications.push;

import dev.slotquest.notifications.delivery.DeliveryChannel;
import dev.slotquest.notifications.delivery.Envelope;
import dev.slotquest.notifications.inbox.NotificationWords;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Shows news as a message of the browser. What was shown stays as it is: a push message cannot be changed. */
@Component
class PushDelivery implements DeliveryChannel, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_LINE = 200;
    private static final int LINES = 4;
    private static final Set<Channel> PORTAL = EnumSet.of(Channel.PORTAL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PushSubscriptionRows rows;
    private final PushServices services;
    private final PushMessages messages;
    private final ObjectProvider<NotificationWords> words;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PushDelivery(
            PushSubscriptionRows rows,
            PushServices services,
            PushMessages messages,
            ObjectProvider<NotificationWords> words,
            PublicAddress address,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.services = services;
        this.messages = messages;
        this.words = words;
        this.address = address;
        this.transaction = transaction;
    }

    /** Every process may: no push service minds who calls. */
    @Override
    public Set<Channel> open() {
        return words.stream().findAny().isPresent() ? PORTAL : Set.of();
    }

    @Override
    public CompletionStage<Delivered> deliver(Envelope envelope) {
        String shown = envelope.handle();
        if (shown != null) {
            return CompletableFuture.completedFuture(new Delivered.Shown(shown));
        }
        Optional<PushSubscription> subscription = rows.byId(Long.parseLong(envelope.account()))
                .filter(found -> found.userId() == envelope.user().id());
        return subscription
                .map(found -> deliver(envelope, found))
                .orElseGet(() -> CompletableFuture.completedFuture(new Delivered.Nothing()));
    }

    private CompletionStage<Delivered> deliver(Envelope envelope, PushSubscription subscription) {
        try {
            if (!services.mayBeCalled(URI.create(subscription.endpoint()))) {
                return CompletableFuture.completedFuture(ended(subscription));
            }
            HttpRequest request = messages.request(
                            subscription,
                            message(envelope),
                            envelope.notification().kind().alert())
                    .timeout(PATIENCE)
                    .build();
            return client.sendAsync(request, BodyHandlers.discarding())
                    .thenApply(response -> delivered(response, subscription))
                    .exceptionally(fault -> new Delivered.Failed(null, "The push service is away."));
        } catch (IOException away) {
            return CompletableFuture.completedFuture(new Delivered.Failed(null, "The push service is unknown."));
        }
    }

    private Delivered delivered(HttpResponse<Void> response, PushSubscription subscription) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivered.Shown("push-" + subscription.id());
        }
        return status == 404 || status == 410
                ? ended(subscription)
                : new Delivered.Failed(null, "The push service answered %d.".formatted(status));
    }

    /** The browser does not want it any more. */
    private Delivered ended(PushSubscription subscription) {
        transaction.executeWithoutResult(status -> rows.end(subscription.id(), subscription.userId()));
        return new Delivered.Nothing();
    }

    private String message(Envelope envelope) {
        List<String> lines = words.getObject()
                .of(
                        envelope.notification(),
                        envelope.settled(),
                        envelope.user(),
                        envelope.user().locale());
        Map<String, String> message = new LinkedHashMap<>();
        message.put("title", shortened(lines.getFirst()));
        message.put(
                "body",
                String.join(
                        "\n",
                        lines.stream()
                                .skip(1)
                                .limit(LINES)
                                .map(PushDelivery::shortened)
                                .toList()));
        message.put("tag", envelope.notification().fact());
        message.put("url", address.of("/notifications"));
        return JSON.writeValueAsString(message);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
