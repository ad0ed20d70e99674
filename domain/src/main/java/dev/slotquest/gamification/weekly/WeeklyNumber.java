package dev.slotquest.gamification.weekly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Weekly points: from 0 to 100, with one decimal. */
public final class WeeklyNumber {

    /** The most that can be wanted or given at a time. */
    public static final BigDecimal MOST = new BigDecimal(100);

    /** Above this somebody has probably mistyped. */
    public static final BigDecimal UNUSUAL_ABOVE = new BigDecimal(30);

    /** No points. */
    public static final BigDecimal ZERO = scaled(BigDecimal.ZERO);

    private static final Pattern TYPED = Pattern.compile("\\d{1,3}([.,]\\d)?");

    private WeeklyNumber() {}

    /** Reads what somebody typed, with comma or point; nothing when it is no such number. */
    public static Optional<BigDecimal> read(String typed) {
        String text = typed.strip();
        return TYPED.matcher(text).matches()
                ? Optional.of(scaled(new BigDecimal(text.replace(',', '.')))).filter(WeeklyNumber::isOne)
                : Optional.empty();
    }

    /** Whether a number can be used. */
    public static boolean isOne(BigDecimal points) {
        return points.signum() >= 0
                && points.compareTo(MOST) <= 0
                && points.stripTrailingZeros().scale() <= 1;
    }

    /** In a language's notation, without a needless decimal. */
    public static String write(BigDecimal points, Locale locale) {
        String plain = points.stripTrailingZeros().toPlainString();
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? plain.replace('.', ',') : plain;
    }

    /** {@code +7,5} or {@code −7,5}. */
    public static String signed(BigDecimal points, Locale locale) {
        return switch (points.signum()) {
            case 1 -> "+" + write(points, locale);
            case -1 -> "−" + write(points.negate(), locale);
            default -> write(points, locale);
        };
    }

    static BigDecimal scaled(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP);
    }
}
