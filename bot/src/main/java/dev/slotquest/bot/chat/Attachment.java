package dev.slotquest.bot.chat;

/**
 * A picture or a file that goes with a message.
 *
 * @param mediaType for example {@code text/calendar}; {@code image/…} is shown, everything else is offered
 * @param description what it shows, for those who cannot see it
 */
// Nobody compares attachments, and a copy of each picture would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String fileName, String mediaType, String description, byte[] content) {

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
