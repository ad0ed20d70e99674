package dev.slotquest.notifications.push;

import com.zerodeplibs.webpush.PushSubscription.Keys;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.slotquest.shared.PublicAddress;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Writes a message so that only one browser can read it, signed by us. */
@Component
class PushMessages {

    private static final int SECRET_BYTES = 16;
    private static final int POINT_BYTES = 65;
    private static final int SIGNED_FOR_MINUTES = 60;

    /** A browser that was away for longer finds it in the inbox. */
    private static final int KEPT_FOR_HOURS = 12;

    private final VapidKeys keys;
    private final PublicAddress address;

    PushMessages(VapidKeys keys, PublicAddress address) {
        this.keys = keys;
        this.address = address;
    }

    /** Whether a browser could have such a key and secret. */
    static boolean areKeys(String publicKey, String secret) {
        try {
            byte[] point = Base64.getUrlDecoder().decode(publicKey);
            if (point.length != POINT_BYTES || Base64.getUrlDecoder().decode(secret).length != SECRET_BYTES) {
                return false;
            }
            PublicKeySources.ofUncompressedBytes(point).extract();
            return true;
        } catch (RuntimeException noKeys) {
            return false;
        }
    }

    /** The request to the push service. */
    HttpRequest.Builder request(PushSubscription subscription, String message, boolean urgent) {
        var builder = StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(theirs(subscription))
                .vapidJWTExpiresAfter(SIGNED_FOR_MINUTES, TimeUnit.MINUTES)
                .vapidJWTSubject(contact())
                .pushMessage(message)
                .ttl(KEPT_FOR_HOURS, TimeUnit.HOURS);
        return (urgent ? builder.urgencyHigh() : builder.urgencyNormal())
                .build(keys.pair())
                .toRequestBuilder();
    }

    private static com.zerodeplibs.webpush.PushSubscription theirs(PushSubscription subscription) {
        var keys = new Keys();
        keys.setP256dh(subscription.publicKey());
        keys.setAuth(subscription.secret());
        var theirs = new com.zerodeplibs.webpush.PushSubscription();
        theirs.setEndpoint(subscription.endpoint());
        theirs.setKeys(keys);
        return theirs;
    }

    /** By which the push service could ask who we are. */
    private String contact() {
        String base = address.toString();
        return base.startsWith("https:") ? base : "mailto:slotquest@localhost";
    }
}
