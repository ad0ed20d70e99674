package dev.slotquest.portal.play.tv;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a page that is about walls: which there are, and the address of a new one, shown once. */
@Component
public class DisplaysPart {

    private static final int LONGEST_NAME = 60;

    private final Displays displays;
    private final PublicAddress address;

    DisplaysPart(Displays displays, PublicAddress address) {
        this.displays = displays;
        this.address = address;
    }

    /** Which walls there are. */
    public void show(Model model) {
        model.addAttribute("displays", displays.all());
    }

    /** Lets another wall in and shows its address, or says what is wrong with its name. */
    public void add(String name, Actor actor, Model model) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            model.addAttribute("displayFault", true);
            return;
        }
        model.addAttribute("displayAddress", address.of("/tv?token=" + displays.add(called, actor)));
    }

    /** Makes the address of a wall worthless; tells whether there was such a wall. */
    public boolean withdraw(long id, Actor actor) {
        return displays.withdraw(id, actor);
    }
}
