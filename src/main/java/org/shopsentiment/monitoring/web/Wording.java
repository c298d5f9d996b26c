package org.shopsentiment.monitoring.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures as the page writes them; the page's script writes them the same way. */
final class Wording {

    /** Stands for what was not measured. */
    static final String NONE = "–";

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String UNITS = "KMGT";
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Wording() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Writes a share in percent; it says 0 or 100 only when exactly none or all are meant. */
    static String rate(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        long tenths = Math.round(1000.0 * part / whole);
        if (tenths == 0 && part > 0) {
            return "<0.1%";
        }
        if (tenths == 1000 && part < whole) {
            return ">99.9%";
        }
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    /** Writes a time with three digits, in the unit that suits it; a negative one with its sign. */
    static String seconds(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return NONE;
        }
        double value = seconds.getAsDouble();
        return value < 0 ? "-" + size(-value) : size(value);
    }

    private static String size(double value) {
        if (value < 0.001) {
            return digits(value * 1e6) + " µs";
        }
        return value < 1 ? digits(value * 1e3) + " ms" : digits(value) + " s";
    }

    /** Whether time was lost instead of saved. */
    static boolean loses(OptionalDouble saved) {
        return saved.isPresent() && saved.getAsDouble() < 0;
    }

    private static String digits(double value) {
        return new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Writes a duration with its two largest units. */
    static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSeconds() + " s";
    }

    /** Writes a stretch that can be chosen, whole minutes or whole hours. */
    static String span(Duration span) {
        return span.toHours() > 0 ? span.toHours() + " h" : span.toMinutes() + " min";
    }

    /** Writes a difference with its sign. */
    static String growth(@Nullable Long more) {
        return more == null ? NONE : sign(more) + count(Math.abs(more));
    }

    /** Writes a difference of bytes with its sign. */
    static String bytesGrowth(@Nullable Long more) {
        return more == null ? NONE : sign(more) + bytes(Math.abs(more));
    }

    private static String sign(long more) {
        if (more == 0) {
            return "±";
        }
        return more > 0 ? "+" : "-";
    }

    static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        int power = Math.min(UNITS.length(), (63 - Long.numberOfLeadingZeros(bytes)) / 10);
        return String.format(Locale.ROOT, "%.1f %ciB", bytes / Math.pow(1024, power), UNITS.charAt(power - 1));
    }

    static String moment(Instant moment) {
        return UTC.format(moment);
    }
}
