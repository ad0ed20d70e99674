package dev.slotquest.notifications.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses are push services. People name them, so nothing is called that only this machine's own network can
 * reach.
 */
@Component
class PushServices {

    private static final int LONGEST = 1000;
    private static final int HTTPS = 443;

    private final boolean nearby;

    /** @param nearby whether services in the own network are called, too, as tests need it */
    PushServices(@Value("${slotquest.push.nearby:false}") boolean nearby) {
        this.nearby = nearby;
    }

    /** Whether an address can be one; nothing is called. */
    boolean isOne(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(endpoint);
            boolean complete = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            boolean secure = "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == HTTPS);
            return complete && (secure || nearby);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Whether an address may be called: all that its name stands for lies outside. */
    boolean mayBeCalled(URI endpoint) throws UnknownHostException {
        return nearby
                || Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).allMatch(PushServices::isOutside);
    }

    private static boolean isOutside(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean sharedByCarriers = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return !special && !uniqueLocal && !sharedByCarriers;
    }
}
