package dev.slotquest.identity;

/** A password in clear, on its way to being hashed. */
public record InitialPassword(String text, Origin origin) {

    /** Who thought of it; decides how strict we are. */
    public enum Origin {
        /** The person it belongs to: 10 characters at least. */
        CHOSEN(10),
        /** An admin, for somebody else to begin with: 6 characters at least. */
        GIVEN(6),
        /** A setting or the demo data: anything but nothing. */
        CONFIGURED(1);

        private final int shortest;

        Origin(int shortest) {
            this.shortest = shortest;
        }

        /** The least number of characters. */
        public int shortest() {
            return shortest;
        }
    }

    public static InitialPassword chosen(String text) {
        return new InitialPassword(text, Origin.CHOSEN);
    }

    public static InitialPassword given(String text) {
        return new InitialPassword(text, Origin.GIVEN);
    }

    public static InitialPassword configured(String text) {
        return new InitialPassword(text, Origin.CONFIGURED);
    }

    @Override
    public String toString() {
        return "InitialPassword[" + origin + "]";
    }
}
