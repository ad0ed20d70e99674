package dev.slotquest.bot.telegram;

import org.telegram.telegrambots.meta.api.objects.Update;

/** An update that has only been weighed, not read: its id for the library, everything else as it came. */
final class RawUpdate extends Update {
    private static final long serialVersionUID = 1L;

    private final long chatId;
    private final String payload;

    RawUpdate(int updateId, long chatId, String payload) {
        setUpdateId(updateId);
        this.chatId = chatId;
        this.payload = payload;
    }

    /** Whose turn it is; 0 when the update belongs to no chat. */
    long chatId() {
        return chatId;
    }

    String payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawUpdate raw && raw.getUpdateId().equals(getUpdateId());
    }

    @Override
    public int hashCode() {
        return getUpdateId().hashCode();
    }
}
