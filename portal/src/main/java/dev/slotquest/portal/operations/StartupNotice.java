package dev.slotquest.portal.operations;

import java.util.List;

/** Something worth reading when the product has started, printed below its address. */
public interface StartupNotice {

    /** The lines, in the default language and in order; empty when there is nothing to say. */
    List<String> lines();
}
