package dev.slotquest.portal.live;

import java.util.Collection;
import java.util.List;

/** Something that is written down in an order, and can be read on from any place. */
interface Feed {

    /**
     * One place in it.
     *
     * @param id rises with every one, though those written at the same time may come to be seen in another order
     * @param events what it tells; none when nobody has to look again
     */
    record Item(long id, List<LiveEvent> events) {}

    /** The latest place. */
    long latest();

    /** What stands after a place, the oldest first. */
    List<Item> after(long id, int most);

    /** What stands at these places, as far as anything does. */
    List<Item> among(Collection<Long> ids);
}
