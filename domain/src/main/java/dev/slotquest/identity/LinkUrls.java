package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import java.net.URI;
import java.util.Optional;

/** Offered by a chat platform that can carry a link code in an address, so that linking takes one tap. */
public interface LinkUrls {

    Channel channel();

    /** The address that links with this code, or nothing while the platform is not connected. */
    Optional<URI> linkUrl(String code);
}
