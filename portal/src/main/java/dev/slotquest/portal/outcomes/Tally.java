package dev.slotquest.portal.outcomes;

import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.portal.web.Wording;
import java.util.ArrayList;
import java.util.List;

/** What came of saying the same of many appointments. */
final class Tally {

    private int recorded;
    private int knownBefore;
    private int impossible;

    void add(Result result) {
        switch (result) {
            case Result.Done _ -> recorded++;
            case Result.KnownBefore _ -> knownBefore++;
            case Result.NewTimeWanted _,
                    Result.NotNow _,
                    Result.SlotTaken _,
                    Result.SlotRefused _,
                    Result.NeedsConfirmation _,
                    Result.Unknown _ -> impossible++;
        }
    }

    /** Whether all of them are known now as was said. */
    boolean clean() {
        return knownBefore == 0 && impossible == 0;
    }

    /** {@code 3 eingetragen, 1 war schon entschieden}. */
    String words(Wording wording) {
        List<String> words = new ArrayList<>();
        words.add(wording.text("noshows.tally.recorded", recorded));
        if (knownBefore > 0) {
            words.add(wording.text("noshows.tally.known", knownBefore));
        }
        if (impossible > 0) {
            words.add(wording.text("noshows.tally.impossible", impossible));
        }
        return String.join(", ", words);
    }
}
