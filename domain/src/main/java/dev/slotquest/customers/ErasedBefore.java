package dev.slotquest.customers;

import dev.slotquest.jobs.KeptForATime;
import org.springframework.stereotype.Component;

/** Whoever was erased and has come back with an older backup is erased again. */
@Component
class ErasedBefore implements KeptForATime {

    private final ErasePerson erasePerson;

    ErasedBefore(ErasePerson erasePerson) {
        this.erasePerson = erasePerson;
    }

    @Override
    public String name() {
        return "erased customers";
    }

    @Override
    public int letGo() {
        return erasePerson.repeat();
    }
}
