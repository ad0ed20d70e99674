package dev.slotquest.portal.web;

import java.net.URI;
import java.net.URISyntaxException;

/** The page a form came from, as the browser tells it: believed only when it is one of ours. */
public final class ReturnAddress {

    private static final String HOME = "/";

    private ReturnAddress() {}

    /** The address itself when it is a path of this portal, otherwise the first page. */
    public static String inside(String address) {
        try {
            var uri = new URI(address);
            boolean ours = uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && address.startsWith("/")
                    && !address.startsWith("//");
            return ours ? address : HOME;
        } catch (URISyntaxException _) {
            return HOME;
        }
    }
}
