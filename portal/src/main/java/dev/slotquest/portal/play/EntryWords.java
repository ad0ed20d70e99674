package dev.slotquest.portal.play;

import dev.slotquest.gamification.ledger.EntryKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what entries of the ledger are for: {@code Abzeichen: Champion}, {@code Level 12}. */
@Component
public class EntryWords {

    private final MessageSource messages;

    EntryWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What an entry is for.
     *
     * @param about as the ledger has it
     */
    public String of(EntryKind kind, String about, Locale locale) {
        String word = messages.getMessage("game.entry." + kind, null, locale);
        if (kind == EntryKind.LEVEL || kind == EntryKind.STREAK) {
            return (word + " " + about.replaceAll("\\D", "")).strip();
        }
        String key = nameKey(kind, about.split(":", -1));
        String name = key == null ? null : messages.getMessage(key, null, null, locale);
        return name == null ? word : word + ": " + name;
    }

    private static @Nullable String nameKey(EntryKind kind, String[] about) {
        return switch (kind) {
            case BADGE, GOAL, PURCHASE -> about.length < 2 ? null : about[0] + "." + about[1];
            case QUEST -> about.length < 3 ? null : "quest." + about[2];
            case MASTERY -> about.length < 3 ? null : "mastery." + about[1] + "." + about[2];
            case BOOKING, LEVEL, STREAK, REWARD, GAME, PRESTIGE -> null;
        };
    }
}
